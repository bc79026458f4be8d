package org.threeline.ui.map.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.threeline.geodesy.FittedLambert;
import org.threeline.render.Viewport;

class CameraTest {
    private static final FittedLambert LAMBERT = FittedLambert.to(new Envelope(31, 40, 45, 51));
    private static final Camera CAMERA = new Camera(LAMBERT, 10_000, -20_000, 500, 800, 600);

    @Property
    void aZoomLeavesWhatIsUnderThePointer(
            @ForAll @DoubleRange(min = 0, max = 800) double px,
            @ForAll @DoubleRange(min = 0, max = 600) double py,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        Camera near = CAMERA.zoomed(factor, px, py);
        assertEquals(CAMERA.toX(px), near.toX(px), 1e-6);
        assertEquals(CAMERA.toY(py), near.toY(py), 1e-6);
    }

    @Property
    void onTheWayToAZoomThePointUnderThePointerStandsStill(
            @ForAll @DoubleRange(min = 0, max = 800) double px,
            @ForAll @DoubleRange(min = 0, max = 600) double py,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        Camera half = CAMERA.towards(CAMERA.zoomed(2, px, py), share);
        assertEquals(CAMERA.toX(px), half.toX(px), 1e-6);
        assertEquals(CAMERA.toY(py), half.toY(py), 1e-6);
    }

    @Test
    void aDragMovesTheMapWithTheHand() {
        Coordinate before = CAMERA.lonLatAt(100, 200);
        Coordinate after = CAMERA.dragged(40, -30).lonLatAt(140, 170);
        assertEquals(before.x, after.x, 1e-9);
        assertEquals(before.y, after.y, 1e-9);
    }

    @Test
    void theScaleHasLimits() {
        assertEquals(5_000 * 0.00028, CAMERA.zoomed(1e9, 0, 0).metersPerPx(), 1e-9);
        assertEquals(50e6 * 0.00028, CAMERA.zoomed(1e-9, 0, 0).metersPerPx(), 1e-6);
        assertEquals(
                CAMERA.zoomed(1e9, 7, 9).centerX(),
                CAMERA.zoomed(1e9, 7, 9).zoomed(2, 700, 500).centerX());
    }

    @Test
    void aRectangleFillsThePane() {
        Camera near = CAMERA.zoomedTo(100, 150, 300, 300);
        assertEquals(500 / 4.0, near.metersPerPx());
        assertEquals(CAMERA.toX(200), near.toX(400), 1e-6);
        assertEquals(CAMERA.toY(225), near.toY(300), 1e-6);
    }

    @Test
    void whatIsFittedIsSeenWholeWithRoomAboutIt() {
        var part = new Envelope(-200_000, 100_000, 0, 50_000);
        Camera fitted = Camera.fitted(LAMBERT, part, 800, 600);
        assertTrue(fitted.planar().contains(part));
        assertEquals(36, fitted.toPx(-200_000), 1e-6);
        assertEquals(800 - 36, fitted.toPx(100_000), 1e-6);
    }

    @Test
    void aPaneTooSmallForItsRoomStillHasAScale() {
        Camera fitted = Camera.fitted(LAMBERT, new Envelope(0, 100_000, 0, 100_000), 1, 1);
        assertTrue(Double.isFinite(fitted.metersPerPx()));
    }

    @Test
    void theMiddleStaysWithinItsBounds() {
        Camera kept = CAMERA.within(new Envelope(0, 5_000, -10_000, 0));
        assertEquals(5_000, kept.centerX());
        assertEquals(-10_000, kept.centerY());
    }

    @Test
    void anotherProjectionShowsTheSamePlaceAtTheSameScale() {
        var other = FittedLambert.to(new Envelope(20, 30, 40, 70));
        Camera there = CAMERA.in(other);
        Coordinate before = CAMERA.lonLatAt(400, 300);
        Coordinate after = there.lonLatAt(400, 300);
        assertEquals(before.x, after.x, 1e-7);
        assertEquals(before.y, after.y, 1e-7);
        assertEquals(CAMERA.scaleDenominator(), there.scaleDenominator(), 1);
    }

    @Test
    void aPlaceWithoutAProjectionLeavesTheCamera() {
        Camera atPole = CAMERA.centeredOn(Double.NaN, 0);
        assertSame(atPole, atPole.in(FittedLambert.to(new Envelope(20, 30, 40, 70))));
    }

    @Test
    void theViewportHasAMarginAboutThePaneAndThePixelsOfTheScreen() {
        Viewport v = CAMERA.viewport(1.5, 90);
        assertEquals(1380, v.width());
        assertEquals(1080, v.height());
        assertEquals(CAMERA.toX(0), v.toMapX(90), 1e-6);
        assertEquals(CAMERA.toY(600), v.toMapY(1080 - 90), 1e-6);
    }

    @Test
    void aThrownMapSlowsDownAndStops() {
        var glide = new Glide(1000, -500);
        assertTrue(glide.isThrown());
        double first = glide.x(0.1);
        double second = glide.x(0.2) - first;
        assertTrue(first > second && second > 0, "slower and slower");
        assertEquals(glide.x(glide.seconds()), glide.x(60));
        assertEquals(glide.x(0.3) / -2, glide.y(0.3), 1e-9);
    }

    @Test
    void aMapThatIsPutDownStays() {
        var speed = new DragSpeed();
        speed.add(0, 0, 0);
        speed.add(0.02, 20, 0);
        assertEquals(1000, speed.at(0.03).speedX(), 1e-6);
        assertFalse(speed.at(0.2).isThrown());
        speed.start();
        assertFalse(speed.at(0.2).isThrown());
    }
}
