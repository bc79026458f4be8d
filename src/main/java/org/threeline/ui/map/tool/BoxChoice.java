package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.threeline.geodesy.Geodesics;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Place;
import org.threeline.scenario.Trace;
import org.threeline.ui.map.view.Camera;
import org.threeline.zones.Plan;

/**
 * The features that lie wholly in a frame drawn on the map, a ring with its whole circle. Pure, and too much work for
 * the FX thread where there are many.
 */
final class BoxChoice {
    private static final int RING_POINTS = 16;

    private BoxChoice() {}

    /** A frame, px of the pane. */
    static Envelope frame(Pointer a, Pointer b) {
        return new Envelope(a.px(), b.px(), a.py(), b.py());
    }

    /**
     * The visible features within a frame, what lies on top first.
     *
     * @param frame px of the pane
     */
    static List<FeatureId> within(Plan plan, MapLook look, Camera camera, Envelope frame) {
        return visible(plan, look, f -> shape(plan, f)
                .filter(g -> isWithin(g, camera, frame))
                .isPresent());
    }

    /** All features that are visible on the map, what lies on top first. */
    static List<FeatureId> all(Plan plan, MapLook look) {
        return visible(plan, look, f -> shape(plan, f).isPresent());
    }

    private static List<FeatureId> visible(Plan plan, MapLook look, Predicate<Feature> chosen) {
        List<FeatureId> found = new ArrayList<>();
        for (String word : look.order(DrawingOrder.standard(plan.scenario()))) {
            FeatureId id = new FeatureId(word);
            if (look.shows(id) && plan.scenario().feature(id).filter(chosen).isPresent()) {
                found.add(id);
            }
        }
        return found;
    }

    /** Longitude, latitude in degrees. */
    private static Optional<Geometry> shape(Plan plan, Feature feature) {
        Optional<Geometry> shape;
        if (feature instanceof Trace trace) {
            shape = Optional.of(trace.line());
        } else if (feature instanceof Place place) {
            shape = place.geometry().map(g -> circled(g, place));
        } else {
            shape = plan.zone(feature.id()).map(z -> z.area().geographic());
        }
        return shape.filter(g -> !g.isEmpty());
    }

    private static Geometry circled(Geometry geometry, Place place) {
        if (!(geometry instanceof Point centre) || place.radiusKm().isEmpty()) {
            return geometry;
        }
        var points = new Coordinate[RING_POINTS];
        for (int i = 0; i < RING_POINTS; i++) {
            double[] to = Geodesics.destination(
                    centre.getX(),
                    centre.getY(),
                    360.0 * i / RING_POINTS,
                    place.radiusKm().getAsDouble() * 1000);
            points[i] = new Coordinate(to[0], to[1]);
        }
        return geometry.getFactory().createMultiPointFromCoords(points);
    }

    private static boolean isWithin(Geometry geometry, Camera camera, Envelope frame) {
        var check = new FrameCheck(camera, frame);
        geometry.apply(check);
        return check.within;
    }

    /** Ends with the first point outside. */
    private static final class FrameCheck implements CoordinateSequenceFilter {
        private final Camera camera;
        private final Envelope frame;
        private boolean within = true;

        FrameCheck(Camera camera, Envelope frame) {
            this.camera = camera;
            this.frame = frame;
        }

        @Override
        public void filter(CoordinateSequence points, int i) {
            within = frame.contains(camera.pxOf(points.getX(i), points.getY(i)));
        }

        @Override
        public boolean isDone() {
            return !within;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}
