package org.threeline.analysis;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.threeline.basemap.BaseMap;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Clip;
import org.threeline.zones.Plan;
import org.threeline.zones.Region;

/**
 * What does not move with the traces, looked up once for all errors that are measured: coasts, borders, oblasts,
 * settlements. For one thread.
 */
final class StillGround {
    private final Plan plan;
    private final GroundAnalyst ground;
    private final PlaneMetric metric;
    private final Locators locators;
    private final Map<Set<Clip>, ClipGround> open = new HashMap<>();
    private final List<GroundIndex.Oblast> oblasts;
    private final boolean isPeopled;
    private final BooleanSupplier cancelled;

    /**
     * Ready to look up.
     *
     * @param known findings of the plan: what is not known of the ground has no intervals either
     * @param cancelled whether what is measured is no longer wanted
     */
    StillGround(Plan plan, GroundAnalyst ground, Details known, BooleanSupplier cancelled) {
        this.cancelled = cancelled;
        this.plan = plan;
        this.ground = ground;
        this.metric = new PlaneMetric(plan.projection());
        this.locators = new Locators(ground.map());
        this.isPeopled = known.ground().isPresent();
        this.oblasts = isPeopled ? ground.oblasts(plan) : List.of();
    }

    /**
     * Goes on only as long as what is measured is wanted.
     *
     * @throws CancellationException if it is not
     */
    void checkWanted() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    PlaneMetric metric() {
        return metric;
    }

    Locators locators() {
        return locators;
    }

    /** The oblasts about, if figures of theirs are known. */
    List<GroundIndex.Oblast> oblasts() {
        return oblasts;
    }

    /** The settlements within a box of the plane, if figures of theirs are known. */
    List<GroundIndex.PlacedSettlement> settlements(Envelope box) {
        return isPeopled ? ground.settlements(plan, box) : List.of();
    }

    /** What clips leave. */
    ClipGround open(List<Clip> clips) {
        return open.computeIfAbsent(
                new LinkedHashSet<>(clips), c -> new ClipGround(clips, ground.map(), plan.projection()));
    }

    /** Whether a box of the plane lies on the base map, so that clips cut it everywhere. */
    boolean isOnMap(Envelope box) {
        BaseMap map = ground.map();
        Polygon planar = (Polygon) new GeometryFactory().toGeometry(box);
        return map.extent()
                .contains(new Region(planar, plan.projection()).geographic().getEnvelopeInternal());
    }
}
