package org.threeline.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeline.analysis.ForceTables;
import org.threeline.analysis.GroundFigures;
import org.threeline.file.DataFolder;
import org.threeline.geodesy.LengthUnit;
import org.threeline.scenario.Band;
import org.threeline.scenario.Basis;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.session.OpenScenario;
import org.threeline.session.Progress;
import org.threeline.session.Session;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;
import org.threeline.zones.Precision;

class FindingsSheetTest {
    private static final FeatureId DMZ = new FeatureId("dmz");
    private static final FeatureId UKRAINIAN = new FeatureId("ukrainian-defence-line");

    /** What an author says, and nothing follows from. */
    private static final Set<Kind> STATED = Set.of(Kind.STRENGTH, Kind.TRACE_ERROR);

    private static Session session;
    private static OpenScenario opened;
    private static OpenScenario sure;

    @BeforeAll
    static void openTheDefault() throws Exception {
        session = new Session(() -> new DataFolder(Path.of(System.getProperty("threeline.data", "data"))));
        opened = session.open(session.defaultScenario(), Progress.NONE);
        sure = session.withIntervals(session.deepen(opened), 20, () -> false);
    }

    private static Reader reader(Language language) {
        var texts = new Texts("org.threeline.ui.findings.texts", new SimpleObjectProperty<>(language));
        return new Reader(texts, UnitText.of(language, LengthUnit.KILOMETRE));
    }

    private static List<Line> lines(FeatureId about) {
        return FindingsSheet.of(opened, Optional.of(about), true, reader(Language.ENGLISH));
    }

    private static Line.Figure figure(List<Line> lines, Kind kind) {
        return lines.stream()
                .filter(l -> l instanceof Line.Figure f && f.kind() == kind)
                .map(l -> (Line.Figure) l)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFigureIsSpokenWithUnitAndBasis() {
        String spoken = figure(lines(DMZ), Kind.AREA).spoken();
        assertTrue(spoken.matches("Area, \\d+\u202f\\d00 square kilometres, computed"), spoken);
        assertEquals(Basis.REPORTED, figure(lines(DMZ), Kind.STRENGTH).basis());
    }

    @Test
    void whatCannotBeHadSaysWhy() {
        Line.Figure strength = figure(lines(UKRAINIAN), Kind.STRENGTH);
        assertTrue(strength.amount().isEmpty());
        assertEquals("none stated", strength.extra());
        assertEquals("Strength, none stated", strength.spoken());
        assertFalse(lines(UKRAINIAN).stream().anyMatch(l -> l instanceof Line.Figure f && f.kind() == Kind.PER_AREA));
    }

    @Test
    void aZoneOnOneSideHasThatSideOnly() {
        List<String> sides = lines(UKRAINIAN).stream()
                .filter(l -> l instanceof Line.Figure f && f.kind() == Kind.SIDE)
                .map(l -> ((Line.Figure) l).label())
                .toList();
        assertEquals(List.of("toward Ukraine"), sides);
    }

    @Test
    void theWholeScenarioHasEachZoneItsGapsTracesAndProblems() {
        List<Line> all = FindingsSheet.of(opened, Optional.empty(), true, reader(Language.ENGLISH));
        assertEquals(3, all.stream().filter(Line.Title.class::isInstance).count());
        assertEquals(
                opened.problems().size(),
                all.stream().filter(Line.Trouble.class::isInstance).count());
        assertEquals(all.size(), all.stream().map(Line::key).distinct().count(), "keys tell lines apart");
        assertEquals(1, figure(all, Kind.TRACE_LENGTH).spot().features().size());
    }

    /** Two zones that take turns have two gaps on one side: how far off each lies tells them apart. */
    @Test
    void twoGapsOfTheSameZonesAreToldApart() throws Exception {
        Scenario scenario = opened.loaded().scenario();
        Scenario turns = banded(
                banded(scenario, DMZ, new Band.FromTo(Side.RIGHT, 0, 10), new Band.FromTo(Side.RIGHT, 20, 30)),
                UKRAINIAN,
                new Band.FromTo(Side.RIGHT, 12, 18),
                new Band.FromTo(Side.RIGHT, 50, 60));
        OpenScenario shown = session.workOut(opened.loaded(), turns, Precision.EXACT);
        assertEquals(
                List.of(
                        "Demilitarized zone – Ukrainian defence line, toward Ukraine, 10–12\u202fkm off",
                        "Ukrainian defence line – Demilitarized zone, toward Ukraine",
                        "Demilitarized zone – Ukrainian defence line, toward Ukraine, 30–50\u202fkm off"),
                gaps(shown, Language.ENGLISH));
        assertEquals(
                "Демілітаризована зона – Українська лінія оборони, з боку: Україна, за 30–50\u202fкм",
                gaps(shown, Language.UKRAINIAN).get(2));
    }

    private static Scenario banded(Scenario scenario, FeatureId id, Band... bands) {
        Zone zone = scenario.zone(id).orElseThrow();
        return scenario.withFeature(zone.withRule(zone.rule().map(rule -> rule.withBands(List.of(bands)))));
    }

    private static List<String> gaps(OpenScenario shown, Language language) {
        List<Line> lines = FindingsSheet.of(shown, Optional.of(DMZ), true, reader(language));
        assertEquals(lines.size(), lines.stream().map(Line::key).distinct().count());
        return lines.stream()
                .filter(l -> l instanceof Line.Subject s && s.key().startsWith("gap/"))
                .map(Line::spoken)
                .toList();
    }

    @Test
    void keysStayWhileFiguresChangeAndRoughOnesSaySo() throws Exception {
        Scenario scenario = opened.loaded().scenario();
        Zone zone = scenario.zone(DMZ).orElseThrow();
        List<Band> bands = List.of(new Band.FromTo(Side.LEFT, 0, 15), new Band.FromTo(Side.RIGHT, 0, 15));
        Scenario changed = scenario.withFeature(zone.withRule(zone.rule().map(rule -> rule.withBands(bands))));
        OpenScenario rough = session.workOut(opened.loaded(), changed, Precision.COARSE);
        List<Line> before = lines(DMZ);
        List<Line> during = FindingsSheet.of(rough, Optional.of(DMZ), false, reader(Language.ENGLISH));
        assertEquals(
                before.stream().map(Line::key).toList(),
                during.stream().map(Line::key).toList());
        assertTrue(figure(during, Kind.AREA).amount().orElseThrow().number().startsWith("≈"));
        assertTrue(figure(during, Kind.AREA).spoken().startsWith("Area, about "));
        assertEquals(
                figure(before, Kind.STRENGTH), figure(during, Kind.STRENGTH), "what the author states is not rough");
    }

    @Test
    void everyFigureIsExplainedInBothLanguages() throws Exception {
        for (Language language : Language.values()) {
            Reader reader = reader(language);
            Optional<ForceTables> tables = Optional.of(session.forces());
            for (Line line : FindingsSheet.of(sure, Optional.empty(), true, reader)) {
                if (line instanceof Line.Figure figure) {
                    Explanation explained = Explainer.explain(figure, sure, true, reader, tables);
                    assertFalse(explained.title().isBlank());
                    assertFalse(explained.what().isBlank());
                    assertFalse(explained.exactness().get(0).isBlank());
                    if (figure.amount().isPresent()
                            && !STATED.contains(figure.kind())
                            && figure.kind() != Kind.TRACE_VERTICES) {
                        assertFalse(explained.formula().isBlank(), figure.key());
                        assertFalse(explained.inputs().isEmpty(), figure.key());
                    }
                    if (figure.sure().isPresent()) {
                        // Both ends of an interval that is narrower than the rounding are one number.
                        assertTrue(figure.extra().matches("\\([^()]+\\).*"), figure.key() + " " + figure.extra());
                        assertTrue(explained.exactness().stream().anyMatch(e -> e.contains("90")), figure.key());
                    }
                }
            }
        }
        List<Line> all = FindingsSheet.of(sure, Optional.empty(), true, reader(Language.ENGLISH));
        Explanation roads = Explainer.explain(figure(all, Kind.ROADS), sure, true, reader(Language.ENGLISH));
        assertTrue(roads.names().containsAll(List.of("H-20", "M-04")), roads.text());
        assertTrue(roads.exactness().stream().anyMatch(e -> e.contains("every 44.1\u202fkm")), roads.text());
        Explanation strength =
                Explainer.explain(figure(lines(DMZ), Kind.STRENGTH), opened, true, reader(Language.ENGLISH));
        assertTrue(strength.source().orElseThrow().startsWith("Politico"));
        Explanation density =
                Explainer.explain(figure(lines(DMZ), Kind.PER_LENGTH), opened, true, reader(Language.ENGLISH));
        assertEquals(
                List.of("Strength N", "Frontage L"),
                density.inputs().stream().map(Explanation.Input::label).toList());
    }

    @Test
    void everyFigureLiesSomewhereAndThoseOfTheCoreScenarioAreAllThere() {
        List<Line> all = FindingsSheet.of(sure, Optional.empty(), true, reader(Language.ENGLISH));
        EnumSet<Kind> missing = EnumSet.allOf(Kind.class);
        for (Line line : all) {
            if (line instanceof Line.Figure figure) {
                assertFalse(figure.spot().features().isEmpty(), figure.key());
                assertFalse(figure.stale(), figure.key());
                missing.remove(figure.kind());
            }
        }
        // What the default scenario has not: an overlap, a garrison, a circle of air defence; the other sides.
        missing.removeAll(EnumSet.of(Kind.OVERLAP, Kind.OVERLAP_SHARE, Kind.REACTION, Kind.AIR_COVER, Kind.BREAKS));
        assertTrue(missing.isEmpty(), missing::toString);
        assertEquals(all.size(), all.stream().map(Line::key).distinct().count(), "keys tell lines apart");
        assertTrue(figure(all, Kind.AREA).sure().isPresent());
        assertTrue(figure(all, Kind.STANDOFF).sure().isPresent());
    }

    @Test
    void dearFiguresOfAScenarioBeforeSaySo() {
        List<Line> lines = FindingsSheet.of(
                opened,
                sure.findings().details(),
                true,
                Optional.of(DMZ),
                Optional.empty(),
                100,
                false,
                reader(Language.ENGLISH));
        for (Kind dear : List.of(Kind.PEOPLE, Kind.SETTLEMENTS, Kind.OBLAST, Kind.ROADS, Kind.PRESENT, Kind.POSTS)) {
            Line.Figure figure = figure(lines, dear);
            assertTrue(figure.stale(), dear::name);
            assertEquals("before", figure.extra());
            assertTrue(figure.spoken().contains(", before, "), figure.spoken());
        }
        assertTrue(lines.stream()
                .noneMatch(l -> l instanceof Line.Figure f && f.sure().isPresent()));
    }

    @Test
    void ofVeryManyZonesTheFirstAreWrittenAndTheOthersCounted() {
        List<Line> lines = FindingsSheet.of(
                opened,
                opened.findings().details(),
                false,
                Optional.empty(),
                Optional.empty(),
                2,
                true,
                reader(Language.ENGLISH));
        assertEquals(2, lines.stream().filter(Line.Title.class::isInstance).count());
        assertTrue(lines.stream().anyMatch(l -> l.spoken().startsWith("Zones not listed here: 1.")));
        assertTrue(lines.stream().anyMatch(Line.Trouble.class::isInstance), "problems are those of all");
    }

    /** With a side chosen every figure is of that side, has a line of its own and lies on its ground. */
    @Test
    void ofASideThereAreTheFiguresOfThatSideAlone() throws Exception {
        for (Side side : Side.values()) {
            List<Line> lines = FindingsSheet.of(
                    sure,
                    sure.findings().details(),
                    false,
                    Optional.of(DMZ),
                    Optional.of(side),
                    100,
                    true,
                    reader(Language.ENGLISH));
            GroundFigures there =
                    sure.findings().details().ground(DMZ).orElseThrow().sides().get(side);
            assertEquals(
                    Integer.toString(there.settlements()),
                    figure(lines, Kind.SETTLEMENTS).amount().orElseThrow().number());
            assertEquals(
                    Integer.toString(there.railways().count()),
                    figure(lines, Kind.RAILWAYS).amount().orElseThrow().number());
            assertEquals(
                    new Spot.Towns(DMZ, Optional.of(side)),
                    figure(lines, Kind.SETTLEMENTS).spot());
            assertEquals(new Spot.Half(DMZ, side), figure(lines, Kind.DEPTH).spot());
            assertAsSureAsTheWhole(lines);
            Line.Figure posts = figure(lines, Kind.POSTS);
            Explanation explained =
                    Explainer.explain(posts, sure, true, reader(Language.ENGLISH), Optional.of(session.forces()));
            assertEquals(
                    figure(lines, Kind.FRONTAGE).amount().orElseThrow().text(),
                    explained.inputs().get(0).value(),
                    "the frontage of this side, no finer than it is sure");
            for (Kind ofBoth : List.of(Kind.STRENGTH, Kind.PER_LENGTH, Kind.SEPARATION, Kind.TRACE_LENGTH)) {
                assertTrue(
                        lines.stream().noneMatch(l -> l instanceof Line.Figure f && f.kind() == ofBoth), ofBoth::name);
            }
            assertEquals(lines.size(), lines.stream().map(Line::key).distinct().count(), "keys tell lines apart");
        }
        List<Line> whole = FindingsSheet.of(
                sure,
                sure.findings().details(),
                false,
                Optional.empty(),
                Optional.of(Side.LEFT),
                100,
                true,
                reader(Language.ENGLISH));
        assertEquals(whole.size(), whole.stream().map(Line::key).distinct().count(), "keys tell lines apart");
        assertEquals(
                2,
                whole.stream()
                        .filter(l -> l.spoken().equals("Nothing of it lies on this side."))
                        .count());
        assertTrue(whole.stream().noneMatch(l -> l instanceof Line.Figure f && f.kind() == Kind.GAP));
    }

    /** Whatever of the whole has an interval has one on a side, too, and is rounded to it. */
    private static void assertAsSureAsTheWhole(List<Line> ofSide) {
        List<Line> whole = FindingsSheet.of(sure, Optional.of(DMZ), true, reader(Language.ENGLISH));
        Set<Kind> sureOfWhole = EnumSet.noneOf(Kind.class);
        for (Line line : whole) {
            if (line instanceof Line.Figure f && f.sure().isPresent()) {
                sureOfWhole.add(f.kind());
            }
        }
        int told = 0;
        for (Line line : ofSide) {
            if (line instanceof Line.Figure f && (sureOfWhole.contains(f.kind()) || f.kind() == Kind.SIDE)) {
                assertTrue(f.sure().isPresent(), f.key());
                assertTrue(f.extra().startsWith("("), f.key() + " " + f.extra());
                told++;
            }
        }
        assertTrue(told > 10, "figures of a side with an interval: " + told);
    }

    @Test
    void nothingIsSaidOfWhatIsYetToBeWorkedOut() throws Exception {
        OpenScenario sketch = session.sketch(opened.loaded());
        for (Optional<FeatureId> about : List.of(Optional.<FeatureId>empty(), Optional.of(DMZ))) {
            assertEquals(
                    List.of("The figures are being worked out …"),
                    FindingsSheet.of(sketch, about, false, reader(Language.ENGLISH)).stream()
                            .map(Line::spoken)
                            .toList());
        }
    }

    @Test
    void problemsNameFeaturesInTheReadersWords() {
        List<Line.Trouble> troubles = new Troubles(opened, reader(Language.UKRAINIAN)).of(UKRAINIAN);
        assertFalse(troubles.isEmpty());
        for (Line.Trouble trouble : troubles) {
            assertTrue(trouble.spot().features().contains(UKRAINIAN));
            assertFalse(trouble.text().contains("ukrainian-defence-line"), trouble.text());
        }
    }
}
