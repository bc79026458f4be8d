package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.basemap.BaseMap;
import org.threeline.file.ScenarioFile;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Severity;
import org.threeline.scenario.Source;
import org.threeline.zones.Plan;
import org.threeline.zones.Planner;
import org.threeline.zones.Precision;

/** The table of cases of the past, and the Korean zone that can be laid beside it. */
class ComparatorsTest {
    private static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));

    private final Comparators comparators = read();

    private static Comparators read() {
        try {
            return Comparators.read(DATA);
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theTableKeepsItsSchema() throws IOException {
        JsonNode schema =
                new ObjectMapper().readTree(Files.readAllBytes(DATA.resolve("schema/comparators-1.schema.json")));
        JsonNode table = new ObjectMapper().readTree(Files.readAllBytes(DATA.resolve("comparators.json")));
        JsonSchema json =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        assertEquals(Set.of(), json.validate(table));
        ((com.fasterxml.jackson.databind.node.ObjectNode) table.at("/cases/0")).remove("source");
        assertFalse(json.validate(table).isEmpty(), "a case without a source breaks the schema");
    }

    @Test
    void everyCaseNamesADocumentThatCanBeLookedUp() {
        assertEquals(10, comparators.cases().size());
        for (Comparators.Case each : comparators.cases()) {
            Source source = comparators.source(each.source()).orElseThrow();
            assertTrue(source.date().isPresent(), each.id() + ": the document's date");
            String title = source.title().in(Language.ENGLISH);
            boolean named = title.matches(".*(S/RES/|no\\. |paragraph|article).*\\d.*");
            assertTrue(source.url().isPresent() || named, each.id() + ": " + title);
            source.url().ifPresent(url -> assertTrue(url.startsWith("https://"), url));
        }
    }

    @Test
    void whatWasNotLookedUpSaysSo() {
        List<String> unchecked = new ArrayList<>();
        for (Comparators.Case each : comparators.cases()) {
            List.of(each.lengthKm(), each.depthKm(), each.areaKm2(), each.strength()).stream()
                    .flatMap(Optional::stream)
                    .filter(f -> !f.checked())
                    .forEach(f -> unchecked.add(each.id()));
        }
        assertEquals(
                List.of("golan", "golan", "unifil", "unifil", "unikom", "kosovo", "minsk-2014", "minsk-2015"),
                unchecked);
    }

    private static final class Korea {
        static final Scenario SCENARIO = scenario("korea-1953");
        static final Findings FINDINGS = findings(SCENARIO);
    }

    private static Scenario scenario(String preset) {
        try {
            return ScenarioFile.read(DATA.resolve("scenarios/" + preset + ".scenario.geojson"))
                    .scenario();
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Findings findings(Scenario scenario) {
        try {
            BaseMap map = BaseMap.open(DATA);
            Plan plan = new Planner(map).plan(scenario, Precision.EXACT);
            return new Deepener(map, ForceTables.read(DATA), read()).deepen(plan, Analyst.analyse(plan));
        } catch (IOException | ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theKoreanZoneIsItsLengthTimesFourKilometres() {
        double length = Korea.FINDINGS.traces().get(0).lengthKm();
        ZoneFigures zone = Korea.FINDINGS.zones().get(0);
        assertEquals(4 * length, zone.areaKm2(), 0.01 * 4 * length);
        assertEquals(4, zone.depthKm().orElseThrow().mean(), 0.01);
        assertTrue(length < 248 && length > 170, "a coarse outline is shorter than the cited 248 km: " + length);
    }

    @Test
    void besideTheCitedLengthItSaysThatLengthGrowsWithDetail() {
        Problem note = Korea.FINDINGS.problems().stream()
                .filter(p -> p.code().equals("TRACE_CITED_LENGTH"))
                .findFirst()
                .orElseThrow();
        assertEquals(Severity.NOTE, note.severity());
        String english = note.message(Language.ENGLISH);
        String drawn = Figures.in(Language.ENGLISH)
                .number(Korea.FINDINGS.traces().get(0).lengthKm());
        assertTrue(english.contains(drawn) && english.contains("248 to 250 km"), english);
        assertTrue(
                english.contains("“Korea, demilitarized zone”") && english.contains("grows with the detail"), english);
        assertTrue(note.message(Language.UKRAINIAN).contains("«Корея, демілітаризована зона»"));
        for (Language language : Language.values()) {
            assertTrue(Korea.SCENARIO.summary().in(language).contains("248"), "the file says so, too");
        }
    }

    @Test
    void aTraceElsewhereIsNotSetBesideACitedLength() {
        Findings findings = findings(scenario("kellogg"));
        assertTrue(findings.problems().stream().noneMatch(p -> p.code().equals("TRACE_CITED_LENGTH")));
    }
}
