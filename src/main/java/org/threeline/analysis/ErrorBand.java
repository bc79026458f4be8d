package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Clip;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.Overlay;
import org.threeline.zones.PathSimplifier;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Region;
import org.threeline.zones.ZoneEdge;

/**
 * The band about a line in which the position error of a trace lets it lie in nine of ten cases, for a map.
 *
 * <p>A place of the trace, and with it the edge that is measured from there, is off across the line by a normal amount
 * with the trace's position error σ as standard deviation, as in {@link ErrorField}; 90 % of it lies within 1.645 σ on
 * each side. An edge as drawn does not move and has no band. The band is clipped as the zone is, to land or a country:
 * there the zone ends, wherever the trace lies. That of a trace is clipped to what all zones that follow from it are
 * clipped to. Where a far edge answers to several places of a winding trace at once it wavers less than this band,
 * never more.
 *
 * <p>For showing, not for measuring: lines are simplified to a twentieth of the band's half width. Some milliseconds.
 */
public final class ErrorBand {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorBand.class);

    /** Of the standard deviation, for 90 % of a normal distribution. */
    public static final double SIGMAS = 1.645;

    private static final double SIMPLIFY_SHARE = 0.05;
    private static final int QUADRANT_SEGMENTS = 6;

    private ErrorBand() {}

    /** Half the width of the band, km; empty for a feature that follows from no trace with a position error. */
    public static OptionalDouble halfWidthKm(Plan plan, FeatureId feature) {
        return trace(plan, feature)
                .filter(t -> t.positionErrorKm().orElse(0) > 0)
                .map(t -> OptionalDouble.of(SIGMAS * t.positionErrorKm().getAsDouble()))
                .orElseGet(OptionalDouble::empty);
    }

    private static Optional<Trace> trace(Plan plan, FeatureId feature) {
        FeatureId trace = plan.scenario()
                .zone(feature)
                .flatMap(z -> z.activeRule())
                .map(ZoneRule::trace)
                .orElse(feature);
        return plan.scenario().trace(trace);
    }

    /**
     * The band of a trace, or of the edges of a zone that follow from one.
     *
     * @return longitude, latitude in degrees, WGS 84; empty where nothing is unsure
     */
    public static Optional<Geometry> of(Plan plan, FeatureId feature) {
        OptionalDouble halfKm = halfWidthKm(plan, feature);
        if (halfKm.isEmpty()) {
            return Optional.empty();
        }
        double half = 1000 * halfKm.getAsDouble();
        Optional<PlanZone> zone = plan.zone(feature);
        List<Geometry> lines = new ArrayList<>();
        zone.ifPresent(z -> z.edges().stream()
                .filter(e -> e.kind() != ZoneEdge.Kind.DRAWN)
                .map(ZoneEdge::line)
                .forEach(lines::add));
        plan.trace(feature).ifPresent(t -> lines.add(t.line().planar()));
        var metric = new PlaneMetric(plan.projection());
        List<Geometry> parts =
                lines.stream().map(line -> about(line, half, metric)).toList();
        return Optional.ofNullable(UnaryUnionOp.union(parts))
                .map(band -> clipped(band, plan, feature, halfKm.getAsDouble()))
                .filter(b -> !b.isEmpty())
                .map(b -> new Region(b, plan.projection()).geographic());
    }

    /** What cannot be clipped is shown whole: the band says how sure a line is, and no figure rests on it. */
    private static Geometry clipped(Geometry band, Plan plan, FeatureId feature, double halfKm) {
        List<ZoneRule> rules = rules(plan, feature);
        double reachKm = halfKm
                + plan.scenario().zone(feature).map(new Reaches(plan.scenario())::of).orElse(List.of()).stream()
                        .mapToDouble(Reaches.Reach::toKm)
                        .max()
                        .orElse(0);
        try {
            return trace(plan, feature)
                    .flatMap(t -> plan.trace(t.id()))
                    .flatMap(PlanTrace::ground)
                    .flatMap(ground -> ground.open(common(rules), reachKm))
                    .map(open -> Overlay.intersection(band, open.planar()))
                    .orElse(band);
        } catch (TopologyException e) {
            LOG.debug("band of {} not clipped", feature, e);
            return band;
        }
    }

    /** The rule of a zone, or all that follow a trace. */
    private static List<ZoneRule> rules(Plan plan, FeatureId feature) {
        Optional<ZoneRule> own = plan.scenario().zone(feature).flatMap(Zone::activeRule);
        return own.map(List::of).orElseGet(() -> plan.scenario()
                .zones()
                .flatMap(zone -> zone.activeRule().stream())
                .filter(rule -> rule.trace().equals(feature))
                .toList());
    }

    private static List<Clip> common(List<ZoneRule> rules) {
        return rules.isEmpty()
                ? List.of()
                : rules.get(0).clip().stream()
                        .filter(clip ->
                                rules.stream().allMatch(rule -> rule.clip().contains(clip)))
                        .toList();
    }

    private static Geometry about(Geometry line, double halfMeters, PlaneMetric metric) {
        LineString simple = PathSimplifier.simplify((LineString) line, SIMPLIFY_SHARE * halfMeters);
        if (simple.isEmpty()) {
            return line.getFactory().createPolygon();
        }
        var middle = line.getEnvelopeInternal().centre();
        var shape = new BufferParameters(QUADRANT_SEGMENTS, BufferParameters.CAP_ROUND);
        return BufferOp.bufferOp(simple, halfMeters / metric.inverseScale(middle.x, middle.y), shape);
    }
}
