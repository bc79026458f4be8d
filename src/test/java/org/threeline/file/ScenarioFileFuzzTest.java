package org.threeline.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Severity;

class ScenarioFileFuzzTest {
    private static final String WHOLE = whole();
    private static final List<Feature> FEATURES = features(WHOLE);
    private static final String SCRAPS = "{}[]\",:0123456789.-+eE\\u \n\u0000tfnaNéї\uFEFF";

    /** The default scenario without the outlines of its zones. */
    static String whole() {
        try {
            return Files.readString(BundledScenariosTest.file(Presets.DEFAULT))
                    .replaceAll(
                            "(?s)\"geometry\": \\{\\s*\"type\": \"MultiPolygon\".*?\\n      \\}|\"geometry\": \\{\"type\": \"(Multi)?Polygon\".*\\}",
                            "\"geometry\": null");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Feature> features(String text) {
        try {
            return TestFiles.parse(text).scenario().features();
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Letters replaced, removed, doubled anywhere: a reason or a scenario, never anything else. */
    @Property(tries = 600, seed = "20250828")
    void anyTextIsReadOrRefusedWithAReason(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(WHOLE);
        for (int i = random.nextInt(8) + 1; i > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, SCRAPS.charAt(random.nextInt(SCRAPS.length())));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, SCRAPS.charAt(random.nextInt(SCRAPS.length())));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(50))));
            }
        }
        byte[] bytes = TestFiles.bytes(text.toString());
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            HostileFilesTest.everySentenceReads(
                    ScenarioFile.parse(TestFiles.PATH, bytes).problems());
        } catch (ScenarioException e) {
            HostileFilesTest.everySentenceReads(e.problems());
        }
    }

    /** One value of one feature replaced: the other features are as they were, and a lost one has a reason. */
    @Property(tries = 600, seed = "20250829")
    void aBadFeatureNeverCostsAnother(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        JsonText text = JsonReader.read(TestFiles.bytes(WHOLE), 0);
        List<JsonValue> features = ((JsonValue.JsonObject) text.root().orElseThrow()).array("features");
        int index = random.nextInt(features.size());
        JsonValue victim = features.get(index);
        while (random.nextInt(5) > 0) {
            List<JsonValue> inside = children(victim);
            if (inside.isEmpty()) {
                break;
            }
            victim = inside.get(random.nextInt(inside.size()));
        }
        List<String> others = List.of(
                "null", "-1", "1e308", "NaN", "\"\"", "\"dmz\"", "\"contact-line\"", "[]", "{}", "[[[]]]", "true");
        String changed = text.text(0, victim.start())
                + others.get(random.nextInt(others.size()))
                + text.text(victim.end(), text.length());
        LoadedScenario loaded = TestFiles.parse(changed);
        FeatureId hit = FEATURES.get(index).id();
        Scenario found = loaded.scenario();
        Set<FeatureId> doubles = new HashSet<>();
        loaded.problems().stream()
                .filter(p -> p.code().equals("FEATURE_ID_TWICE"))
                .map(Problem::args)
                .forEach(a -> doubles.add(new FeatureId((String) a.get(0))));
        for (Feature feature : FEATURES) {
            if (!feature.id().equals(hit) && !doubles.contains(feature.id())) {
                assertEquals(feature, found.feature(feature.id()).orElseThrow());
            }
        }
        if (found.features().size() < FEATURES.size()) {
            assertTrue(loaded.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR));
        }
        assertEquals(
                changed,
                new String(
                        ScenarioWriter.text(loaded, found, java.util.Map.of()),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<JsonValue> children(JsonValue value) {
        if (value instanceof JsonValue.JsonObject object) {
            return object.members().stream().map(JsonValue.Member::value).toList();
        }
        return value instanceof JsonValue.JsonArray array ? array.elements() : List.of();
    }
}
