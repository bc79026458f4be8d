package org.threeline.zones;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.TopologyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Side;

/**
 * Builds the shape of a zone from its rule: bands by side, united, clipped, without slivers and, worked out exactly,
 * without threads, with edges.
 */
final class RuleShape {
    private static final Logger LOG = LoggerFactory.getLogger(RuleShape.class);

    private final PreparedTrace trace;
    private final BandBuilder bands;
    private final Optional<ClipArea> ground;
    private final Precision precision;
    private final List<ZoneEdge> edges = new ArrayList<>();

    private RuleShape(
            PreparedTrace trace,
            List<Interval> intervals,
            Ends ends,
            Precision precision,
            Optional<ClipArea> ground,
            boolean onGrid) {
        this.trace = trace;
        this.bands = new BandBuilder(trace, intervals, ends, precision, onGrid);
        this.ground = ground;
        this.precision = precision;
    }

    /** @param ground to clip to; empty to clip to nothing */
    static ZoneShape of(
            PreparedTrace trace, List<Interval> intervals, Ends ends, Precision precision, Optional<ClipArea> ground) {
        try {
            return new RuleShape(trace, intervals, ends, precision, ground, false).build();
        } catch (TopologyException e) {
            LOG.debug("overlay failed in full precision, next on a grid", e);
            return new RuleShape(trace, intervals, ends, precision, ground, true).build();
        }
    }

    private ZoneShape build() {
        Map<Side, Geometry> whole = new EnumMap<>(Side.class);
        Map<Side, Geometry> clipped = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            Geometry united = Overlay.FACTORY.createMultiPolygon();
            List<Interval> intervals = bands.intervals(side);
            for (Interval interval : intervals) {
                Geometry band = Slivers.removed(bands.band(interval));
                findEdges(interval, band);
                united = Overlay.union(united, band);
            }
            whole.put(side, united);
            Geometry kept = Slivers.removed(clip(united));
            clipped.put(side, kept);
        }
        Geometry left = whole.getOrDefault(Side.LEFT, Overlay.FACTORY.createMultiPolygon());
        Geometry right = whole.getOrDefault(Side.RIGHT, Overlay.FACTORY.createMultiPolygon());
        Geometry unclipped = Overlay.unionOfNeighbours(left, right);
        Geometry area = left.isEmpty()
                ? clipped.getOrDefault(Side.RIGHT, right)
                : right.isEmpty() ? clipped.getOrDefault(Side.LEFT, left) : Slivers.removed(clip(unclipped));
        ZoneShape shape = new ZoneShape(
                area, clipped.getOrDefault(Side.LEFT, left), clipped.getOrDefault(Side.RIGHT, right), unclipped, edges);
        return precision == Precision.EXACT ? shape.without(Threads.of(area)) : shape;
    }

    private Geometry clip(Geometry geometry) {
        return ground.map(g -> g.clip(geometry)).orElse(geometry);
    }

    private void findEdges(Interval interval, Geometry band) {
        var finder = new EdgeFinder(trace.trace(), interval, bands.outer(interval), bands.inner(interval));
        for (ZoneEdge edge : finder.edges(band)) {
            if (ground.isEmpty()) {
                edges.add(edge);
            } else {
                for (LineString part : ground.get().clip(edge.line())) {
                    edges.add(new ZoneEdge(edge.kind(), edge.side(), part));
                }
            }
        }
    }
}
