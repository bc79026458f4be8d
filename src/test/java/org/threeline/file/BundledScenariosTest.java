package org.threeline.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeline.scenario.Basis;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.scenario.Zone;

class BundledScenariosTest {
    private static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));

    static Path file(String id) {
        return DATA.resolve("scenarios").resolve(id + ".scenario.geojson");
    }

    @Test
    void theDefaultComesFirstAndAllPresetsAreListed() throws Exception {
        List<Presets.Preset> presets = Presets.in(DATA);
        assertEquals(
                List.of(
                        "ft-three-lines",
                        "gcsp",
                        "kellogg",
                        "korea-1953",
                        "nbc-large-buffer",
                        "paris-summit",
                        "politico-buffer"),
                presets.stream().map(Presets.Preset::id).toList());
    }

    @Test
    void noneHasAProblem() throws Exception {
        for (Presets.Preset preset : Presets.in(DATA)) {
            assertEquals(List.of(), ScenarioFile.read(preset.path()).problems(), preset.id());
        }
    }

    @Test
    void theDefaultHoldsTheConcept() throws Exception {
        Scenario scenario = ScenarioFile.read(file(Presets.DEFAULT)).scenario();
        assertEquals(32, scenario.traces().findFirst().orElseThrow().line().getNumPoints());
        assertEquals(
                Set.of(Role.DEMILITARIZED_ZONE, Role.UKRAINIAN_DEFENCE_LINE, Role.EUROPEAN_DETERRENT_LINE),
                Set.copyOf(scenario.zones().map(Zone::role).toList()));
        assertTrue(scenario.zones().allMatch(z -> z.provenance().basis() == Basis.ASSUMED));
        assertTrue(scenario.zones().allMatch(z -> z.forcesProvenance().basis() == Basis.REPORTED));
        assertEquals(6, scenario.places().count());
        Zone line = scenario.zone(new FeatureId("ukrainian-defence-line")).orElseThrow();
        assertEquals("Війська НАТО", line.armedBy().orElseThrow().in(Language.UKRAINIAN));
        assertFalse(line.strength().isPresent());
    }

    @Test
    void everyTextIsInBothLanguages() throws Exception {
        for (Presets.Preset preset : Presets.in(DATA)) {
            Scenario scenario = ScenarioFile.read(preset.path()).scenario();
            bilingual(scenario.title());
            bilingual(scenario.summary());
            bilingual(scenario.caveat());
            scenario.features().forEach(f -> bilingual(f.name()));
            scenario.contributors().forEach(c -> bilingual(c.note()));
            scenario.guarantees().forEach(g -> bilingual(g.note()));
            scenario.conditions().forEach(c -> bilingual(c.text()));
            scenario.phases().forEach(p -> bilingual(p.name()));
        }
    }

    private static void bilingual(Text text) {
        assertEquals(Set.of("en", "uk"), text.byLanguage().keySet(), text.plain());
    }
}
