package org.threeline.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MapLookTest {
    private static final List<String> STANDARD = List.of("a", "b", "c", "d", "e");

    @Test
    void aLayerOfWhichNothingIsSaidIsShownButTheGraticule() {
        assertTrue(MapLook.STANDARD.of("a").visible());
        assertFalse(MapLook.STANDARD.of(LayerLook.GRATICULE).visible());
    }

    @Test
    void namingOneLayerMovesNone() {
        MapLook look = MapLook.STANDARD.with(LayerLook.standard("d").withVisible(false), STANDARD);
        assertEquals(STANDARD, look.order(STANDARD));
        assertFalse(look.of("d").visible());
    }

    @Test
    void namedLayersShareTheirPlaces() {
        var look = new MapLook(List.of(LayerLook.standard("e"), LayerLook.standard("b")));
        assertEquals(List.of("a", "e", "c", "d", "b"), look.order(STANDARD));
    }

    @Test
    void opacityIsAShare() {
        assertThrows(
                IllegalArgumentException.class, () -> LayerLook.standard("a").withOpacity(1.1));
        assertThrows(
                IllegalArgumentException.class, () -> LayerLook.standard("a").withOpacity(Double.NaN));
    }

    @Property
    void anOrderThatIsGivenIsTheOrder(@ForAll Random random) {
        List<String> order = new ArrayList<>(STANDARD);
        Collections.shuffle(order, random);
        MapLook look = MapLook.STANDARD
                .with(LayerLook.standard("c").withOpacity(0.3), STANDARD)
                .ordered(order);
        assertEquals(order, look.order(STANDARD));
        assertEquals(0.3, look.of("c").opacity());
    }

    @Property
    void changingHowALayerIsShownKeepsTheOrder(@ForAll Random random) {
        List<LayerLook> some = new ArrayList<>();
        List<String> shuffled = new ArrayList<>(STANDARD);
        Collections.shuffle(shuffled, random);
        shuffled.subList(0, random.nextInt(6)).forEach(id -> some.add(LayerLook.standard(id)));
        MapLook look = new MapLook(some);
        List<String> order = look.order(STANDARD);
        String id = STANDARD.get(random.nextInt(5));
        MapLook now = look.with(look.of(id).withVisible(false), STANDARD);
        assertEquals(order, now.order(STANDARD));
        assertFalse(now.of(id).visible());
    }
}
