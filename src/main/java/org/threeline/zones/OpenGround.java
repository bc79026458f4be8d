package org.threeline.zones;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.threeline.geodesy.FittedLambert;
import org.threeline.scenario.Clip;

/** The ground about traces that clips leave; the latest is kept. Thread-safe. */
final class OpenGround {
    private static final int KEPT = 16;
    private static final double GRID_METERS = 50_000;

    private final Ground ground;
    private final Memo<Same<Geometry>, ClipArea> areas = new Memo<>(KEPT);

    OpenGround(Ground ground) {
        this.ground = ground;
    }

    /**
     * What clips leave as far from a trace as something reaches; empty where nothing is clipped.
     *
     * @param meters how far it reaches
     */
    Optional<Ground.Allowed> allowed(
            List<Clip> clip, PreparedTrace trace, double meters, FittedLambert projection, Precision precision) {
        if (clip.isEmpty()) {
            return Optional.empty();
        }
        double reach = 1000 * Theatre.rounded(meters / 1000);
        Envelope box = new Envelope(trace.trace().envelope());
        Coordinate centre = box.centre();
        double half = Math.hypot(box.getWidth(), box.getHeight()) / 2;
        box.expandBy(1.1 * reach * trace.trace().metric().greatestScale(centre.x, centre.y, half + reach) + 1000);
        return Optional.of(ground.allowed(clip, projection, rounded(box), precision));
    }

    /** Outward to a grid, so that an end of a trace that is drawn farther meets ground that is known already. */
    private static Envelope rounded(Envelope box) {
        return new Envelope(
                GRID_METERS * Math.floor(box.getMinX() / GRID_METERS),
                GRID_METERS * Math.ceil(box.getMaxX() / GRID_METERS),
                GRID_METERS * Math.floor(box.getMinY() / GRID_METERS),
                GRID_METERS * Math.ceil(box.getMaxY() / GRID_METERS));
    }

    /** One region for one ground, so that what is worked out of it can be kept. */
    ClipArea area(Ground.Allowed allowed, FittedLambert projection) {
        return areas.get(new Same<>(allowed.area()), () -> new ClipArea(new Region(allowed.area(), projection)));
    }
}
