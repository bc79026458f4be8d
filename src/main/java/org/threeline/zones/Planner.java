package org.threeline.zones;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.TopologyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.basemap.BaseMap;
import org.threeline.geodesy.FittedLambert;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/**
 * Makes plans from scenarios.
 *
 * <p>Results are kept by their inputs (line, distances, ends, clip), the latest used of them, so a plan after an edit
 * works out only what depends on the edit. What cannot be worked out is left out of the plan with a problem that says
 * why; a bad feature never keeps the others from being planned. Where the outlines become too many to keep, the zones
 * after them are left out. The same scenario gives the same plan. Thread-safe.
 */
public final class Planner {
    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);
    private static final int KEPT_SHAPES = 64;
    /** A shape keeps its trace, which others may share. */
    private static final int SHAPES_OF_A_TRACE = 3;
    /** Zones as drawn are light: all of a large scenario are kept, so that a drag works out the one that changes. */
    private static final int KEPT_DRAWINGS = 32_768;

    private static final long MOST_KEPT_POINTS = 1_000_000;

    /** Zones worked out together. */
    private static final int AT_A_TIME = 8;

    private static final int DRAWN_AT_A_TIME = 256;
    /** Of so many features the outlines are kept in the least memory. */
    private static final int MANY = 64;
    /** Points of all outlines that fit into a small heap, with what is measured of them. */
    private static final long MOST_POINTS = 3_000_000;

    private final OpenGround ground;
    private final long mostPoints;
    private final PreparedTraces traces = new PreparedTraces();
    private final Memo<ShapeKey, Shaped> shapes = new Memo<>(
            KEPT_SHAPES,
            (key, shape) -> key.trace().trace().vertices(),
            SHAPES_OF_A_TRACE * PreparedTraces.MOST_KEPT_VERTICES);
    private final Memo<DrawnKey, Outcome> drawings =
            new Memo<>(KEPT_DRAWINGS, (key, zone) -> zone.points(), MOST_KEPT_POINTS);

    public Planner(BaseMap baseMap) {
        this(new BaseMapGround(baseMap));
    }

    Planner(Ground ground) {
        this(ground, MOST_POINTS);
    }

    /** @param mostPoints of all outlines together; zones beyond are left out */
    Planner(Ground ground, long mostPoints) {
        this.ground = new OpenGround(ground);
        this.mostPoints = mostPoints;
    }

    private record ShapeKey(
            PreparedTrace trace, List<Interval> intervals, Ends ends, List<Clip> clip, Precision precision) {}

    private record DrawnKey(Same<Zone> zone, FittedLambert projection, int index) {}

    /** A shape with its regions, which keep their longitudes and latitudes once asked for. */
    private record Shaped(
            Region area,
            Region left,
            Region right,
            List<ZoneEdge> edges,
            Supplier<List<LineString>> middles,
            Optional<Region> ground,
            boolean beyondBaseMap) {
        static Shaped of(
                ZoneShape shape,
                Supplier<List<LineString>> middles,
                Optional<Region> ground,
                FittedLambert projection,
                boolean beyondBaseMap) {
            return new Shaped(
                    new Region(Overlay.multi(shape.area()), projection),
                    new Region(Overlay.multi(shape.left()), projection),
                    new Region(Overlay.multi(shape.right()), projection),
                    shape.edges(),
                    middles,
                    ground,
                    beyondBaseMap);
        }

        PlanZone as(Zone zone) {
            return new PlanZone(zone, area, left, right, edges, middles, ground);
        }
    }

    /** The geometry that follows from a scenario. */
    public Plan plan(Scenario scenario, Precision precision) {
        BandDepths depths = new BandDepths(scenario);
        List<Problem> problems = new ArrayList<>(depths.problems());
        FittedLambert projection = Theatre.fit(scenario, depths.reachKm());
        Map<FeatureId, PreparedTrace> prepared = new LinkedHashMap<>();
        List<PlanTrace> planTraces = new ArrayList<>();
        scenario.traces().forEach(trace -> {
            PreparedTraces.Result result = traces.of(trace, projection, scenario.indexOf(trace.id()));
            problems.addAll(result.problems());
            result.prepared().ifPresent(p -> {
                prepared.put(trace.id(), p);
                result.line()
                        .ifPresent(line -> planTraces.add(new PlanTrace(
                                trace, line, p.trace(), Optional.of(groundAbout(p, projection, precision)))));
            });
        });
        List<PlanZone> zones = new ArrayList<>();
        List<Zone> all = scenario.zones().toList();
        long points = 0;
        // A few at a time, so that what is too much is told before there is no memory left, and of the same zones
        // always.
        int to;
        for (int from = 0; from < all.size(); from = to) {
            if (points > mostPoints) {
                problems.add(tooLarge(scenario, all.get(from), all.size() - from - 1));
                break;
            }
            to = endOfNext(all, from);
            List<Outcome> outcomes = all.subList(from, to).parallelStream()
                    .map(zone -> zone(scenario, zone, projection, precision, depths, prepared))
                    .toList();
            for (Outcome outcome : outcomes) {
                problems.addAll(outcome.problems());
                outcome.zone().ifPresent(zones::add);
                points += outcome.zone().map(Planner::points).orElse(0L);
            }
        }
        return new Plan(scenario, precision, projection, planTraces, zones, problems);
    }

    /** The end of the zones to work out next, together: many where none has a rule. */
    private static int endOfNext(List<Zone> all, int from) {
        int to = from;
        while (to < all.size()
                && to < from + DRAWN_AT_A_TIME
                && (to < from + AT_A_TIME || all.get(to).activeRule().isEmpty())) {
            to++;
        }
        return to;
    }

    private TraceGround groundAbout(PreparedTrace trace, FittedLambert projection, Precision precision) {
        return new TraceGround() {
            @Override
            public Ribbon between(Band.FromTo front, Band.FromTo back, Ends ends, List<Clip> clip) {
                Interval near = new Interval(front.side(), 1000 * front.fromKm(), 1000 * front.toKm());
                Interval far = new Interval(back.side(), 1000 * back.fromKm(), 1000 * back.toKm());
                return Ribbon.of(trace, near, far, ends, precision, open(clip, back.toKm()));
            }

            @Override
            public Region half(Side side, double reachKm) {
                return new Region(trace.half(side, 1000 * reachKm, 0, Ends.ROUND, precision), projection);
            }

            @Override
            public Optional<Region> open(List<Clip> clip, double reachKm) {
                return ground.allowed(clip, trace, 1000 * reachKm, projection, precision)
                        .map(allowed -> ground.area(allowed, projection).region());
            }
        };
    }

    private Problem tooLarge(Scenario scenario, Zone first, int others) {
        String where = "/features/" + scenario.indexOf(first.id());
        return Problem.error("PLAN_TOO_LARGE", where, mostPoints, first.id().value(), others);
    }

    private static long points(PlanZone zone) {
        return (long) zone.area().planar().getNumPoints()
                + zone.left().planar().getNumPoints()
                + zone.right().planar().getNumPoints()
                + zone.edges().stream()
                        .mapToLong(edge -> edge.line().getNumPoints())
                        .sum();
    }

    private record Outcome(Optional<PlanZone> zone, List<Problem> problems) {
        long points() {
            return zone.map(z -> z.area().planar().getNumPoints()).orElse(0);
        }

        static Outcome failed(Problem... problems) {
            return new Outcome(Optional.empty(), List.of(problems));
        }
    }

    private Outcome zone(
            Scenario scenario,
            Zone zone,
            FittedLambert projection,
            Precision precision,
            BandDepths depths,
            Map<FeatureId, PreparedTrace> prepared) {
        int index = scenario.indexOf(zone.id());
        try {
            Optional<ZoneRule> rule = zone.activeRule();
            return rule.isPresent()
                    ? ruled(scenario, zone, rule.get(), projection, precision, depths, prepared)
                    : drawn(zone, projection, index);
        } catch (TopologyException | IllegalStateException e) {
            LOG.warn("zone {} could not be worked out", zone.id(), e);
            return Outcome.failed(Problem.error(
                    "ZONE_TOPOLOGY", "/features/" + index, zone.id().value()));
        }
    }

    private Outcome drawn(Zone zone, FittedLambert projection, int index) {
        Optional<Geometry> geometry = zone.geometry().filter(g -> !g.isEmpty());
        if (geometry.isEmpty()) {
            return Outcome.failed(Problem.warning(
                    "ZONE_EMPTY", "/features/" + index + "/geometry", zone.id().value()));
        }
        return drawings.get(new DrawnKey(new Same<>(zone), projection, index), () -> {
            try {
                ZoneShape shape = DrawnShape.of(zone, geometry.get(), projection, index);
                return new Outcome(
                        Optional.of(Shaped.of(shape, List::of, Optional.empty(), projection, false)
                                .as(zone)),
                        List.of());
            } catch (ScenarioException e) {
                LOG.debug("zone {} left out", zone.id(), e);
                return new Outcome(Optional.empty(), e.problems());
            }
        });
    }

    private Outcome ruled(
            Scenario scenario,
            Zone zone,
            ZoneRule rule,
            FittedLambert projection,
            Precision precision,
            BandDepths depths,
            Map<FeatureId, PreparedTrace> prepared) {
        String rulePointer = "/features/" + scenario.indexOf(zone.id()) + "/properties/rule";
        PreparedTrace trace = prepared.get(rule.trace());
        if (trace == null) {
            boolean missing = scenario.trace(rule.trace()).isEmpty();
            return Outcome.failed(Problem.error(
                    missing ? "RULE_TRACE_MISSING" : "RULE_TRACE_UNUSABLE",
                    rulePointer + "/trace",
                    zone.id().value(),
                    rule.trace().value()));
        }
        Optional<List<Interval>> intervals = depths.of(zone);
        if (intervals.isEmpty()) {
            return Outcome.failed();
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Ground.Allowed> allowed =
                ground.allowed(rule.clip(), trace, farthest(intervals.get()), projection, precision);
        Shaped shaped = shapes.get(new ShapeKey(trace, intervals.get(), rule.ends(), rule.clip(), precision), () -> {
            Optional<ClipArea> open = allowed.map(a -> ground.area(a, projection));
            ZoneShape whole = RuleShape.of(trace, intervals.get(), rule.ends(), precision, open);
            ZoneShape shape = scenario.features().size() > MANY ? whole.packed() : whole;
            boolean beyond = allowed.isPresent()
                    && shape.unclipped().stream().anyMatch(part -> !Overlay.difference(
                                    part, allowed.get().known())
                            .isEmpty());
            return Shaped.of(
                    shape,
                    new Later<>(() -> new MiddleLines(trace).of(intervals.get(), shape.left(), shape.right())),
                    open.map(ClipArea::region),
                    projection,
                    beyond);
        });
        for (String code : allowed.map(Ground.Allowed::unknownCountries).orElse(List.of())) {
            problems.add(Problem.error(
                    "CLIP_COUNTRY_UNKNOWN", rulePointer + "/clip", zone.id().value(), code));
        }
        if (shaped.beyondBaseMap()) {
            problems.add(Problem.warning(
                    "OUTSIDE_BASE_MAP", rulePointer + "/clip", zone.id().value()));
        }
        if (intervals.get().stream().allMatch(band -> band.to() - band.from() < Slivers.LEAST_WIDTH_METERS)) {
            problems.add(Problem.warning(
                    "ZONE_TOO_THIN", rulePointer + "/bands", zone.id().value(), Slivers.LEAST_WIDTH_METERS));
        } else if (shaped.area().isEmpty()) {
            problems.add(Problem.warning(
                    "ZONE_CLIPPED_AWAY", rulePointer + "/clip", zone.id().value()));
        }
        return new Outcome(Optional.of(shaped.as(zone)), problems);
    }

    private static double farthest(List<Interval> intervals) {
        return intervals.stream().mapToDouble(Interval::to).max().orElse(0);
    }
}
