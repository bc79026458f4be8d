package org.threeline.slides.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeline.analysis.Analyst;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Figures.Unit;
import org.threeline.analysis.FindingsText;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Language;
import org.threeline.slides.DefaultScenario;
import org.threeline.slides.Samples;
import org.threeline.slides.content.SlideContent.Cell;
import org.threeline.slides.content.SlideContent.FigureRow;
import org.threeline.zones.Plan;

class ContentBuilderTest {
    private static SlideContent threeLines(Language language) {
        return ContentBuilder.contentOf(Samples.threeLines().subject(language));
    }

    private static String plain(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private static FigureRow row(SlideContent content, String label) {
        return content.figures().rows().stream()
                .filter(r -> r.label().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void legendSaysWhereEachZoneLies() {
        SlideContent content = threeLines(Language.ENGLISH);
        assertEquals(
                List.of("20 + 20 km", "25–40 km from the line", "100–140 km from the line", "789 km"),
                content.legend().entries().stream().map(e -> plain(e.measure())).toList());
    }

    @Test
    void figuresKnowTheirBasis() {
        SlideContent content = threeLines(Language.ENGLISH);
        assertEquals(
                new Cell("40", Basis.ASSUMED), row(content, "Depth").cells().get(0));
        assertEquals(Basis.COMPUTED, row(content, "Area").cells().get(0).basis());
        assertEquals(Basis.REPORTED, row(content, "Strength").cells().get(0).basis());
        assertEquals("Persons per km\u202f¹", row(content, "Persons").label());
        assertEquals(Cell.NONE, row(content, "Persons").cells().get(1));
    }

    @Test
    void figuresAreRoundedToThreeFigures() {
        assertEquals(
                List.of("30 000", "10 800", "21 500"),
                row(threeLines(Language.ENGLISH), "Area").cells().stream()
                        .map(c -> plain(c.text()))
                        .toList());
        assertEquals(
                "1 230",
                plain(row(ContentBuilder.contentOf(Samples.otherZones(8).subject(Language.ENGLISH)), "Area")
                        .cells()
                        .get(0)
                        .text()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void slideAndAnalysisSayTheSameNumbers(Language language) throws Exception {
        Plan plan = DefaultScenario.load().plan();
        var subject = new SlideSubject(
                plan.scenario(),
                plan,
                Analyst.analyse(plan),
                language,
                Samples.PRINTED,
                Optional.empty(),
                java.util.Set.of(),
                0);
        String analysis = FindingsText.write(subject.whole(), subject.findings(), language);
        SlideContent content = ContentBuilder.contentOf(subject);
        String km = "\u202f" + Figures.in(language).unit(Unit.KM);
        String km2 = "\u202f" + Figures.in(language).unit(Unit.KM2);
        String length = content.legend().entries().get(3).measure();
        assertTrue(analysis.contains(" " + length + "\n"), length);
        for (FigureRow row : content.figures().rows()) {
            boolean area = row.part() || row.shortLabel().endsWith("²");
            boolean way = row.label().matches("(Frontage|Gap behind|Уздовж лінії|Проміжок позаду), .*");
            for (Cell cell : row.cells()) {
                String said = " " + cell.text() + (area ? km2 : km);
                assertTrue((!area && !way) || cell.equals(Cell.NONE) || analysis.contains(said), said);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSideWithoutAreaReadsNoughtNotUnknown(Language language) throws Exception {
        Plan plan = DefaultScenario.load().plan();
        var subject = new SlideSubject(
                plan.scenario(),
                plan,
                Analyst.analyse(plan),
                language,
                Samples.PRINTED,
                Optional.empty(),
                java.util.Set.of(),
                0);
        assertEquals(
                List.of(List.of("15 300", "0", "0"), List.of("14 700", "10 800", "21 500")),
                ContentBuilder.contentOf(subject).figures().rows().stream()
                        .filter(FigureRow::part)
                        .map(r -> r.cells().stream().map(c -> plain(c.text())).toList())
                        .toList());
    }

    @Test
    void sourcesAreNumberedAsTheyAreCited() {
        SlideContent content = threeLines(Language.UKRAINIAN);
        assertEquals(
                "Джерела. ¹ Politico, 28.08.2025; ² Financial Times, 26.08.2025.",
                plain(content.sources().plain()));
    }

    @Test
    void daysAreWrittenOut() {
        assertEquals(
                "Three lines  ·  as of 28 August 2025  ·  printed 22 November 2026",
                threeLines(Language.ENGLISH).subtitle().plain());
        assertEquals(
                "Три лінії  ·  станом на 28 серпня 2025 р.  ·  надруковано 22 листопада 2026 р.",
                threeLines(Language.UKRAINIAN).subtitle().plain());
    }

    @Test
    void supportNamesWhoArmsTrainsAndProvides() {
        String support = String.join(
                " | ",
                threeLines(Language.ENGLISH).support().lines().stream()
                        .map(r -> plain(r.plain()))
                        .toList());
        assertEquals(
                "Ukrainian line: Arms and training: NATO troops | European line: Support: US logistics | United"
                        + " States: intelligence · command and control · air defence · air support · logistics ²",
                support);
    }

    @Test
    void aFigureThatNoZoneHasGivesNoRow() {
        SlideContent content = threeLines(Language.ENGLISH);
        assertFalse(content.figures().rows().stream().anyMatch(r -> r.label().startsWith("Overlap")));
    }

    @Test
    void withoutACaveatTheGeneralOneStands() {
        String caveat = ContentBuilder.contentOf(Samples.traces(1).subject(Language.ENGLISH))
                .caveat()
                .plain();
        assertTrue(caveat.startsWith("ILLUSTRATIVE."), caveat);
    }

    @ParameterizedTest
    @CsvSource({"1,one", "2,few", "4,few", "5,many", "11,many", "12,many", "14,many", "21,one", "22,few", "111,many"})
    void ukrainianPluralsFollowTheRules(int n, String form) {
        SlideWords words = SlideWords.in(Language.UKRAINIAN);
        assertEquals(words.say("title.zones." + form, Integer.toString(n), "x"), words.count("title.zones", n, "x"));
    }

    @ParameterizedTest
    @CsvSource({"8,An", "80,An", "8.5,An", "11,An", "18,An", "1.8,A", "110,A", "40,A", "1,A", "18.5,An", "181,A"})
    void theArticleIsAsSpoken(String number, String article) {
        assertEquals(article, SlideWords.in(Language.ENGLISH).article(number));
    }

    @Test
    void bothLanguagesHaveEveryWord() {
        var english = keys("slide.properties");
        var ukrainian = keys("slide_uk.properties");
        ukrainian.removeIf(k -> k.endsWith(".few"));
        assertEquals(english, ukrainian);
    }

    private static TreeSet<String> keys(String file) {
        try (var in = ContentBuilderTest.class.getResourceAsStream("/org/threeline/slides/" + file)) {
            return new TreeSet<>(new java.util.PropertyResourceBundle(
                            new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8))
                    .keySet());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
