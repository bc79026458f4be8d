package org.threeline.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.layers.ColorScience.contrast;
import static org.threeline.layers.ColorScience.deltaE2000;
import static org.threeline.layers.ColorScience.lab;
import static org.threeline.layers.ColorScience.over;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeline.layers.ColorScience.Vision;
import org.threeline.layers.Palette.ZoneColors;

class PaletteTest {
    private static final double TEXT = 4.5;
    private static final double EDGE = 3;
    private static final double DIFFERENT = 14;

    /** Edges of the demilitarized zone and the Ukrainian line, the former and the European, the latter two. */
    @ParameterizedTest
    @CsvSource({
        "LIGHT, NORMAL, 48, 43, 42",
        "LIGHT, PROTAN, 49, 19, 42",
        "LIGHT, DEUTAN, 55, 19, 37",
        "LIGHT, TRITAN, 53, 54, 21",
        "DARK, NORMAL, 56, 39, 35",
        "DARK, PROTAN, 52, 23, 35",
        "DARK, DEUTAN, 55, 25, 30",
        "DARK, TRITAN, 50, 55, 14"
    })
    void edgesDifferAsTheLookSays(Theme theme, Vision vision, double dmzUkr, double dmzEur, double ukrEur) {
        Palette p = theme.palette();
        double[] seen = {
            difference(p.demilitarized(), p.ukrainian(), vision),
            difference(p.demilitarized(), p.european(), vision),
            difference(p.ukrainian(), p.european(), vision)
        };
        double[] said = {dmzUkr, dmzEur, ukrEur};
        for (int i = 0; i < 3; i++) {
            assertEquals(said[i], seen[i], 1.5, theme + " " + vision + " " + i);
            assertTrue(seen[i] >= DIFFERENT - 0.5, theme + " " + vision + " " + seen[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 49, 37, 58", "DARK, 71, 63, 82"})
    void edgesDifferInGrey(Theme theme, double dmz, double ukr, double eur) {
        Palette p = theme.palette();
        assertEquals(dmz, lab(p.demilitarized().edge(), Vision.NORMAL)[0], 1);
        assertEquals(ukr, lab(p.ukrainian().edge(), Vision.NORMAL)[0], 1);
        assertEquals(eur, lab(p.european().edge(), Vision.NORMAL)[0], 1);
    }

    private static double difference(ZoneColors a, ZoneColors b, Vision vision) {
        return deltaE2000(lab(a.edge(), vision), lab(b.edge(), vision));
    }

    @ParameterizedTest
    @EnumSource
    void textCanBeReadOnAllItStandsOn(Theme theme) {
        Palette p = theme.palette();
        Map<String, Color> texts = new LinkedHashMap<>();
        texts.put("place", p.place());
        texts.put("place abroad", p.placeAbroad());
        texts.put("country", p.countryName());
        for (Color land : List.of(p.land(), p.otherLand())) {
            texts.forEach((name, color) -> assertContrast(TEXT, name, color, land));
        }
        assertContrast(TEXT, "oblast", p.oblastName(), p.land());
        assertContrast(TEXT, "water", p.waterName(), p.water());
        assertContrast(TEXT, "water", p.waterName(), p.land());
        assertContrast(TEXT, "place", p.place(), p.water());
        for (ZoneColors zone : zones(p)) {
            assertContrast(TEXT, "zone", zone.label(), p.land());
            assertContrast(TEXT, "zone", zone.label(), over(zone.fill(), p.land()));
            // The halo lies between the label and the pattern.
            assertContrast(TEXT, "zone", zone.label(), over(p.halo(), over(zone.pattern(), p.land())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void edgesAndSymbolsCanBeSeenOnAllTheyStandOn(Theme theme) {
        Palette p = theme.palette();
        for (ZoneColors zone : zones(p)) {
            assertContrast(EDGE, "edge", zone.edge(), p.land());
        }
        assertContrast(EDGE, "state border", p.stateBorder(), p.land());
        assertContrast(EDGE, "state border", p.stateBorder(), p.otherLand());
        assertContrast(EDGE, "selection", p.selection(), p.land());
        assertContrast(EDGE, "contact", p.contact(), over(p.demilitarized().pattern(), p.land()));
        assertContrast(
                EDGE,
                "contact",
                p.contact(),
                over(p.contactHalo(), over(p.demilitarized().fill(), p.land())));
        assertContrast(EDGE, "symbol", p.place(), p.land());
        assertContrast(EDGE, "symbol", p.placeAbroad(), p.otherLand());
    }

    @Test
    void slideTextCanBeReadOnWhite() {
        Palette p = Palette.LIGHT;
        for (Color color : List.of(p.text(), p.subtitle(), p.muted())) {
            assertContrast(TEXT, "slide", color, Color.WHITE);
        }
    }

    @Test
    void colorDifferenceMatchesPublishedPairs() {
        assertEquals(2.0425, deltaE2000(new double[] {50, 2.6772, -79.7751}, new double[] {50, 0, -82.7485}), 0.0001);
        assertEquals(19.4535, deltaE2000(new double[] {50, 2.5, 0}, new double[] {58, 24, 15}), 0.0001);
        assertEquals(
                1.2644,
                deltaE2000(new double[] {60.2574, -34.0099, 36.2677}, new double[] {60.4626, -34.1751, 39.4387}),
                0.0001);
        assertEquals(21, contrast(Color.BLACK, Color.WHITE), 0.001);
    }

    private static List<ZoneColors> zones(Palette p) {
        var all = new ArrayList<>(List.of(p.demilitarized(), p.ukrainian(), p.european()));
        all.addAll(p.others());
        return all;
    }

    private static void assertContrast(double least, String what, Color color, Color ground) {
        double found = contrast(color, ground);
        assertTrue(
                found >= least,
                () -> String.format(
                        "%s %06X on %06X: %.2f", what, color.getRGB() & 0xFFFFFF, ground.getRGB() & 0xFFFFFF, found));
    }
}
