package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeline.analysis.FigureKey;

class SweepTest {
    private static final String SCENARIO = Run.DEFAULT_SCENARIO.toString();

    static List<Map<String, String>> table(Run run) {
        assertEquals(0, run.status(), run.err());
        String[] lines = run.out().split("\r\n");
        String[] header = lines[0].split(",", -1);
        return java.util.Arrays.stream(lines)
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    assertEquals(header.length, cells.length);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < cells.length; i++) {
                        row.put(header[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }

    @Test
    void aSweepOfTheValueItHasIsWhatAnalyseSays() {
        Map<String, String> row = table(Run.of("sweep", SCENARIO, "--vary", "dmz.depthKm=40:40:1"))
                .get(0);
        assertEquals("0", row.get("overlapKm2"));
        assertTrue(figuresAsAnalysed(SCENARIO, row) > 150);
    }

    /** Each row of a grid is what a file with its values says, to the last digit, though the rows share their work. */
    @Test
    void everyVariantOfTwoNumbersIsWhatAnalyseSaysOfIt(@TempDir Path folder) throws Exception {
        List<Map<String, String>> rows = table(Run.of(
                "sweep",
                SCENARIO,
                "--vary",
                "dmz.depthKm=30,72.5",
                "--vary",
                "european-deterrent-line.bands[0].fromKm=35,100"));
        assertEquals(4, rows.size());
        assertTrue(rows.stream().anyMatch(row -> !row.get("overlapKm2").equals("0")));
        for (Map<String, String> row : rows) {
            double depth = Double.parseDouble(row.get("dmz.depthKm"));
            double from = Double.parseDouble(row.get("european-deterrent-line.bands[0].fromKm"));
            assertTrue(figuresAsAnalysed(variant(folder, depth, from), row) > 150);
        }
    }

    @Test
    void everyVariantOfAGapAndAStrengthIsWhatAnalyseSaysOfIt(@TempDir Path folder) throws Exception {
        List<Map<String, String>> rows = table(Run.of(
                "sweep",
                SCENARIO,
                "--vary",
                "ukrainian-defence-line.gapKm=0",
                "--vary",
                "dmz.strength.max=20000,60000"));
        assertEquals(2, rows.size());
        for (Map<String, String> row : rows) {
            ObjectNode scenario =
                    (ObjectNode) new ObjectMapper().readTree(Path.of(SCENARIO).toFile());
            ((ObjectNode) Variants.properties(scenario, "ukrainian-defence-line")
                            .at("/rule/bands/0"))
                    .put("gapKm", Double.parseDouble(row.get("ukrainian-defence-line.gapKm")));
            ((ObjectNode) Variants.properties(scenario, "dmz").get("strength"))
                    .put("max", Double.parseDouble(row.get("dmz.strength.max")));
            assertTrue(figuresAsAnalysed(Variants.written(folder, scenario), row) > 150);
        }
    }

    private static String variant(Path folder, double dmzDepth, double from) throws Exception {
        ObjectNode scenario =
                (ObjectNode) new ObjectMapper().readTree(Path.of(SCENARIO).toFile());
        for (int band = 0; band < 2; band++) {
            ((ObjectNode) Variants.properties(scenario, "dmz").at("/rule/bands/" + band)).put("toKm", dmzDepth / 2);
        }
        ((ObjectNode) Variants.properties(scenario, "european-deterrent-line").at("/rule/bands/0")).put("fromKm", from);
        return Variants.written(folder, scenario);
    }

    /** How many figures of {@code analyse} were found in a row, each the same. */
    private static int figuresAsAnalysed(String file, Map<String, String> row) {
        int compared = 0;
        for (String line : Run.of("analyse", file, "--format", "csv", "--samples", "0")
                .out()
                .split("\r\n")) {
            String[] cells = line.split(",", -1);
            // A table of variants has a column for each figure, not for each kilometre of the depth along the trace.
            if (!cells[0].equals("subject") && !cells[3].equals("depthProfileKm")) {
                String column = new FigureKey(cells[0], cells[1], cells[2], cells[3]).column();
                assertEquals(cells[4], row.get(column), column);
                compared++;
            }
        }
        return compared;
    }

    @Test
    void aVariantDoesNotDependOnTheVariantsBeforeIt() {
        String alone = table(Run.of("sweep", SCENARIO, "--vary", "dmz.depthKm=30:30:1"))
                .get(0)
                .toString();
        List<Map<String, String>> among = table(Run.of("sweep", SCENARIO, "--vary", "dmz.depthKm=24:36:6"));
        assertEquals(alone, among.get(1).toString());
    }

    @Test
    void theWholeDepthMovesOuterEdgesAndKeepsTheSidesShares() {
        List<Map<String, String>> rows = table(Run.of("sweep", SCENARIO, "--vary", "dmz.depthKm=20:60:20"));
        assertEquals(
                List.of("20", "40", "60"),
                rows.stream().map(r -> r.get("dmz.depthKm")).toList());
        assertEquals(
                rows.stream()
                        .map(r -> Double.parseDouble(r.get("dmz.depthKm.max")))
                        .toList()
                        .get(0),
                20,
                0.01);
        double least = Double.parseDouble(rows.get(0).get("dmz.left.areaKm2"));
        double most = Double.parseDouble(rows.get(2).get("dmz.left.areaKm2"));
        assertEquals(3, most / least, 0.05);
    }

    @Test
    void twoVariablesGiveEveryPairTheLastFastest() {
        List<Map<String, String>> rows = table(Run.of(
                "sweep", SCENARIO, "--vary", "dmz.depthKm=30,40", "--vary", "ukrainian-defence-line.gapKm=0:10:5"));
        assertEquals(
                List.of("30/0", "30/5", "30/10", "40/0", "40/5", "40/10"),
                rows.stream()
                        .map(r -> r.get("dmz.depthKm") + "/" + r.get("ukrainian-defence-line.gapKm"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dmz.gapKm=1:2:1",
                "dmz.depthKm=5:60",
                "dmz.depthKm=60:5:5",
                "dmz.depthKm=0:5:1",
                "nothing.depthKm=1:2:1",
                "dmz.colour=1:2:1",
                "dmz.bands[7].toKm=1:2:1",
                "dmz.depthKm=x",
                "dmz.strength=-1:1:1",
                "dmz.ends=5:60:5"
            })
    void whatCannotVaryIsWrongUsage(String vary) {
        Run run = Run.of("sweep", SCENARIO, "--vary", vary);
        assertEquals(2, run.status(), run.err());
        assertEquals("", run.out());
    }

    @Test
    void oneNumberDoesNotVaryTwice() {
        Run run = Run.of("sweep", SCENARIO, "--vary", "dmz.depthKm=10,20", "--vary", "dmz.depthKm=10,20");
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains("to vary twice"), run.err());
    }

    /** The whole depth and an edge of it cannot both be what they are told to be, but where they agree. */
    @Test
    void aVariantThatCannotBeHasNoFigures() {
        List<Map<String, String>> rows =
                table(Run.of("sweep", SCENARIO, "--vary", "dmz.depthKm=30,40", "--vary", "dmz.bands[0].toKm=20"));
        assertEquals("1", rows.get(0).get("errors"));
        assertEquals("", rows.get(0).get("dmz.areaKm2"));
        assertEquals("0", rows.get(1).get("errors"));
        assertTrue(Double.parseDouble(rows.get(1).get("dmz.areaKm2")) > 29_000);
    }

    @Test
    void twoBandsOnOneSideHaveNoWholeDepth(@TempDir Path folder) throws Exception {
        String text = Files.readString(Path.of(SCENARIO));
        Path file = folder.resolve("two.scenario.geojson");
        Files.writeString(
                file, text.replaceFirst("\"side\": \"left\", \"fromKm\": 0", "\"side\": \"right\", \"fromKm\": 30"));
        Run changed = Run.of("sweep", file.toString(), "--vary", "dmz.depthKm=5:10:5");
        assertEquals(2, changed.status(), changed.err());
    }
}
