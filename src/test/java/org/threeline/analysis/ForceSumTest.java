package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeline.analysis.Findings.Range;
import org.threeline.scenario.Band;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;

class ForceSumTest {
    private static final Range QUARTER_TO_THIRD = new Range(0.25, 1 / 3.0);

    private static Zone zone(String id, double min, double max, Band... bands) {
        Optional<Force> strength = max > 0 ? Optional.of(new Force(min, max, Provenance.ASSUMED)) : Optional.empty();
        return TestScenarios.zone(id, Role.OTHER_ZONE, TestScenarios.rule(List.of(bands)), strength);
    }

    private static ForceTotals totals(double unitedKm2, long people, Feature... features) {
        Scenario scenario = TestScenarios.scenario(features);
        Findings findings = Analyst.analyse(TestScenarios.coarse(features));
        return new ForceSum(scenario, findings, QUARTER_TO_THIRD).totals(unitedKm2, Optional.of(people));
    }

    private static final Feature STRAIGHT = TestScenarios.trace("LINESTRING (30 48.5, 36 48.5)");

    @Test
    void everyStrengthCountsOnceOnItsOwnSide() {
        ForceTotals totals = totals(
                20_000,
                500_000,
                STRAIGHT,
                zone("both", 1000, 2000, TestScenarios.band(Side.LEFT, 0, 10), TestScenarios.band(Side.RIGHT, 0, 10)),
                zone("left", 300, 400, TestScenarios.band(Side.LEFT, 10, 20)),
                zone("right", 50, 60, TestScenarios.band(Side.RIGHT, 10, 20)),
                zone("farther", 5, 6, TestScenarios.band(Side.RIGHT, 20, 30)),
                zone("unknown", 0, 0, TestScenarios.band(Side.RIGHT, 40, 50)));
        assertEquals(Optional.of(new Range(1355, 2466)), totals.inAll());
        assertEquals(Optional.of(new Range(300, 400)), totals.left());
        assertEquals(Optional.of(new Range(55, 66)), totals.right());
        assertEquals(Optional.of(new Range(1000, 2000)), totals.astride());
        assertEquals(List.of(new FeatureId("unknown")), totals.unknown());
        assertEquals(443.1, totals.frontageKm().orElseThrow(), 1);
        assertEquals(2466 / 443.1, totals.perKm().orElseThrow().max(), 0.02);
        assertEquals(1355 / 443.1 / 4, totals.presentPerKm().orElseThrow().min(), 0.01);
        assertEquals(1355 / 200.0, totals.per100Km2().orElseThrow().min(), 1e-9);
        assertEquals(2466 / 500.0, totals.perThousandInhabitants().orElseThrow().max(), 1e-9);
    }

    @Test
    void aTraceIsOneFrontageHoweverManyZonesLookFromIt() {
        ForceTotals one = totals(1, 1, STRAIGHT, zone("a", 1, 1, TestScenarios.band(Side.LEFT, 0, 10)));
        ForceTotals two = totals(
                1,
                1,
                STRAIGHT,
                zone("a", 1, 1, TestScenarios.band(Side.LEFT, 0, 10)),
                zone("b", 1, 1, TestScenarios.band(Side.RIGHT, 0, 10)));
        assertEquals(one.frontageKm().orElseThrow(), two.frontageKm().orElseThrow(), 1);
    }

    @Test
    void withoutAnyStrengthThereIsNoTotal() {
        ForceTotals totals = totals(1, 1, STRAIGHT, zone("a", 0, 0, TestScenarios.band(Side.LEFT, 0, 10)));
        assertTrue(totals.inAll().isEmpty()
                && totals.perKm().isEmpty()
                && totals.per100Km2().isEmpty());
        assertEquals(1, totals.unknown().size());
    }
}
