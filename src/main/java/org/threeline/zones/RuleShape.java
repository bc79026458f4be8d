package org.threeline.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** One side of the zone: its ground, what clips leave of it, and the edges there. */
    private record Part(Geometry whole, Geometry clipped, List<ZoneEdge> edges) {}

    private ZoneShape build() {
        bands.prepare();
        List<Part> parts =
                Stream.of(Side.LEFT, Side.RIGHT).parallel().map(this::part).toList();
        Part onLeft = parts.get(0);
        Part onRight = parts.get(1);
        List<ZoneEdge> edges =
                parts.stream().flatMap(part -> part.edges().stream()).toList();
        Geometry left = onLeft.whole();
        Geometry right = onRight.whole();
        Geometry keptLeft = onLeft.clipped();
        Geometry keptRight = onRight.clipped();
        if (precision == Precision.COARSE) {
            return new ZoneShape(
                    Slivers.removed(Overlay.unionOfNeighbours(keptLeft, keptRight)),
                    keptLeft,
                    keptRight,
                    List.of(left, right),
                    edges);
        }
        Geometry area = left.isEmpty()
                ? keptRight
                : right.isEmpty() ? keptLeft : Slivers.removed(clip(Overlay.unionOfNeighbours(left, right)));
        return new ZoneShape(area, keptLeft, keptRight, List.of(left, right), edges).without(Threads.of(area));
    }

    private Part part(Side side) {
        List<ZoneEdge> edges = new ArrayList<>();
        Geometry united = Overlay.FACTORY.createMultiPolygon();
        for (Interval interval : bands.intervals(side)) {
            Geometry band = Slivers.removed(bands.band(interval));
            findEdges(interval, band, edges);
            united = Overlay.union(united, band);
        }
        return new Part(united, Slivers.removed(clip(united)), edges);
    }

    private Geometry clip(Geometry geometry) {
        return ground.map(g -> precision == Precision.COARSE ? g.quickClip(geometry) : g.clip(geometry))
                .orElse(geometry);
    }

    private void findEdges(Interval interval, Geometry band, List<ZoneEdge> into) {
        var finder = new EdgeFinder(trace.trace(), interval, bands.outer(interval), bands.inner(interval));
        for (ZoneEdge edge : finder.edges(band)) {
            if (ground.isEmpty()) {
                into.add(edge);
            } else {
                for (LineString part : ground.get().clip(edge.line())) {
                    into.add(new ZoneEdge(edge.kind(), edge.side(), part));
                }
            }
        }
    }
}
