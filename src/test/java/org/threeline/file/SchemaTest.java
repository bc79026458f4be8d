package org.threeline.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published schema is what is checked: an independent validator and the program's own agree on every document. */
class SchemaTest {
    private static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> SAID = new HashSet<>();
    private static JsonSchema judge;

    @BeforeAll
    static void loadJudge() throws Exception {
        judge = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(DATA.resolve("schema/scenario-1.schema.json")));
    }

    @Test
    void theSchemaIsValidDraft202012() throws Exception {
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(
                Set.of(),
                meta.validate(MAPPER.readTree(Files.readString(DATA.resolve("schema/scenario-1.schema.json")))));
    }

    @Test
    void theSchemaReadFromTheProgramIsThePublishedOne() throws Exception {
        try (var in = Schema.class.getResourceAsStream("scenario-1.schema.json")) {
            assertEquals(
                    Files.readString(DATA.resolve("schema/scenario-1.schema.json")),
                    new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    void allBundledScenariosAreValid() throws Exception {
        for (Presets.Preset preset : Presets.in(DATA)) {
            assertEquals(Set.of(), judge.validate(MAPPER.readTree(Files.readString(preset.path()))), preset.id());
        }
    }

    @Test
    void anUnknownKeywordIsRefused() {
        JsonText text = JsonReader.read(TestFiles.bytes("{\"uniqueItems\": true}"), 0);
        assertThrows(IllegalArgumentException.class, () -> Schema.of(text));
    }

    /** Every value of a document is replaced by others, every member removed; both must say the same of each. */
    @Test
    void anIndependentValidatorAgreesOnEveryMutation() throws Exception {
        JsonNode original = MAPPER.readTree(TestFiles.file(
                TestFiles.TRACE,
                TestFiles.ZONE.replace(
                        "null}", "{\"type\": \"Polygon\", \"coordinates\": [[[1,1],[2,1],[2,2],[1,1]]]}}"),
                TestFiles.BEHIND.replace(
                        "\"name\"",
                        "\"strength\": {\"min\": 1, \"max\": 2, \"basis\": \"assumed\"}, \"supportedBy\": [\"x\"], \"name\""),
                TestFiles.POST));
        ((ObjectNode) original.get("threeline"))
                .setAll(
                        (ObjectNode)
                                MAPPER.readTree(
                                        """
                        {"asOf": "2025-08-28", "projection": "EPSG:32636", "summary": {"en": "S"},
                         "sources": [{"id": "s", "publisher": "P", "title": "T", "date": "2025-08-28"}],
                         "contributors": [{"id": "c", "name": "C", "position": "ready", "basis": "assumed"}],
                         "guarantees": [{"component": "g", "provider": "P", "status": "s", "basis": "assumed"}],
                         "conditions": [{"id": "k", "text": "T", "status": "open", "basis": "assumed"}],
                         "phases": [{"id": "p", "name": "P", "day": 3, "shows": ["t"]}]}"""));
        List<String> pointers = new ArrayList<>();
        pointers(original, "", pointers);
        List<String> values = List.of(
                "null",
                "true",
                "0",
                "-1",
                "1.5",
                "1000",
                "1e300",
                "\"\"",
                "\"x\"",
                "\"trace\"",
                "\"ring\"",
                "\"Point\"",
                "\"2025-08-28\"",
                "[]",
                "[1]",
                "[1, 2]",
                "{}",
                "{\"en\": 1}",
                "{\"behind\": \"z\"}");
        int invalid = 0;
        int count = 0;
        for (String pointer : pointers) {
            for (String value : values) {
                if (pointer.matches(".*/coordinates/.*/[12].*")) {
                    continue; // like the first position
                }
                JsonNode changed = original.deepCopy();
                put(changed, pointer, MAPPER.readTree(value));
                invalid += agree(changed, pointer + " = " + value) ? 0 : 1;
                count++;
            }
            JsonNode less = original.deepCopy();
            put(less, pointer, null);
            invalid += agree(less, pointer + " removed") ? 0 : 1;
        }
        assertTrue(invalid > count / 3 && invalid < count, invalid + " of " + count);
    }

    @Test
    void mutationsOfTheDefaultAreJudgedAlike() throws Exception {
        JsonNode original = MAPPER.readTree(Files.readString(BundledScenariosTest.file("kellogg")));
        List<String> pointers = new ArrayList<>();
        pointers(original, "", pointers);
        pointers.removeIf(p -> p.matches("/features/[0-9]+/geometry/coordinates/.*/.*/.*"));
        Random random = new Random(7);
        List<String> values = List.of("null", "1", "\"word\"", "[]", "{}");
        for (int i = 0; i < 100; i++) {
            JsonNode changed = original.deepCopy();
            String pointer = pointers.get(random.nextInt(pointers.size()));
            String value = values.get(random.nextInt(values.size()));
            put(changed, pointer, MAPPER.readTree(value));
            agree(changed, pointer + " = " + value);
        }
    }

    /** Whether both find it valid. */
    private static boolean agree(JsonNode document, String what) throws Exception {
        boolean valid = judge.validate(document).isEmpty();
        JsonText text = JsonReader.read(MAPPER.writeValueAsBytes(document), 0);
        List<Schema.Violation> violations = new ArrayList<>();
        Schema.scenario().check(text.root().orElseThrow(), violations::add);
        assertEquals(valid, violations.isEmpty(), () -> what + ": " + violations + judge.validate(document));
        if (text.root().orElseThrow() instanceof JsonValue.JsonObject root) {
            violations.forEach(
                    v -> HostileFilesTest.everySentenceReads(List.of(SchemaProblems.problem(v, text, root))));
            readerAgrees(document, valid, what);
        }
        return valid;
    }

    /**
     * A feature that the reader leaves out of a valid document, or a document refused, has a reason other than the
     * schema.
     */
    private static void readerAgrees(JsonNode document, boolean valid, String what) throws Exception {
        try {
            LoadedScenario loaded = ScenarioFile.parse(TestFiles.PATH, MAPPER.writeValueAsBytes(document));
            boolean lost = loaded.scenario().features().size()
                    < document.get("features").size();
            boolean errors =
                    loaded.problems().stream().anyMatch(p -> p.severity() == org.threeline.scenario.Severity.ERROR);
            assertFalse(lost && !errors, () -> what + " lost a feature in silence");
            assertFalse(!valid && !errors, () -> what + " is invalid and no error is said");
        } catch (org.threeline.scenario.ScenarioException e) {
            assertFalse(valid, () -> what + " is valid, but refused");
        }
    }

    private static void pointers(JsonNode node, String pointer, List<String> out) {
        if (!pointer.isEmpty()) {
            out.add(pointer);
        }
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(n -> pointers(object.get(n), pointer + "/" + n, out));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                pointers(array.get(i), pointer + "/" + i, out);
            }
        }
    }

    private static void put(JsonNode root, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, slash));
        String last = pointer.substring(slash + 1);
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(last);
            } else {
                object.set(last, value);
            }
        } else if (parent instanceof ArrayNode array) {
            if (value == null) {
                array.remove(Integer.parseInt(last));
            } else {
                array.set(Integer.parseInt(last), value == null ? JsonNodeFactory.instance.nullNode() : value);
            }
        }
    }
}
