package org.threeline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.threeline.file.Presets;
import org.threeline.file.ScenarioFile;
import org.threeline.scenario.Band;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Clip;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

class ScenarioEditsTest {
    private static final FeatureId DMZ = new FeatureId("dmz");
    private static final FeatureId UKRAINIAN = new FeatureId("ukrainian-defence-line");
    private static final FeatureId EUROPEAN = new FeatureId("european-deterrent-line");
    private static final Scenario SCENARIO = read();

    private static Scenario read() {
        try {
            Path data = Path.of(System.getProperty("threeline.data", "data"));
            return ScenarioFile.read(Presets.in(data).stream()
                            .filter(p -> p.id().equals(Presets.DEFAULT))
                            .findFirst()
                            .orElseThrow()
                            .path())
                    .scenario();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDistanceChangesItsBandAlone() {
        Scenario now = ZoneEdits.distance(SCENARIO, DMZ, 0, BandPart.TO, 15);
        List<Band> before = rule(SCENARIO, DMZ).bands();
        List<Band> after = rule(now, DMZ).bands();
        assertEquals(15, ((Band.FromTo) after.get(0)).toKm());
        assertEquals(before.get(1), after.get(1));
        assertEquals(SCENARIO.zone(EUROPEAN), now.zone(EUROPEAN));
        assertEquals(35, ZoneEdits.depthKm(now.zone(DMZ).orElseThrow()));
    }

    @Property
    void bandsKeepADepthWhateverIsAsked(
            @ForAll @DoubleRange(min = -100, max = 5000) double km,
            @ForAll BandPart part,
            @ForAll @IntRange(max = 2) int which) {
        FeatureId id = List.of(DMZ, UKRAINIAN, EUROPEAN).get(which);
        Scenario now = ZoneEdits.distance(SCENARIO, id, 0, part, km);
        assertEquals(Optional.empty(), ZoneEdits.refusal(SCENARIO, now));
        assertTrue(BandPart.depthKm(rule(now, id).bands().get(0)) >= BandPart.LEAST_DEPTH_KM - 1e-9);
    }

    @Test
    void aBandThatIsNotThereChangesNothing() {
        assertEquals(SCENARIO, ZoneEdits.distance(SCENARIO, DMZ, 7, BandPart.TO, 15));
        assertSame(SCENARIO, ZoneEdits.distance(SCENARIO, new FeatureId("none"), 0, BandPart.TO, 15));
    }

    @Test
    void aRuleThatWouldBeWrongIsRefused() {
        Scenario gone = ZoneEdits.rule(SCENARIO, DMZ, r -> r.withTrace(new FeatureId("nowhere")));
        assertEquals(
                "RULE_TRACE_MISSING",
                ZoneEdits.refusal(SCENARIO, gone).orElseThrow().code());
    }

    @Test
    void clipsAreAddedOnceAndTakenAway() {
        Clip land = new Clip.Land();
        Scenario without = ZoneEdits.clip(SCENARIO, DMZ, land, false);
        assertEquals(List.of(new Clip.Country("UKR")), rule(without, DMZ).clip());
        Scenario again = ZoneEdits.clip(without, DMZ, land, true);
        assertEquals(List.of(new Clip.Country("UKR"), land), rule(again, DMZ).clip());
        assertEquals(again, ZoneEdits.clip(again, DMZ, land, true));
    }

    @Test
    void aStrengthIsARangeInOrder() {
        Force now = ZoneEdits.strength(SCENARIO, DMZ, Optional.of(5000.0), Optional.empty())
                .zone(DMZ)
                .flatMap(Zone::strength)
                .orElseThrow();
        assertEquals(5000, now.min());
        assertEquals(60_000, now.max());
        Force first = ZoneEdits.strength(SCENARIO, UKRAINIAN, Optional.empty(), Optional.of(900.0))
                .zone(UKRAINIAN)
                .flatMap(Zone::strength)
                .orElseThrow();
        assertEquals(900, first.min());
        assertEquals(900, first.max());
        assertEquals(Basis.ASSUMED, first.provenance().basis());
    }

    @Test
    void aTextChangesInOneLanguage() {
        Text both = Text.of(Map.of("en", "a", "uk", "б"));
        assertEquals(Text.of(Map.of("en", "c", "uk", "б")), TextEdits.with(both, Language.ENGLISH, " c "));
        assertEquals(Text.of(Map.of("uk", "б")), TextEdits.with(both, Language.ENGLISH, ""));
        assertEquals(
                Text.of(Map.of("en", "old", "uk", "new")), TextEdits.with(Text.of("old"), Language.UKRAINIAN, "new"));
        assertEquals(Optional.empty(), TextEdits.with(Optional.of(Text.of("old")), Language.UKRAINIAN, " "));
    }

    @Test
    void whatIsReportedHasASource() {
        Scenario unsourced = FeatureEdits.source(SCENARIO, DMZ, Optional.empty());
        assertEquals(unsourced, FeatureEdits.basis(unsourced, DMZ, Basis.REPORTED));
        Scenario reported = FeatureEdits.basis(SCENARIO, DMZ, Basis.REPORTED);
        assertEquals(
                Basis.REPORTED, reported.zone(DMZ).orElseThrow().provenance().basis());
        assertEquals(
                Basis.ASSUMED,
                FeatureEdits.source(reported, DMZ, Optional.empty())
                        .zone(DMZ)
                        .orElseThrow()
                        .provenance()
                        .basis());
    }

    @Test
    void showingWhatIsShownChangesNothing() {
        assertSame(SCENARIO, LayerEdits.visible(SCENARIO, "dmz", true));
        assertEquals(
                false, LayerEdits.visible(SCENARIO, "dmz", false).look().of(DMZ).visible());
    }

    @Test
    void aLineIsMovedAmongLinesOnly() {
        List<String> lines = List.of(DMZ.value(), UKRAINIAN.value(), EUROPEAN.value());
        Scenario now = LayerEdits.move(SCENARIO, lines, EUROPEAN.value(), 0);
        List<String> expected = new ArrayList<>(DrawingOrder.of(SCENARIO));
        expected.removeAll(lines);
        expected.addAll(
                expected.indexOf("contact-line") + 1, List.of(EUROPEAN.value(), DMZ.value(), UKRAINIAN.value()));
        assertEquals(expected, DrawingOrder.of(now));
        assertSame(SCENARIO, LayerEdits.move(SCENARIO, lines, DMZ.value(), -1));
    }

    private static ZoneRule rule(Scenario scenario, FeatureId id) {
        return scenario.zone(id).flatMap(Zone::rule).orElseThrow();
    }
}
