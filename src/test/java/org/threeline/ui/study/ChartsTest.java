package org.threeline.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Findings.Range;
import org.threeline.layers.Theme;
import org.threeline.scenario.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Charts written as SVG and read back as XML. */
class ChartsTest {
    private static final Ink INK = Ink.of(Theme.LIGHT);

    private static ChartParts parts(Language language) {
        return new ChartParts(INK, Figures.in(language));
    }

    private static Document read(Drawing drawing) throws Exception {
        return ChartFiles.svg(drawing.svg(INK.background()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCurveHasAPointForEachValueAndABreakWhereThereIsNone(Language language) throws Exception {
        var curve = new CurveChart.Curve(
                "A & <B>",
                INK.accent(),
                List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0),
                List.of(0.0, 2.5, 5.0, Double.NaN, 5.0, 0.0));
        Document svg = read(new CurveChart(parts(language)).draw(List.of(curve), "x, km", "y, km", 600, 300));
        List<Element> runs = ChartFiles.elements(svg, "polyline");
        assertEquals(2, runs.size());
        List<Double> first = ChartFiles.points(runs.get(0));
        List<Double> second = ChartFiles.points(runs.get(1));
        assertEquals(6, first.size());
        assertEquals(4, second.size());
        assertEquals(first.get(2) - first.get(0), first.get(4) - first.get(2), 0.02, "even steps along");
        assertEquals(first.get(1) - first.get(3), first.get(3) - first.get(5), 0.02, "and up");
        assertEquals(first.get(5), second.get(1), 0.02, "as high where the value is the same");
        List<String> words = ChartFiles.words(svg);
        assertTrue(words.containsAll(List.of("A & <B>", "x, km", "y, km", "0", "5")), words::toString);
        assertTrue(runs.stream().allMatch(r -> r.getAttribute("stroke").equals(INK.accent())), "in the curve's colour");
    }

    @Test
    void curvesThatRunTogetherAreSeenByTurns() throws Exception {
        List<Double> along = List.of(0.0, 50.0, 100.0);
        List<CurveChart.Curve> curves = List.of(
                new CurveChart.Curve("a", "#aa0000", along, List.of(40.0, 40.0, 0.0)),
                new CurveChart.Curve("b", "#00bb00", along, List.of(40.0, 40.0, 10.0)),
                new CurveChart.Curve("c", "#0000cc", along, List.of(40.0, 40.0, 20.0)));
        Document svg = read(new CurveChart(parts(Language.ENGLISH)).draw(curves, "x", "y", 700, 300));
        List<Element> runs = ChartFiles.elements(svg, "polyline");
        List<Double> whole = ChartFiles.points(runs.get(0));
        double level = whole.get(1);
        double third = (whole.get(2) - whole.get(0)) / 3;
        for (String hidden : List.of("#00bb00", "#0000cc")) {
            double seen = 0;
            for (Element run : runs.subList(3, runs.size())) {
                List<Double> xy = ChartFiles.points(run);
                if (run.getAttribute("stroke").equals(hidden)) {
                    seen += xy.get(xy.size() - 2) - xy.get(0);
                    assertEquals(level, xy.get(1), 1.5, "where they run together");
                }
            }
            assertEquals(third, seen, 0.35 * third, hidden);
        }
        assertTrue(runs.subList(3, runs.size()).stream()
                .noneMatch(r -> r.getAttribute("stroke").equals("#aa0000")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aHeatMapHasACellForEachPairAndSaysItsNumber(Language language) throws Exception {
        double[][] cells = {{1.5, 2}, {3, Double.NaN}, {4, 5}};
        Document svg = read(new HeatChart(parts(language))
                .draw(List.of(10.0, 20.0), List.of(1.0, 2.0, 3.0), cells, "x, km", "y, km", 600, 300));
        List<Element> boxes = ChartFiles.elements(svg, "rect").stream()
                .filter(r -> r.getAttribute("fill").equals(INK.heat()))
                .toList();
        assertEquals(5, boxes.size());
        double least = boxes.stream().mapToDouble(ChartsTest::opacity).min().orElseThrow();
        double most = boxes.stream().mapToDouble(ChartsTest::opacity).max().orElseThrow();
        assertEquals(least, opacity(boxes.get(0)), 1e-9, "the least is the palest");
        assertEquals(most, opacity(boxes.get(4)), 1e-9, "the most is the darkest");
        List<String> words = ChartFiles.words(svg);
        String decimal = language == Language.UKRAINIAN ? "1,5" : "1.5";
        assertTrue(
                words.containsAll(List.of(decimal, "2", "3", "4", "5", "–", "10", "20", "x, km", "y, km")),
                words::toString);
    }

    private static double opacity(Element box) {
        return Double.parseDouble(box.getAttribute("fill-opacity"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aStripIsAsLongAsItsRangeAndWhatHasNoneIsNamedBeneath(Language language) throws Exception {
        List<StripChart.Strip> strips = List.of(
                new StripChart.Strip("own", Optional.of(new Range(1, 10)), 2, 0, INK.demilitarized(), true, ""),
                new StripChart.Strip("case", Optional.of(new Range(10, 100)), 2, 0, INK.muted(), false, "note"),
                new StripChart.Strip("unknown", Optional.empty(), 2, 0, INK.muted(), false, ""));
        Document svg = read(new StripChart(parts(language)).draw(strips, "persons/km", "Without:", 700, 240));
        List<Element> bars = ChartFiles.elements(svg, "rect").subList(1, 3);
        double[] from = bars.stream()
                .mapToDouble(b -> Double.parseDouble(b.getAttribute("x")))
                .toArray();
        double[] width = bars.stream()
                .mapToDouble(b -> Double.parseDouble(b.getAttribute("width")))
                .toArray();
        assertEquals(width[0], width[1], 0.02, "each a tenfold, on a logarithmic axis");
        assertEquals(from[1], from[0] + width[0], 0.02);
        assertEquals(INK.demilitarized(), bars.get(0).getAttribute("fill"));
        List<String> words = ChartFiles.words(svg);
        assertTrue(
                words.containsAll(List.of("own", "case", "1–10", "10–100", "note", "persons/km", "Without: unknown")),
                words::toString);
    }

    /** A name goes where no box is, even if it has to go away from its own. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noNameOfADensityCrossesABox(Language language) {
        List<DensityChart.Density> all = List.of(
                density("Demilitarized zone", 5, 75, 13, 200, true),
                density("Cyprus, buffer zone", 4.8, 4.9, 270, 280, false),
                density("Iraq and Kuwait, demilitarized zone · not checked", 1.3, 5.5, 8, 37, false),
                density("Ethiopia and Eritrea, temporary security zone", 4.2, 4.7, 17, 19, false));
        Drawing drawing = new DensityChart(parts(language)).draw(all, "x", "y", "area not known", 630, 270);
        List<Drawing.Box> boxes = new ArrayList<>();
        drawing.shapes().forEach(s -> {
            if (s instanceof Drawing.Box box) {
                boxes.add(box);
            }
        });
        assertEquals(4, boxes.size());
        for (Drawing.Shape shape : drawing.shapes()) {
            if (shape instanceof Drawing.Words words
                    && all.stream().anyMatch(d -> d.name().equals(words.text()))) {
                double wide = 6 * words.text().length();
                assertTrue(
                        boxes.stream()
                                .noneMatch(b -> words.x() < b.x() + b.width()
                                        && words.x() + wide > b.x()
                                        && words.y() - 9 < b.y() + b.height()
                                        && words.y() + 2 > b.y()),
                        words.text());
            }
        }
    }

    private static DensityChart.Density density(
            String name, double min, double max, double over, double overMost, boolean own) {
        return new DensityChart.Density(
                name, new Range(min, max), Optional.of(new Range(over, overMost)), INK.demilitarized(), own);
    }
}
