package org.threeline.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.layers.ColorScience.contrast;
import static org.threeline.layers.ColorScience.deltaE2000;
import static org.threeline.layers.ColorScience.lab;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.layers.ColorScience.Vision;

class OverlaysTest {
    private static Geometry square(double size) {
        return new GeometryFactory().toGeometry(new Envelope(30, 30 + size, 48, 48 + size));
    }

    @Test
    void groundThatIsTheSameGivesNoLayer() {
        Geometry nothing = new GeometryFactory().createPolygon();
        assertTrue(
                Overlays.differences(List.of(nothing), List.of(), Theme.LIGHT).isEmpty());
        assertTrue(Overlays.errorBand(List.of(), Theme.LIGHT).isEmpty());
    }

    @Test
    void eachPieceOfGroundIsAFeature() {
        Geometry two = new GeometryFactory().buildGeometry(List.of(square(1), square(0.5)));
        MapLayer layer = Overlays.differences(List.of(two), List.of(square(2)), Theme.DARK)
                .orElseThrow();
        assertEquals(3, layer.features().size());
        assertEquals("differences", layer.id());
    }

    /** As far apart as the zones, whoever looks; and each to be seen on the land. */
    @ParameterizedTest
    @EnumSource
    void gainedAndLostGroundDifferInEveryVision(Theme theme) {
        Palette p = theme.palette();
        for (Vision vision : Vision.values()) {
            double difference = deltaE2000(lab(p.gained(), vision), lab(p.lost(), vision));
            assertTrue(difference >= 14, theme + " " + vision + " " + difference);
        }
        for (Color edge : List.of(p.gained(), p.lost())) {
            assertTrue(contrast(edge, p.land()) >= 3, theme + " " + edge);
            assertTrue(contrast(edge, p.otherLand()) >= 3, theme + " " + edge);
        }
    }
}
