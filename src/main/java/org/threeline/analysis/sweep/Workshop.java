package org.threeline.analysis.sweep;

import java.util.LinkedHashMap;
import java.util.Map;
import org.threeline.analysis.Analyst;
import org.threeline.analysis.Deepener;
import org.threeline.analysis.FigureTable;
import org.threeline.analysis.Findings;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Severity;
import org.threeline.zones.Plan;
import org.threeline.zones.Planner;
import org.threeline.zones.Precision;

/**
 * Works out variants of one scenario exactly, by the same means as the scenario itself.
 *
 * <p>Planner, analyst and deepener remember what variants have in common. Thread-safe.
 */
public record Workshop(Planner planner, Analyst analyst, Deepener deepener) {
    /** All zones' overlaps together, km². */
    public static final String OVERLAP = "overlapKm2";

    /** All gaps together, km². */
    public static final String GAP = "gapKm2";

    /** How many errors keep figures from being worked out. */
    public static final String ERRORS = "errors";

    /** The figures of a scenario by column, in a fixed order. */
    public Map<String, Double> figures(Scenario scenario) {
        Plan plan = planner.plan(scenario, Precision.EXACT);
        Findings findings = deepener.deepen(plan, analyst.findings(plan));
        Map<String, Double> figures = new LinkedHashMap<>();
        FigureTable.of(scenario, findings).forEach(row -> figures.put(row.key().column(), row.value()));
        figures.put(
                OVERLAP,
                findings.overlaps().stream()
                        .mapToDouble(Findings.Overlap::areaKm2)
                        .sum());
        figures.put(
                GAP, findings.gaps().stream().mapToDouble(Findings.Gap::areaKm2).sum());
        figures.put(ERRORS, (double) findings.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .count());
        return figures;
    }
}
