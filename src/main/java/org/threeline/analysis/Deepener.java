package org.threeline.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.analysis.Details.United;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.basemap.BaseMap;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Side;
import org.threeline.zones.Memo;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Region;

/**
 * Adds to findings the figures that are too dear for every frame of a drag: what lies on the ground of the base map,
 * all zones united, and what follows for forces.
 *
 * <p>For a thread in the background. What earlier plans have in common with a plan is not worked out again.
 * Thread-safe.
 */
public final class Deepener {
    /** As many displaced traces as an interval rests on where nothing else is said. */
    public static final int SAMPLES = 200;

    /** What their displacements follow from where nothing else is said. */
    public static final long SEED = 1;

    private static final int KEPT = 32;

    private final GroundAnalyst ground;
    private final ForceAnalyst forces;
    private final Comparators comparators;
    private final Memo<List<Region>, Double> unitedKm2 = new Memo<>(KEPT);

    public Deepener(BaseMap map, ForceTables tables, Comparators comparators) {
        this.comparators = comparators;
        this.ground = new GroundAnalyst(map);
        this.forces = new ForceAnalyst(tables, Optional.of(new RoadGraph(map)));
    }

    /** The findings of a plan with details, but for intervals; what the details say is wrong comes last. */
    public Findings deepen(Plan plan, Findings findings) {
        Map<FeatureId, ZoneTrace> to = ZoneTrace.of(plan, findings);
        GroundAnalyst.Ground known = ground.ground(plan, to, findings.overlaps().isEmpty());
        Map<FeatureId, ForceFigures> byZone = new LinkedHashMap<>();
        for (ZoneFigures zone : findings.zones()) {
            Optional<PlanZone> planned = plan.zone(zone.id());
            Optional<ZoneTrace> trace = Optional.ofNullable(to.get(zone.id()));
            byZone.put(
                    zone.id(),
                    forces.figures(
                            plan,
                            zone,
                            Optional.ofNullable(known.zones().get(zone.id())),
                            side -> planned.flatMap(z -> trace.flatMap(t -> ground.region(z, t, side)))));
        }
        boolean filled = plan.zones().stream().anyMatch(z -> !z.area().isEmpty());
        Optional<United> united = filled ? Optional.of(united(plan, findings, to, known.all())) : Optional.empty();
        Findings deep = findings.withDetails(new Details(
                united, Optional.of(known.zones()), Optional.of(byZone), Optional.empty(), Optional.empty()));
        List<Problem> problems = new ArrayList<>(findings.problems());
        problems.addAll(new DeepChecks(plan.scenario(), comparators).problems(deep));
        return deep.withProblems(problems);
    }

    /**
     * Findings with details, deepened before, with intervals of their figures, and with a note where zones as drawn are
     * too many to have any.
     *
     * @param samples how many displaced traces are measured
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Findings withIntervals(Plan plan, Findings deepened, int samples, long seed, BooleanSupplier cancelled) {
        Intervals intervals = new Uncertainty(plan, deepened, ground).intervals(samples, seed, cancelled);
        Findings sure = deepened.withDetails(deepened.details().withIntervals(intervals));
        if (intervals.samples() == 0 || !DrawnZone.areTooMany(plan)) {
            return sure;
        }
        List<Problem> problems = new ArrayList<>(sure.problems());
        problems.add(Problem.note("INTERVALS_DRAWN_MANY", "", DrawnZone.MOST));
        return sure.withProblems(problems);
    }

    /**
     * The ground a zone shares with an oblast; longitude, latitude in degrees, WGS 84.
     *
     * @param side that alone which lies on one side of its trace
     */
    public Geometry oblast(Plan plan, Findings findings, FeatureId zone, Optional<Side> side, String iso) {
        return place(plan, findings, zone, side, part -> ground.oblast(plan, part, iso));
    }

    /** The settlements of a zone, or of a side of it, points; longitude, latitude in degrees, WGS 84. */
    public Geometry settlements(Plan plan, Findings findings, FeatureId zone, Optional<Side> side) {
        return place(plan, findings, zone, side, part -> ground.settlements(plan, part));
    }

    /**
     * Where schematic roads or railways cross a zone's edges, or those on a side, points; longitude, latitude in
     * degrees, WGS 84.
     */
    public Geometry crossings(Plan plan, Findings findings, FeatureId zone, Optional<Side> side, boolean roads) {
        return place(plan, findings, zone, side, part -> ground.crossings(plan, part, roads));
    }

    private static Geometry place(
            Plan plan,
            Findings findings,
            FeatureId zone,
            Optional<Side> side,
            Function<GroundAnalyst.Part, Geometry> find) {
        Optional<ZoneTrace> to =
                Optional.ofNullable(ZoneTrace.of(plan, findings).get(zone));
        return plan.zone(zone)
                .filter(z -> !z.area().isEmpty())
                .map(z -> find.apply(new GroundAnalyst.Part(z, to, side)))
                .orElseGet(() -> new GeometryFactory().createGeometryCollection());
    }

    private United united(Plan plan, Findings findings, Map<FeatureId, ZoneTrace> to, Optional<GroundFigures> all) {
        double km2 = km2(plan, findings);
        ForceTotals totals = forces.totals(plan.scenario(), findings, km2, all.map(GroundFigures::population));
        OptionalDouble left = leftKm2(plan, findings, to, km2);
        OptionalDouble right = left.isPresent() ? OptionalDouble.of(km2 - left.getAsDouble()) : OptionalDouble.empty();
        return new United(km2, left, right, all, totals);
    }

    private OptionalDouble leftKm2(Plan plan, Findings findings, Map<FeatureId, ZoneTrace> to, double allKm2) {
        Optional<Region> left = ground.unitedLeft(plan, to);
        if (left.isEmpty()) {
            return OptionalDouble.empty();
        }
        double km2 = findings.overlaps().isEmpty()
                ? findings.zones().stream()
                        .mapToDouble(z -> z.leftAreaKm2().orElse(0))
                        .sum()
                : unitedKm2.get(List.of(left.get()), () -> ground.areas(plan.projection())
                        .km2(left.get()));
        return OptionalDouble.of(Math.min(allKm2, km2));
    }

    private double km2(Plan plan, Findings findings) {
        if (findings.overlaps().isEmpty()) {
            return findings.zones().stream().mapToDouble(ZoneFigures::areaKm2).sum();
        }
        List<Region> regions = plan.zones().stream()
                .map(PlanZone::area)
                .filter(area -> !area.isEmpty())
                .toList();
        return unitedKm2.get(regions, () -> ground.united(plan)
                .map(ground.areas(plan.projection())::km2)
                .orElse(0.0));
    }
}
