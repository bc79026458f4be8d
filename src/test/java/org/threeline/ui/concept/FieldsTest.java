package org.threeline.ui.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeline.edit.ConceptPart;
import org.threeline.file.ScenarioFile;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Language;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Source;
import org.threeline.ui.common.Texts;

class FieldsTest {
    private static Scenario scenario;

    @BeforeAll
    static void readTheDefault() throws Exception {
        Path data = Path.of(System.getProperty("threeline.data", "data"));
        scenario = ScenarioFile.read(data.resolve("scenarios/ft-three-lines.scenario.geojson"))
                .scenario();
    }

    private static Fields fields(Language language) {
        return new Fields(
                new Texts("org.threeline.ui.concept.texts", new SimpleObjectProperty<>(language)),
                org.threeline.edit.NewScenario::empty);
    }

    private static <R> Field<R> field(List<Field<R>> fields, String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
    }

    private static <R> Optional<R> write(Field<R> field, R row, String written) {
        var writing = (Field.Editing.Writing<R>) field.editing();
        return writing.read().of(row, written, Language.ENGLISH).row();
    }

    @ParameterizedTest
    @CsvSource({"2025-08-28", "28.8.2025", "28 Aug 2025", "28\u00a0Aug\u00a02025"})
    void datesAreReadAsPeopleWriteThem(String written) {
        assertEquals(Optional.of(LocalDate.of(2025, 8, 28)), Dates.parse(written, Language.ENGLISH));
    }

    @Test
    void datesAreShownInTheReadersLanguageAndReadBack() {
        var day = LocalDate.of(2025, 8, 28);
        assertEquals("28\u00a0серп.\u00a02025", Dates.shown(day, Language.UKRAINIAN));
        for (Language language : Language.values()) {
            for (int month = 1; month <= 12; month++) {
                var each = LocalDate.of(2025, month, 3);
                assertEquals(Optional.of(each), Dates.parse(Dates.shown(each, language), language));
            }
        }
        assertEquals(Optional.empty(), Dates.parse("31 June", Language.ENGLISH));
        assertEquals(Optional.empty(), Dates.parse("2025-02-30", Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"30,30", "D+30,30", "Д+30,30", "-5,-5", "−5,-5", "D−5,-5", "0,0"})
    void daysAreReadWithAndWithoutTheirSigns(String written, int day) {
        Field<Phase> days = field(fields(Language.ENGLISH).phases(), "day");
        assertEquals(
                day,
                write(days, scenario.phases().get(1), written).orElseThrow().day());
    }

    @Test
    void whatIsNoDayOrAddressIsRefused() {
        Field<Phase> days = field(fields(Language.ENGLISH).phases(), "day");
        assertTrue(write(days, scenario.phases().get(1), "soon").isEmpty());
        Field<Source> link = field(fields(Language.ENGLISH).sources(), "link");
        Source source = scenario.sources().get(0);
        assertTrue(write(link, source, "file:///etc/passwd").isEmpty());
        assertTrue(write(link, source, "javascript:alert(1)").isEmpty());
        assertTrue(write(link, source, "https://").isEmpty());
        assertEquals(
                Optional.of("https://www.ft.com/x"),
                write(link, source, " https://www.ft.com/x ").orElseThrow().url());
        assertEquals(Optional.empty(), write(link, source, "").orElseThrow().url());
    }

    @Test
    void basisIsChosenWithItsSource() {
        var basis = field(fields(Language.ENGLISH).conditions(), "basis");
        var choosing = (Field.Editing.Choosing<org.threeline.scenario.Condition>) basis.editing();
        var row = scenario.conditions().get(0);
        var choices = choosing.choices().of(row, scenario, Language.ENGLISH);
        assertEquals(1 + scenario.sources().size(), choices.size());
        assertEquals(1, choices.stream().filter(Field.Choice::chosen).count());
        assertEquals(Provenance.ASSUMED, choices.get(0).row().provenance());
        assertTrue(choices.stream()
                .skip(1)
                .allMatch(c -> c.row().provenance().basis() == Basis.REPORTED
                        && c.row().provenance().source().isPresent()));
    }

    @Test
    void aPhaseShowsOneFeatureMoreOrLess() {
        var shows = field(fields(Language.UKRAINIAN).phases(), "shows");
        var choosing = (Field.Editing.Choosing<Phase>) shows.editing();
        Phase first = scenario.phases().get(0);
        for (Field.Choice<Phase> choice : choosing.choices().of(first, scenario, Language.UKRAINIAN)) {
            assertEquals(
                    first.shows().size() + (choice.chosen() ? -1 : 1),
                    choice.row().shows().size());
        }
    }

    @Test
    void everyWordOfTheBundledScenarioIsKnownInUkrainian() {
        for (var g : scenario.guarantees()) {
            assertTrue(Terms.in(Language.UKRAINIAN, g.component()).matches("[А-ЯҐЄІЇа-яґєії’ 0-9]+"), g.component());
            assertTrue(Terms.in(Language.UKRAINIAN, g.status()).matches("[А-ЯҐЄІЇа-яґєії’ ]+"), g.status());
        }
        for (var c : scenario.contributors()) {
            assertTrue(Terms.in(Language.UKRAINIAN, c.position()).matches("[А-ЯҐЄІЇа-яґєії’ ]+"), c.position());
        }
        assertEquals("Peace board", Terms.in(Language.ENGLISH, "peace-board"));
        assertEquals("–", Terms.in(Language.ENGLISH, ""));
        assertEquals(5, ConceptPart.all().size());
    }
}
