package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareTest {
    private static final String SCENARIO = Run.DEFAULT_SCENARIO.toString();
    private static final String KELLOGG =
            Path.of(SCENARIO).resolveSibling("kellogg.scenario.geojson").toString();

    /** Another author's ids: the same role and rule tell a zone, then the role alone; what two could be is neither. */
    @Test
    void zonesOfOtherIdsAreMatchedByRuleThenByRoleAndItSaysSo(@TempDir Path folder) throws Exception {
        ObjectNode other =
                (ObjectNode) new ObjectMapper().readTree(Path.of(SCENARIO).toFile());
        rename(other, "ukrainian-defence-line", "second-line");
        rename(other, "european-deterrent-line", "third-line");
        ((ObjectNode) Variants.properties(other, "third-line").at("/rule/bands/0")).put("toKm", 150);
        String b = Variants.written(folder, other);
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("compare", SCENARIO, b, "--format", "json").out());
        assertEquals(
                List.of(
                        "dmz dmz id",
                        "ukrainian-defence-line second-line rule",
                        "european-deterrent-line third-line role"),
                StreamSupport.stream(json.get("zones").spliterator(), false)
                        .map(z -> z.get("id").asText() + " " + z.get("idInB").asText() + " "
                                + z.get("matchedBy").asText())
                        .toList());
        assertEquals("[]", json.get("onlyInB").toString());
        assertEquals(0, json.at("/zones/1/gainedKm2").asDouble());
        assertTrue(
                json.at("/zones/2/gainedKm2").asDouble() > 1000,
                json.at("/zones/2").toString());
        String text = Run.of("compare", SCENARIO, b).out();
        assertTrue(text.contains("the same role and the same rule"), text);
        assertTrue(text.contains("the only other zone of this role"), text);
        assertTrue(Run.of("compare", SCENARIO, b, "--format", "csv")
                .out()
                .contains("european-deterrent-line,third-line,,matchedByRole"));

        ObjectNode twin = Variants.properties(other, "third-line").deepCopy();
        ((ObjectNode) twin.at("/rule/bands/0")).put("toKm", 160);
        ObjectNode feature = ((com.fasterxml.jackson.databind.node.ArrayNode) other.get("features")).addObject();
        feature.put("type", "Feature").put("id", "fourth-line").putNull("geometry");
        feature.set("properties", twin);
        JsonNode ambiguous = new ObjectMapper()
                .readTree(Run.of("compare", SCENARIO, Variants.written(folder, other), "--format", "json")
                        .out());
        assertEquals("[\"european-deterrent-line\"]", ambiguous.get("onlyInA").toString());
        assertEquals(
                "[\"third-line\",\"fourth-line\"]", ambiguous.get("onlyInB").toString());
    }

    private static void rename(JsonNode scenario, String from, String to) {
        for (JsonNode feature : scenario.get("features")) {
            if (feature.get("id").asText().equals(from)) {
                ((ObjectNode) feature).put("id", to);
            }
        }
    }

    @Test
    void comparingAScenarioWithItselfFindsNothing() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("compare", SCENARIO, SCENARIO, "--format", "json")
                        .out());
        assertEquals(3, json.get("zones").size());
        for (JsonNode zone : json.get("zones")) {
            assertEquals(0, zone.get("gainedKm2").asDouble());
            assertEquals(0, zone.get("lostKm2").asDouble());
            assertEquals(0, zone.at("/areaKm2/difference").asDouble());
            assertEquals(0, zone.at("/areaKm2/percent").asDouble());
        }
    }

    @Test
    void whatIsLostLessWhatIsGainedIsTheDifference() throws Exception {
        Path kellogg = Path.of(SCENARIO).resolveSibling("kellogg.scenario.geojson");
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("compare", SCENARIO, kellogg.toString(), "--format", "json")
                        .out());
        JsonNode dmz = json.at("/zones/0");
        assertEquals(
                dmz.at("/areaKm2/difference").asDouble(),
                dmz.get("gainedKm2").asDouble() - dmz.get("lostKm2").asDouble(),
                0.1);
        assertTrue(dmz.get("lostKm2").asDouble() > 7000);
        assertEquals(
                "[\"ukrainian-defence-line\",\"european-deterrent-line\"]",
                json.get("onlyInA").toString());
        assertEquals("[]", json.get("onlyInB").toString());
    }

    /** Three lines and the first of them alone span ground of different size, so each has a plane of its own. */
    @Test
    void oneRuleInTwoPlanesDiffersInNothing() throws Exception {
        String buffer = Path.of(SCENARIO)
                .resolveSibling("politico-buffer.scenario.geojson")
                .toString();
        JsonNode dmz = new ObjectMapper()
                .readTree(
                        Run.of("compare", SCENARIO, buffer, "--format", "json").out())
                .at("/zones/0");
        assertEquals("dmz", dmz.get("id").asText());
        assertEquals(0, dmz.get("gainedKm2").asDouble());
        assertEquals(0, dmz.get("lostKm2").asDouble());
        List<String> lines = Run.of("compare", SCENARIO, buffer).out().lines().toList();
        int zone = lines.indexOf("Demilitarized zone");
        int end = lines.subList(zone, lines.size()).indexOf("") + zone;
        // The line behind it, which only one has, makes a gap; nothing else differs.
        assertTrue(
                lines.subList(zone + 3, end).stream().allMatch(line -> line.startsWith("  Gap")),
                String.join("\n", lines.subList(zone, end)));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("  Area, toward Ukraine, km²")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv"})
    void everyWarningSaysOfWhichFileItIs(String format) {
        Run run = Run.of("compare", SCENARIO, KELLOGG, "--format", format);
        List<String> warnings =
                run.err().lines().filter(line -> line.startsWith("warning\t")).toList();
        for (String file : List.of(SCENARIO, KELLOGG)) {
            List<String> expected = Run.of("validate", file)
                    .out()
                    .lines()
                    .map(line -> line + "\t" + file)
                    .toList();
            assertFalse(expected.isEmpty());
            assertEquals(
                    expected,
                    warnings.stream().filter(line -> line.endsWith("\t" + file)).toList());
        }
        assertTrue(warnings.stream().allMatch(l -> l.endsWith("\t" + SCENARIO) || l.endsWith("\t" + KELLOGG)));
    }

    @Test
    void theProblemsOfEachStandWithItInJson() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(
                        Run.of("compare", SCENARIO, KELLOGG, "--format", "json").out());
        for (String side : List.of("a", "b")) {
            String file = side.equals("a") ? SCENARIO : KELLOGG;
            JsonNode alone = new ObjectMapper()
                    .readTree(Run.of("analyse", file, "--format", "json", "--samples", "0")
                            .out());
            assertFalse(alone.get("problems").isEmpty());
            assertEquals(alone.get("problems"), json.at("/" + side + "/problems"));
        }
    }

    @Test
    void aBrokenFileIsNamed(@TempDir Path folder) throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.scenario.geojson"), "{\"type\": 1}");
        Run run = Run.of("compare", SCENARIO, broken.toString());
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertTrue(
                run.err().lines().filter(l -> l.startsWith("error\t")).allMatch(l -> l.endsWith("\t" + broken)),
                run.err());
        assertTrue(run.err().contains("\t" + broken), run.err());
        assertEquals(
                3, Run.of("compare", folder.resolve("none.geojson"), SCENARIO).status());
    }

    @Test
    void whereNothingDiffersItSaysSoAndWarnsOnce() {
        Run run = Run.of("compare", SCENARIO, SCENARIO);
        assertTrue(run.out().endsWith("\nNothing differs.\n"), run.out());
        assertEquals(
                Run.of("validate", SCENARIO).out().lines().count(),
                run.err().lines().filter(l -> l.startsWith("warning")).count());
        assertFalse(Run.of("compare", SCENARIO, KELLOGG).out().contains("Nothing differs"));
    }

    @Test
    void unitsAreInTheReadersLanguage() {
        String text = Run.of("compare", SCENARIO, KELLOGG, "--lang", "uk").out();
        assertTrue(text.contains("осіб/км"), text);
        assertFalse(text.contains("km") || text.contains("persons"), text);
        assertTrue(text.lines().noneMatch(line -> line.endsWith(" ")), text);
    }
}
