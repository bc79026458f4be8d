package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.threeline.basemap.BaseMap;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Force;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Side;
import org.threeline.zones.Plan;

class ChecksTest {
    private static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));

    private static final class Shared {
        static final Deepener DEEPENER = deepener();

        private static Deepener deepener() {
            try {
                return new Deepener(BaseMap.open(DATA), ForceTables.read(DATA), Comparators.read(DATA));
            } catch (IOException | ScenarioException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Findings deep(Feature... features) {
        Plan plan = TestScenarios.exact(features);
        return Shared.DEEPENER.deepen(plan, Analyst.analyse(plan));
    }

    private static List<String> codes(Findings findings) {
        return findings.problems().stream().map(Problem::code).toList();
    }

    private static Feature line(Role role, Optional<Force> strength, double from, double to, Side side, Clip... clip) {
        return TestScenarios.zone(
                "z", role, TestScenarios.rule(List.of(TestScenarios.band(side, from, to)), clip), strength);
    }

    @Test
    void aLineOnTheOtherPartysSideIsWrong() {
        Feature wrong = line(Role.UKRAINIAN_DEFENCE_LINE, Optional.empty(), 5, 20, Side.LEFT);
        assertTrue(codes(deep(TestScenarios.contactLine(), wrong)).contains("ZONE_WRONG_SIDE"));
        Feature right = line(Role.UKRAINIAN_DEFENCE_LINE, Optional.empty(), 5, 20, Side.RIGHT);
        assertFalse(codes(deep(TestScenarios.contactLine(), right)).contains("ZONE_WRONG_SIDE"));
    }

    @Test
    void aLineThatLeavesTheCountryIsNamedAndAClipMendsIt() {
        Feature wide = line(Role.EUROPEAN_DETERRENT_LINE, Optional.empty(), 100, 140, Side.RIGHT, new Clip.Land());
        Plan plan = TestScenarios.exact(TestScenarios.contactLine(), wide);
        Findings findings = Shared.DEEPENER.deepen(plan, Analyst.analyse(plan));
        Problem problem = findings.problems().stream()
                .filter(p -> p.code().equals("ZONE_OUTSIDE_COUNTRY"))
                .findFirst()
                .orElseThrow();
        Scenario mended =
                Fixes.of(problem, plan.scenario()).orElseThrow().change().apply(plan.scenario());
        Findings after = deep(mended.features().toArray(new Feature[0]));
        assertFalse(codes(after).contains("ZONE_OUTSIDE_COUNTRY"));
    }

    @Test
    void aStrengthUnlikeAnyCaseIsNamed() {
        var army = new Force(900_000, 1_000_000, Provenance.ASSUMED);
        assertTrue(codes(deep(
                        TestScenarios.contactLine(),
                        line(Role.DEMILITARIZED_ZONE, Optional.of(army), 0, 20, Side.RIGHT)))
                .contains("STRENGTH_NOT_CREDIBLE"));
        var mission = new Force(4000, 60_000, Provenance.ASSUMED);
        assertFalse(codes(deep(
                        TestScenarios.contactLine(),
                        line(Role.DEMILITARIZED_ZONE, Optional.of(mission), 0, 20, Side.RIGHT)))
                .contains("STRENGTH_NOT_CREDIBLE"));
    }

    @Test
    void aPrecisionThatTheVerticesCannotGiveIsNamedAndMended() {
        Feature precise = TestScenarios.contactLine().withPositionErrorKm(OptionalDouble.of(0.5));
        Plan plan = TestScenarios.exact(precise);
        Problem problem = Analyst.analyse(plan).problems().stream()
                .filter(p -> p.code().equals("TRACE_PRECISION"))
                .findFirst()
                .orElseThrow();
        assertEquals("/features/0/properties/positionErrorKm", problem.where());
        Scenario mended =
                Fixes.of(problem, plan.scenario()).orElseThrow().change().apply(plan.scenario());
        assertFalse(codes(Analyst.analyse(TestScenarios.exact(mended.features().toArray(new Feature[0]))))
                .contains("TRACE_PRECISION"));
    }

    @Test
    void aGapIsClosedByOneStep() {
        Feature[] features = TestScenarios.threeLines();
        Plan plan = TestScenarios.exact(features);
        Problem gap = Analyst.analyse(plan).problems().stream()
                .filter(p -> p.code().equals("ZONE_GAP"))
                .findFirst()
                .orElseThrow();
        Scenario mended = Fixes.of(gap, plan.scenario()).orElseThrow().change().apply(plan.scenario());
        Findings after = Analyst.analyse(TestScenarios.exact(mended.features().toArray(new Feature[0])));
        assertEquals(1, after.gaps().size(), "only the one before the European line is left");
    }

    @Test
    void aBandThatTheSeaCutsApartIsBroken() {
        Feature[] features = TestScenarios.threeLines();
        assertTrue(codes(deep(features)).contains("ZONE_BREAK"));
    }
}
