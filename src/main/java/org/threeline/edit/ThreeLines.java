package org.threeline.edit;

import java.util.List;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/**
 * The three lines behind a trace, with the depths of the concept as the Financial Times told it on 26 August 2025: a
 * demilitarized zone on both sides, behind it on the own side a Ukrainian line, and farther back a European one. The
 * depths are the author's assumption, to be changed.
 */
public final class ThreeLines {
    private static final double DMZ_KM = 20;
    private static final double GAP_KM = 5;
    private static final double DEFENCE_KM = 15;
    private static final double DETERRENT_FROM_KM = 100;
    private static final double DETERRENT_TO_KM = 140;

    private ThreeLines() {}

    /**
     * Adds them.
     *
     * @param own the side they stand on
     * @param clip what they are cut to
     */
    public static Scenario behind(Scenario scenario, FeatureId trace, Side own, List<Clip> clip) {
        if (scenario.trace(trace).isEmpty()) {
            return scenario;
        }
        Zone dmz = zone(
                scenario,
                Role.DEMILITARIZED_ZONE,
                trace,
                clip,
                new Band.FromTo(Side.LEFT, 0, DMZ_KM),
                new Band.FromTo(Side.RIGHT, 0, DMZ_KM));
        Scenario one = ShapeEdits.add(scenario, dmz);
        Zone defence =
                zone(one, Role.UKRAINIAN_DEFENCE_LINE, trace, clip, new Band.Behind(own, dmz.id(), GAP_KM, DEFENCE_KM));
        Scenario two = ShapeEdits.add(one, defence);
        Zone deterrent = zone(
                two,
                Role.EUROPEAN_DETERRENT_LINE,
                trace,
                clip,
                new Band.FromTo(own, DETERRENT_FROM_KM, DETERRENT_TO_KM));
        return ShapeEdits.add(two, deterrent);
    }

    private static Zone zone(Scenario scenario, Role role, FeatureId trace, List<Clip> clip, Band... bands) {
        return NewFeature.zone(scenario, role, new ZoneRule(trace, List.of(bands), Ends.FLAT, clip, true));
    }
}
