package org.threeline.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.threeline.basemap.BaseMap;
import org.threeline.geodesy.Densifier;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.UnmappableException;
import org.threeline.scenario.Clip;

/**
 * Land and countries of the base map, brought into the plane once for each theatre and kept.
 *
 * <p>Only what lies about the theatre is projected. For {@link Precision#COARSE} outlines are thinned out to 150 m.
 * Thread-safe.
 */
final class BaseMapGround implements Ground {
    private static final double COARSE_TOLERANCE_METERS = 150;
    private static final int KEPT = 12;

    private final BaseMap map;
    private final Memo<Key, Allowed> kept = new Memo<>(KEPT);

    private record Key(List<String> words, FittedLambert projection, Envelope box, Precision precision) {}

    BaseMapGround(BaseMap map) {
        this.map = map;
    }

    @Override
    public Allowed allowed(List<Clip> clips, FittedLambert projection, Envelope box, Precision precision) {
        List<String> words = clips.stream().map(Clip::word).distinct().sorted().toList();
        return kept.get(
                new Key(words, projection, new Envelope(box), precision),
                () -> work(clips, projection, box, precision));
    }

    private Allowed work(List<Clip> clips, FittedLambert projection, Envelope box, Precision precision) {
        Geometry frame = Overlay.FACTORY.toGeometry(box);
        Envelope whole = geographic(box, projection);
        Envelope neighbourhood = whole.intersection(map.extent());
        if (neighbourhood.isNull()) {
            return new Allowed(frame, Overlay.FACTORY.createPolygon(), List.of());
        }
        Geometry known = map.extent().contains(whole)
                ? frame
                : Overlay.intersection(
                        frame, project(Overlay.FACTORY.toGeometry(map.extent()), projection, Precision.EXACT));
        Geometry beyond = Overlay.difference(frame, known);
        Geometry area = frame;
        List<String> unknown = new ArrayList<>();
        boolean land = false;
        for (Clip clip : clips) {
            if (clip instanceof Clip.Country country) {
                Optional<Geometry> found = map.country(country.a3());
                if (found.isEmpty()) {
                    unknown.add(country.a3());
                } else {
                    Geometry inside = about(found.get(), neighbourhood, projection, precision);
                    area = Overlay.intersection(area, Overlay.union(inside, beyond));
                }
            } else {
                land = true;
            }
        }
        if (land) {
            area = Overlay.difference(area, about(map.sea(), neighbourhood, projection, precision));
        }
        return new Allowed(area, known, unknown);
    }

    private static Geometry about(
            Geometry lonLat, Envelope neighbourhood, FittedLambert projection, Precision precision) {
        Geometry near = Overlay.intersection(lonLat, Overlay.FACTORY.toGeometry(neighbourhood));
        return near.isEmpty() ? near : project(near, projection, precision);
    }

    private static Geometry project(Geometry lonLat, FittedLambert projection, Precision precision) {
        try {
            Geometry planar = Densifier.project(lonLat, projection);
            if (precision == Precision.COARSE) {
                planar = DouglasPeuckerSimplifier.simplify(planar, COARSE_TOLERANCE_METERS);
            }
            return planar.isValid() ? planar : GeometryFixer.fix(planar);
        } catch (UnmappableException e) {
            throw new IllegalStateException("the base map lies within 60° of the equator", e);
        }
    }

    /** The extent in longitude, latitude of a box of the plane, by points along its edges. */
    private static Envelope geographic(Envelope box, FittedLambert projection) {
        Envelope lonLat = new Envelope();
        int steps = 64;
        for (int i = 0; i <= steps; i++) {
            double x = box.getMinX() + box.getWidth() * i / steps;
            double y = box.getMinY() + box.getHeight() * i / steps;
            double[] p = {x, box.getMinY(), x, box.getMaxY(), box.getMinX(), y, box.getMaxX(), y};
            projection.inverse(p, 0, p, 0, 4);
            for (int k = 0; k < 4; k++) {
                lonLat.expandToInclude(new Coordinate(p[2 * k], p[2 * k + 1]));
            }
        }
        lonLat.expandBy(0.1);
        return lonLat;
    }
}
