package org.threeline.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.threeline.scenario.Band;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Place;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

class ScenarioWriterTest {
    private static final String ODD =
            """
            {"type":"FeatureCollection","name":"kept","threeline":{"version":1,"title":"Test","mine":[1,2,{"a":1e2}],
              "sources":[{"id":"s","publisher":"P","title":"T","colour":"red"}]},
            "features":[
            {"type":"Feature","id":"t","bbox":[1,2,3,4],"properties":{"role":"trace","name":"T","basis":"assumed","weight":7},"geometry":{"type":"LineString","coordinates":[[37.00,50],[36,48,12],[33,47]]}},
              {"type" : "Feature", "id":"broken","properties":{"role":"nonsense"},"geometry":null},
            {"type":"Feature","id":"z","properties":{"role":"demilitarized-zone","name":"Z","basis":"assumed","heldBy":null,"rule":{"trace":"t","bands":[{"side":"left","fromKm":0,"toKm":2.0e1,"x":1}],"note":"n"}},"geometry":null},
            {"type":"Feature","id":"p","properties":{"role":"annotation","name":"P","basis":"assumed"},"geometry":{"type":"Point","coordinates":[36,48]}}
            ]}
            """;

    @Test
    void uneditedBytesAreTheSame() throws Exception {
        for (Presets.Preset preset : Presets.in(Path.of(System.getProperty("threeline.data", "data")))) {
            LoadedScenario loaded = ScenarioFile.read(preset.path());
            assertArrayEquals(
                    Files.readAllBytes(preset.path()), ScenarioWriter.text(loaded, loaded.scenario(), Map.of()));
        }
        LoadedScenario odd = TestFiles.parse(ODD);
        assertEquals(ODD, text(odd, odd.scenario(), Map.of()));
    }

    @Test
    void anotherIdLeavesAllElseOfAFeatureAsItStands() throws Exception {
        LoadedScenario odd = TestFiles.parse(ODD);
        Scenario now = odd.scenario()
                .withFeatures(odd.scenario().features().stream()
                        .map(f -> f instanceof Place p
                                ? new Place(
                                        new FeatureId("post"),
                                        p.role(),
                                        p.name(),
                                        p.provider(),
                                        p.note(),
                                        p.radiusKm(),
                                        p.provenance(),
                                        p.geometry())
                                : f)
                        .toList());
        assertEquals(ODD.replace("\"id\":\"p\"", "\"id\":\"post\""), text(odd, now, Map.of()));
    }

    @Test
    void anEditTouchesNothingElse() throws Exception {
        LoadedScenario odd = TestFiles.parse(ODD);
        Scenario now = zone(odd.scenario(), "z", z -> withRule(z, rule(z, new Band.FromTo(Side.LEFT, 0, 30))));
        assertEquals(ODD.replace("2.0e1", "30"), text(odd, now, Map.of()));
    }

    @Test
    void membersAreAddedReplacedAndRemoved() throws Exception {
        LoadedScenario odd = TestFiles.parse(ODD);
        Scenario held = zone(odd.scenario(), "z", z -> heldBy(z, Optional.of(Text.of("“A” \\ \"B\""))));
        String text = text(odd, held, Map.of());
        assertEquals(ODD.replace("\"heldBy\":null", "\"heldBy\":\"“A” \\\\ \\\"B\\\"\""), text);
        LoadedScenario again = TestFiles.parse(text);
        Scenario free = zone(again.scenario(), "z", z -> heldBy(z, Optional.empty()));
        assertEquals(ODD.replace("\"heldBy\":null,", ""), text(again, free, Map.of()));
    }

    @Test
    void aMovedVertexLeavesTheOthersAndHeights() throws Exception {
        LoadedScenario odd = TestFiles.parse(ODD);
        Scenario now = edit(odd.scenario(), "t", f -> {
            Trace t = (Trace) f;
            return new Trace(
                    t.id(),
                    t.name(),
                    t.leftParty(),
                    t.rightParty(),
                    t.positionErrorKm(),
                    t.errorCorrelationKm(),
                    t.provenance(),
                    (org.locationtech.jts.geom.LineString) wkt("LINESTRING (37 50, 36.5 48.123456789, 33 47)"));
        });
        assertEquals(ODD.replace("[36,48,12]", "[36.5,48.1234568,12]"), text(odd, now, Map.of()));
    }

    @Test
    void featuresComeAndGo() throws Exception {
        LoadedScenario odd = TestFiles.parse(ODD);
        List<Feature> features = new ArrayList<>(odd.scenario().features());
        features.remove(1);
        features.add(new Place(
                new FeatureId("n"),
                org.threeline.scenario.Role.ANNOTATION,
                Text.of("N"),
                Optional.empty(),
                Text.EMPTY,
                java.util.OptionalDouble.empty(),
                org.threeline.scenario.Provenance.ASSUMED,
                Optional.empty()));
        String text = text(odd, odd.scenario().withFeatures(features), Map.of());
        Scenario read = TestFiles.parse(text).scenario();
        assertEquals(features, read.features());
        assertTrue(text.contains("{\"type\" : \"Feature\", \"id\":\"broken\""), text);
        assertFalse(text.contains("\"id\":\"z\""), text);
    }

    @Test
    void reorderedFeaturesKeepTheirText() throws Exception {
        LoadedScenario odd = TestFiles.parse(ODD);
        List<Feature> features = new ArrayList<>(odd.scenario().features());
        Collections.reverse(features);
        String text = text(odd, odd.scenario().withFeatures(features), Map.of());
        assertEquals(features, TestFiles.parse(text).scenario().features());
        for (String line : ODD.split(",?\n")) {
            assertTrue(text.contains(line), line);
        }
    }

    @Test
    void aDerivedGeometryIsWrittenOnlyWhereItIsNullOrStale() throws Exception {
        LoadedScenario odd = TestFiles.parse(ODD);
        Map<FeatureId, Geometry> derived = Map.of(new FeatureId("z"), wkt("POLYGON ((0 0, 0 1, 1 1, 0 0))"));
        String filled = new String(ScenarioWriter.filled(odd, derived), StandardCharsets.UTF_8);
        String wound = "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1], [0, 1], [0, 0]]]}";
        assertEquals(ODD.replaceFirst("(\"note\":\"n\"}},\"geometry\":)null", "$1" + wound), filled);

        LoadedScenario again = TestFiles.parse(filled);
        Map<FeatureId, Geometry> other = Map.of(new FeatureId("z"), wkt("POLYGON ((5 5, 6 6, 5 6, 5 5))"));
        Scenario renamed = zone(again.scenario(), "z", z -> heldBy(z, Optional.of(Text.of("H"))));
        assertTrue(text(again, renamed, other).contains(wound));
        Scenario deeper = zone(again.scenario(), "z", z -> withRule(z, rule(z, new Band.FromTo(Side.LEFT, 0, 9))));
        assertTrue(text(again, deeper, other).contains("[5, 5], [6, 6]"));
        assertTrue(text(again, deeper, Map.of()).contains("\"geometry\":null"));
        Scenario moved = edit(again.scenario(), "t", f -> {
            Trace t = (Trace) f;
            return new Trace(
                    t.id(),
                    t.name(),
                    t.leftParty(),
                    t.rightParty(),
                    t.positionErrorKm(),
                    t.errorCorrelationKm(),
                    t.provenance(),
                    (org.locationtech.jts.geom.LineString) wkt("LINESTRING (37 51, 36 48, 33 47)"));
        });
        assertTrue(text(again, moved, other).contains("[5, 5], [6, 6]"));
    }

    @Test
    void savedAndReadAgainItIsTheSame(@TempDir Path folder) throws Exception {
        for (Presets.Preset preset : Presets.in(Path.of(System.getProperty("threeline.data", "data")))) {
            LoadedScenario loaded = ScenarioFile.read(preset.path());
            Path target = folder.resolve(preset.id() + ".scenario.geojson");
            Files.write(target, ScenarioWriter.text(loaded.scenario(), Map.of()));
            LoadedScenario fresh = ScenarioFile.read(target);
            Scenario bare = zone(loaded.scenario(), "none", z -> z);
            assertEquals(List.of(), fresh.problems());
            assertEquals(withoutDerived(bare), withoutDerived(fresh.scenario()));
            byte[] once = Files.readAllBytes(target);
            ScenarioWriter.save(fresh, fresh.scenario(), Map.of(), target, ScenarioWriter.IfChanged.REFUSE);
            assertArrayEquals(once, Files.readAllBytes(target));
        }
    }

    @Test
    void theBundledFilesAreLaidOutAsTheProgramWould() throws Exception {
        Path file = BundledScenariosTest.file("kellogg");
        LoadedScenario loaded = ScenarioFile.read(file);
        Scenario longer = zone(loaded.scenario(), "dmz", z -> heldBy(z, Optional.of(Text.of("x".repeat(200)))));
        LoadedScenario edited = TestFiles.parse(text(loaded, longer, Map.of()));
        Scenario back = zone(edited.scenario(), "dmz", z -> heldBy(z, Optional.empty()));
        String text = text(edited, back, Map.of());
        assertEquals(Files.readString(file).replace("        \"heldBy\": null,\n", ""), text);
    }

    @Test
    void aFileThatBreaksOffIsNotSavedOver(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("cut.scenario.geojson");
        Files.writeString(file, ODD.substring(0, ODD.length() - 30));
        LoadedScenario cut = ScenarioFile.read(file);
        var refused = assertThrows(
                ScenarioException.class,
                () -> ScenarioWriter.save(cut, cut.scenario(), Map.of(), file, ScenarioWriter.IfChanged.REFUSE));
        assertEquals("FILE_WRITE_INCOMPLETE", refused.problem().code());
        Path other = folder.resolve("other.scenario.geojson");
        ScenarioWriter.save(cut, cut.scenario(), Map.of(), other, ScenarioWriter.IfChanged.REFUSE);
        assertEquals(
                cut.scenario().features(), ScenarioFile.read(other).scenario().features());
    }

    private static String text(LoadedScenario before, Scenario now, Map<FeatureId, Geometry> derived) {
        return new String(ScenarioWriter.text(before, now, derived), StandardCharsets.UTF_8);
    }

    static Geometry wkt(String wkt) {
        try {
            return new WKTReader(GeometryReader.FACTORY).read(wkt);
        } catch (org.locationtech.jts.io.ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Scenario edit(Scenario scenario, String id, UnaryOperator<Feature> edit) {
        return scenario.withFeatures(scenario.features().stream()
                .map(f -> f.id().value().equals(id) ? edit.apply(f) : f)
                .toList());
    }

    private static Scenario zone(Scenario scenario, String id, UnaryOperator<Zone> edit) {
        return edit(scenario, id, f -> edit.apply((Zone) f));
    }

    private static Scenario withoutDerived(Scenario scenario) {
        return scenario.withFeatures(scenario.features().stream()
                .map(f -> f instanceof Zone z && z.activeRule().isPresent()
                        ? with(z, z.rule(), z.heldBy(), Optional.empty())
                        : f)
                .toList());
    }

    private static ZoneRule rule(Zone zone, Band band) {
        ZoneRule rule = zone.rule().orElseThrow();
        return new ZoneRule(rule.trace(), List.of(band), rule.ends(), rule.clip(), rule.active());
    }

    private static Zone withRule(Zone z, ZoneRule rule) {
        return with(z, Optional.of(rule), z.heldBy(), z.geometry());
    }

    private static Zone heldBy(Zone z, Optional<Text> heldBy) {
        return with(z, z.rule(), heldBy, z.geometry());
    }

    private static Zone with(Zone z, Optional<ZoneRule> rule, Optional<Text> heldBy, Optional<Geometry> geometry) {
        return new Zone(
                z.id(),
                z.role(),
                z.name(),
                rule,
                heldBy,
                z.armedBy(),
                z.trainedBy(),
                z.supportedBy(),
                z.attribution(),
                z.strength(),
                z.note(),
                z.provenance(),
                geometry);
    }
}
