package org.threeline.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.threeline.scenario.LayerStyle;
import org.threeline.scenario.Role;

class LayerStyleTest {
    private static final Palette PALETTE = Palette.LIGHT;

    private static List<Rule> rules(Role role, LayerStyle style) {
        Style drawn = ZoneLook.of(role, 0, PALETTE).styled(style, PALETTE).style();
        return drawn.featureTypeStyles().stream()
                .flatMap(p -> p.rules().stream())
                .toList();
    }

    private static Rule rule(List<Rule> rules, String name) {
        return rules.stream().filter(r -> r.getName().equals(name)).findFirst().orElseThrow();
    }

    private static String edgeColor(List<Rule> rules) {
        var edge = (LineSymbolizer) rule(rules, "edge").symbolizers().get(0);
        return edge.getStroke().getColor().toString();
    }

    @Test
    void nothingChosenChangesNothing() {
        for (Role role : List.of(Role.DEMILITARIZED_ZONE, Role.UKRAINIAN_DEFENCE_LINE, Role.OTHER_ZONE)) {
            assertEquals(
                    ZoneLook.of(role, 0, PALETTE), ZoneLook.of(role, 0, PALETTE).styled(LayerStyle.USUAL, PALETTE));
        }
    }

    @Test
    void aSwatchColoursTheZoneAsAnotherRoleIsColoured() {
        List<Rule> blue =
                rules(Role.DEMILITARIZED_ZONE, LayerStyle.USUAL.withSwatch(Optional.of(LayerStyle.Swatch.BLUE)));
        assertEquals(edgeColor(rules(Role.UKRAINIAN_DEFENCE_LINE, LayerStyle.USUAL)), edgeColor(blue));
    }

    @Test
    void aPlainFillHasNoPatternAndASolidEdgeNoGaps() {
        List<Rule> rules = rules(
                Role.UKRAINIAN_DEFENCE_LINE,
                LayerStyle.USUAL
                        .withFill(Optional.of(LayerStyle.Fill.PLAIN))
                        .withEdge(Optional.of(LayerStyle.Edge.SOLID)));
        assertEquals(1, rule(rules, "fill").symbolizers().size());
        var edge = (LineSymbolizer) rule(rules, "edge").symbolizers().get(0);
        assertEquals(null, edge.getStroke().dashArray());
        assertTrue(rules.stream().noneMatch(r -> r.getName().equals("front")), "no teeth but where they are usual");
    }

    private static List<Rule> flat(Style style) {
        return style.featureTypeStyles().stream()
                .flatMap(p -> p.rules().stream())
                .toList();
    }

    @Test
    void aLineOfContactTakesItsColourAndGivesItsScallopsForAChosenLine() {
        List<Rule> blue = flat(
                TraceFeatures.style(PALETTE, 20, LayerStyle.USUAL.withSwatch(Optional.of(LayerStyle.Swatch.BLUE))));
        var plain = (LineSymbolizer) rule(blue, "contact-plain").symbolizers().get(0);
        assertEquals(
                edgeColor(rules(Role.UKRAINIAN_DEFENCE_LINE, LayerStyle.USUAL)),
                plain.getStroke().getColor().toString());
        assertTrue(blue.stream().anyMatch(r -> r.getName().equals("contact")), "the scallops stay");
        List<Rule> dotted = flat(TraceFeatures.style(
                PALETTE,
                20,
                LayerStyle.USUAL.withEdge(Optional.of(LayerStyle.Edge.DOTTED)).withLabelled(false)));
        assertTrue(dotted.stream().noneMatch(r -> r.getName().equals("contact")));
        assertTrue(dotted.stream().noneMatch(r -> r.getName().equals("phase-line-name")));
        Rule line = rule(dotted, "contact-plain");
        assertEquals(0, line.getMinScaleDenominator(), "at all scales");
        assertEquals(
                2,
                ((LineSymbolizer) line.symbolizers().get(0))
                        .getStroke()
                        .dashArray()
                        .size());
    }

    @Test
    void aPlaceTakesItsColourItsRingALineAndItsNameCanBeLeftOut() {
        List<Rule> usual = flat(PlaceFeatures.style(PALETTE, LayerStyle.USUAL));
        List<Rule> chosen = flat(PlaceFeatures.style(
                PALETTE,
                LayerStyle.USUAL
                        .withSwatch(Optional.of(LayerStyle.Swatch.VERMILION))
                        .withEdge(Optional.of(LayerStyle.Edge.SOLID))
                        .withLabelled(false)));
        var ring = (LineSymbolizer) rule(chosen, "ring").symbolizers().get(0);
        assertEquals(null, ring.getStroke().dashArray());
        assertEquals("#B34F00", ring.getStroke().getColor().toString());
        assertEquals(2, rule(usual, "observation-post").symbolizers().size());
        assertEquals(1, rule(chosen, "observation-post").symbolizers().size());
        assertTrue(chosen.stream().noneMatch(r -> r.getName().equals("ring-name")));
    }

    @Test
    void aNameCanBeLeftOut() {
        assertFalse(rules(Role.OTHER_ZONE, LayerStyle.USUAL.withLabelled(false)).stream()
                .anyMatch(r -> r.getName().startsWith("name")));
    }
}
