package org.threeline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeline.file.ScenarioFile;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Condition;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Source;
import org.threeline.scenario.SourceId;

class ConceptEditsTest {
    private static final SourceId POLITICO = new SourceId("politico-2025-08-28");
    private static final SourceId FT = new SourceId("ft-2025-08-26");
    private static Scenario scenario;

    @BeforeAll
    static void readTheDefault() throws Exception {
        Path data = Path.of(System.getProperty("threeline.data", "data"));
        scenario = ScenarioFile.read(data.resolve("scenarios/ft-three-lines.scenario.geojson"))
                .scenario();
    }

    @Test
    void aRowIsReplacedAndTheRestStays() {
        Condition before = scenario.conditions().get(1);
        Condition after = new Condition(before.id(), before.text(), "met", before.provenance());
        Command command = ConceptPart.CONDITIONS.replace(1, before, after);
        Scenario now = command.apply(scenario);
        assertEquals("met", now.conditions().get(1).status());
        assertEquals(scenario.conditions().get(0), now.conditions().get(0));
        assertEquals(scenario.features(), now.features());
        assertEquals(
                "condition “Ukraine and Russia agree on the neutral third country.”",
                command.label().in(Language.ENGLISH));
        assertEquals(
                "умова «Україна та Росія погоджують нейтральну третю країну.»",
                command.label().in(Language.UKRAINIAN));
        assertSame(now, command.apply(now), "the row it was about is no longer there");
    }

    @Test
    void everyPartCanBeAddedToMovedAndDeletedFrom() {
        for (ConceptPart<?> part : ConceptPart.all()) {
            roundTrip(part);
        }
    }

    private static <R> void roundTrip(ConceptPart<R> part) {
        int n = part.rows(scenario).size();
        Scenario added = part.add(0).apply(scenario);
        added = part.add(n).apply(added);
        assertEquals(n + 2, part.rows(added).size(), part.name());
        R fresh = part.rows(added).get(1);
        assertFalse(part.title(fresh).in(Language.UKRAINIAN).isBlank());
        Scenario moved = part.move(1, fresh, -1).apply(added);
        assertEquals(fresh, part.rows(moved).get(0));
        assertSame(moved, part.move(0, fresh, -1).apply(moved));
        Scenario deleted = part.delete(0, fresh).apply(moved);
        deleted = part.delete(n, part.rows(deleted).get(n)).apply(deleted);
        assertEquals(scenario, deleted);
        for (String end : List.of(".edit", ".add", ".delete", ".move")) {
            for (Language language : Language.values()) {
                assertFalse(ChangeLabel.of(part.name() + end, "x").in(language).isBlank());
            }
        }
    }

    @Test
    void newIdsAreNotTaken() {
        Scenario now = scenario;
        for (int i = 0; i < 3; i++) {
            now = ConceptPart.SOURCES.add(99).apply(now);
        }
        assertEquals(
                now.sources().size(),
                new HashSet<>(now.sources().stream().map(Source::id).toList()).size());
        Scenario phases = ConceptPart.PHASES.add(99).apply(scenario);
        Phase last = phases.phases().get(scenario.phases().size());
        assertEquals(210, last.day());
        assertEquals(scenario.phases().get(3).shows(), last.shows());
    }

    @Test
    void everyUseOfASourceIsFound() {
        assertEquals(
                List.of(new SourceUse.OfFeature(
                        new FeatureId("dmz"),
                        SourceUse.Aspect.STRENGTH,
                        scenario.zone(new FeatureId("dmz"))
                                .orElseThrow()
                                .strength()
                                .orElseThrow()
                                .provenance())),
                SourceUse.of(scenario, POLITICO));
        List<SourceUse> ft = SourceUse.of(scenario, FT);
        assertEquals(
                6,
                ft.stream()
                        .filter(u -> u instanceof SourceUse.OfRow row && row.part() == ConceptPart.CONDITIONS)
                        .count());
        assertTrue(
                ft.stream().anyMatch(u -> u instanceof SourceUse.OfFeature f && f.aspect() == SourceUse.Aspect.FORCES));
    }

    @Test
    void whatADeletedSourceReportedBecomesAnAssumption() {
        int index = scenario.sources().indexOf(scenario.source(FT).orElseThrow());
        Scenario now =
                ConceptPart.SOURCES.delete(index, scenario.sources().get(index)).apply(scenario);
        assertTrue(now.source(FT).isEmpty());
        assertEquals(List.of(), SourceUse.of(now, FT));
        assertEquals(Basis.ASSUMED, now.conditions().get(0).provenance().basis());
        assertEquals(
                scenario.zone(new FeatureId("dmz")).orElseThrow().strength(),
                now.zone(new FeatureId("dmz")).orElseThrow().strength(),
                "another source's number stays reported");
        assertEquals(SourceUse.of(scenario, POLITICO), SourceUse.of(now, POLITICO));
    }
}
