package org.threeline.analysis;

import org.threeline.zones.Plan;

/**
 * Works out the figures that follow from plans.
 *
 * <p>The same exact plan gives the same findings, to the last digit; of a coarse one, what was measured exactly before
 * stays exact. An analyst remembers what it measured of the latest traces and zones, so that of a plan after an edit
 * only what is new is measured. It uses the common pool's threads; any threads may share it.
 */
public final class Analyst {
    private final SurveyMemory memory = new SurveyMemory();

    /** The findings of a plan, its own problems first among the problems. */
    public Findings findings(Plan plan) {
        return new Analysis(plan, memory).findings();
    }

    /** The findings of a plan by an analyst who saw nothing before. */
    public static Findings analyse(Plan plan) {
        return new Analyst().findings(plan);
    }
}
