package org.threeline.slides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.threeline.slides.MapFit.Furniture;
import org.threeline.slides.layout.Box;

class MapFitTest {
    private static final int WIDTH = 1368;
    private static final int HEIGHT = 826;
    private static final double MARGIN = 44;
    private static final Furniture INSET = new Furniture(Optional.of(new Box(0, 0, 250, 190)), List.of());

    private static MapFit fit(String wkt, Furniture furniture) throws ParseException {
        Geometry subject = new WKTReader().read(wkt);
        return MapFit.fit(subject.getEnvelopeInternal(), List.of(subject), WIDTH, HEIGHT, MARGIN, furniture);
    }

    @Test
    void theSubjectFillsTheMapUpToItsMargin() throws ParseException {
        MapFit fit = fit(
                "POLYGON ((0 0, 100000 0, 100000 100000, 0 100000, 0 0))", new Furniture(Optional.empty(), List.of()));
        assertEquals(100_000 / (HEIGHT - 2 * MARGIN), fit.metersPerPixel(), 1e-9);
        assertEquals(50_000, fit.centerX(), 1e-6);
        assertEquals(50_000, fit.centerY(), 1e-6);
    }

    @Test
    void theInsetTakesTheCornerThatIsFree() throws ParseException {
        MapFit rising = fit("LINESTRING (0 0, 130000 75000)", INSET);
        assertEquals(
                new Box(WIDTH - 250, HEIGHT - 190, 250, 190), rising.inset().orElseThrow());
        MapFit inLowerRight = fit("MULTIPOINT (130000 0, 129000 1000, 0 0, 60000 75000)", INSET);
        assertEquals(new Box(0, 0, 250, 190), inLowerRight.inset().orElseThrow());
    }

    @Test
    void theMapMakesRoomForTheInset() throws ParseException {
        MapFit fit = fit("MULTIPOINT (0 0, 60000 0, 60000 75000, 0 75000)", INSET);
        Box inset = fit.inset().orElseThrow();
        double x = (60_000 - fit.centerX()) / fit.metersPerPixel() + WIDTH / 2.0;
        double y = (fit.centerY() - 0) / fit.metersPerPixel() + HEIGHT / 2.0;
        assertFalse(inset.contains(new Box(x, y, 0, 0)), "the lower right point is covered");
    }

    @Test
    void theScaleBarSparesALandmark() throws ParseException {
        var bar = new Box(0, HEIGHT - 60, 300, 60);
        String subject = "MULTIPOINT (0 0, 60000 75000)";
        MapFit without = fit(subject, new Furniture(Optional.empty(), List.of(bar)));
        var under = new Coordinate(
                without.centerX() + (100 - WIDTH / 2.0) * without.metersPerPixel(),
                without.centerY() - (HEIGHT - 30 - HEIGHT / 2.0) * without.metersPerPixel());
        MapFit fit = fit(subject, new Furniture(Optional.empty(), List.of(bar), List.of(under)));
        double x = (under.x - fit.centerX()) / fit.metersPerPixel() + WIDTH / 2.0;
        double y = (fit.centerY() - under.y) / fit.metersPerPixel() + HEIGHT / 2.0;
        assertFalse(bar.contains(new Box(x, y, 0, 0)), "the landmark is covered");
        assertEquals(without.metersPerPixel(), fit.metersPerPixel(), 1e-9);
    }

    @Test
    void aPointGetsSomeGround() throws ParseException {
        MapFit fit = fit("POINT (7 7)", INSET);
        assertEquals(20_000 / (HEIGHT - 2 * MARGIN), fit.metersPerPixel(), 1e-9);
    }

    @Property(tries = 200)
    void theWholeSubjectIsOnTheMapWithItsMargin(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double x,
            @ForAll @DoubleRange(min = 0, max = 2e6) double width,
            @ForAll @DoubleRange(min = 0, max = 2e6) double height)
            throws ParseException {
        String wkt = "LINESTRING (" + x + " 0, " + (x + width) + " " + height + ")";
        MapFit fit = fit(wkt, INSET);
        Envelope ground = fit.ground(WIDTH, HEIGHT);
        ground.expandBy(-0.999 * MARGIN * fit.metersPerPixel());
        assertTrue(ground.contains(new WKTReader().read(wkt).getEnvelopeInternal()));
    }
}
