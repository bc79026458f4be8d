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
import org.threeline.scenario.Role;
import org.threeline.scenario.ZoneStyle;

class ZoneStyleTest {
    private static final Palette PALETTE = Palette.LIGHT;

    private static List<Rule> rules(Role role, ZoneStyle style) {
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
                    ZoneLook.of(role, 0, PALETTE), ZoneLook.of(role, 0, PALETTE).styled(ZoneStyle.USUAL, PALETTE));
        }
    }

    @Test
    void aSwatchColoursTheZoneAsAnotherRoleIsColoured() {
        List<Rule> blue =
                rules(Role.DEMILITARIZED_ZONE, ZoneStyle.USUAL.withSwatch(Optional.of(ZoneStyle.Swatch.BLUE)));
        assertEquals(edgeColor(rules(Role.UKRAINIAN_DEFENCE_LINE, ZoneStyle.USUAL)), edgeColor(blue));
    }

    @Test
    void aPlainFillHasNoPatternAndASolidEdgeNoGaps() {
        List<Rule> rules = rules(
                Role.UKRAINIAN_DEFENCE_LINE,
                ZoneStyle.USUAL
                        .withFill(Optional.of(ZoneStyle.Fill.PLAIN))
                        .withEdge(Optional.of(ZoneStyle.Edge.SOLID)));
        assertEquals(1, rule(rules, "fill").symbolizers().size());
        var edge = (LineSymbolizer) rule(rules, "edge").symbolizers().get(0);
        assertEquals(null, edge.getStroke().dashArray());
        assertTrue(rules.stream().noneMatch(r -> r.getName().equals("front")), "no teeth but where they are usual");
    }

    @Test
    void aNameCanBeLeftOut() {
        assertFalse(rules(Role.OTHER_ZONE, ZoneStyle.USUAL.withLabelled(false)).stream()
                .anyMatch(r -> r.getName().startsWith("name")));
    }
}
