package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.scenario.Band;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.Overlay;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Region;

/**
 * Finds the pairs of zones that overlap, and by how much.
 *
 * <p>Two rules on one trace whose distances do not meet on either side cannot overlap, whatever the roundings of their
 * outlines: they are passed over. Where each has one band on a side, what they share is a band again, and its area
 * often follows from others by {@link BandAreas}. All else is intersected by {@link Overlay} in the plane and measured
 * on the ellipsoid. What is narrower than 10 m on average or smaller than a hectare is where two outlines run side by
 * side, and no overlap. The work is bounded: of very many pairs the first are looked at, in the scenario's order.
 */
final class OverlapFinder {
    private static final double LEAST_KM2 = 0.01;
    private static final double LEAST_WIDTH_METERS = 10;
    /** What an overlay costs beside its points, in points; and what the areas of bands cost. */
    private static final int DRAWN_WORK = 100;

    private static final int BANDS_WORK = 50;
    static final long MOST_WORK = 10_000_000;

    private final AreaMeter areas;
    private final SurveyMemory memory;
    private final List<Candidate> candidates;
    private final BandAreas bands = new BandAreas();
    private final long mostWork;
    /** Zones that meet many others, ready to be asked about each. */
    private final Map<Geometry, PreparedGeometry> prepared = Collections.synchronizedMap(new IdentityHashMap<>());

    private boolean cut;

    /** Areas of a zone, km²; the sides are NaN for a zone as drawn. */
    record ZoneAreas(double whole, double left, double right) {}

    /** A zone with what its rule says; no rule and no bands for a zone as drawn. */
    private record Candidate(
            PlanZone zone,
            ZoneAreas km2,
            Optional<ZoneRule> rule,
            List<Reaches.Reach> reaches,
            Map<Side, Band.FromTo> single) {
        Region area() {
            return zone.area();
        }

        Region area(Side side) {
            return side == Side.LEFT ? zone.left() : zone.right();
        }

        int points() {
            return zone.area().planar().getNumPoints();
        }

        double km2(Side side) {
            return side == Side.LEFT ? km2.left() : km2.right();
        }

        boolean sharesTraceWith(Candidate other) {
            Optional<FeatureId> trace = rule.map(ZoneRule::trace);
            return trace.isPresent() && trace.equals(other.rule.map(ZoneRule::trace));
        }

        /** Whether each side has one band at most. */
        boolean isSimple() {
            return rule.isPresent() && reaches.size() == single.size();
        }
    }

    /**
     * Ready to look.
     *
     * @param memory keeps what drawn zones share
     * @param km2 areas of each zone of the plan
     * @param mostWork points of outlines to look at in all
     */
    OverlapFinder(Plan plan, AreaMeter areas, SurveyMemory memory, List<ZoneAreas> km2, long mostWork) {
        this.areas = areas;
        this.memory = memory;
        this.mostWork = mostWork;
        Reaches reaches = new Reaches(plan.scenario());
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < km2.size(); i++) {
            PlanZone zone = plan.zones().get(i);
            if (!zone.area().isEmpty()) {
                boolean ruled = zone.zone().activeRule().isPresent();
                List<Reaches.Reach> bandsOfZone = ruled ? reaches.of(zone.zone()) : List.of();
                Map<Side, Band.FromTo> single = ruled ? new EnumMap<>(Side.class) : Map.of();
                bandsOfZone.forEach(r -> single.put(r.side(), new Band.FromTo(r.side(), r.fromKm(), r.toKm())));
                all.add(new Candidate(zone, km2.get(i), zone.zone().activeRule(), bandsOfZone, single));
            }
        }
        this.candidates = List.copyOf(all);
    }

    private record Pair(Candidate a, Candidate b) {}

    /** Whether there were more pairs to look at than can be. */
    boolean isCut() {
        return cut;
    }

    /** Every pair that overlaps, in the scenario's order. */
    List<Overlap> find() {
        List<Pair> pairs = pairs();
        double[] shared = IntStream.range(0, pairs.size())
                .parallel()
                .mapToDouble(p -> isOfBands(pairs.get(p)) ? 0 : sharedKm2(pairs.get(p)))
                .toArray();
        learn();
        List<Overlap> overlaps = new ArrayList<>();
        for (int p = 0; p < shared.length; p++) {
            Pair pair = pairs.get(p);
            double left = isOfBands(pair) ? bandsKm2(pair, Side.LEFT) : Double.NaN;
            double km2 = isOfBands(pair) ? left + bandsKm2(pair, Side.RIGHT) : shared[p];
            if (km2 >= LEAST_KM2) {
                boolean sided = pair.a().sharesTraceWith(pair.b());
                double onLeft = Double.isNaN(left) && sided ? Math.min(km2, leftKm2(pair)) : left;
                overlaps.add(new Overlap(
                        pair.a().zone().zone().id(),
                        pair.b().zone().zone().id(),
                        km2,
                        Math.min(100, 100 * km2 / pair.a().km2().whole()),
                        Math.min(100, 100 * km2 / pair.b().km2().whole()),
                        sided ? OptionalDouble.of(onLeft) : OptionalDouble.empty(),
                        sided ? OptionalDouble.of(km2 - onLeft) : OptionalDouble.empty()));
            }
        }
        return overlaps;
    }

    /** Pairs that may overlap, in order; of very many only the first. */
    private List<Pair> pairs() {
        STRtree boxes = new STRtree();
        for (int i = 0; i < candidates.size(); i++) {
            boxes.insert(box(candidates.get(i)), i);
        }
        List<Pair> pairs = new ArrayList<>();
        long work = 0;
        for (int i = 0; i < candidates.size(); i++) {
            int first = i;
            Candidate a = candidates.get(i);
            List<Integer> later = new ArrayList<>();
            boxes.query(box(a), k -> {
                if ((Integer) k > first) {
                    later.add((Integer) k);
                }
            });
            Collections.sort(later);
            for (int k : later) {
                Pair pair = new Pair(a, candidates.get(k));
                if (mayOverlap(a, pair.b())) {
                    work += isOfBands(pair)
                            ? BANDS_WORK
                            : DRAWN_WORK + a.points() + pair.b().points();
                    if (work > mostWork) {
                        cut = true;
                        return pairs;
                    }
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static Envelope box(Candidate zone) {
        return zone.area().planar().getEnvelopeInternal();
    }

    /** For zones whose boxes meet. */
    private static boolean mayOverlap(Candidate a, Candidate b) {
        return !a.sharesTraceWith(b)
                || a.reaches().stream().anyMatch(r -> b.reaches().stream().anyMatch(r::meets));
    }

    private static boolean isOfBands(Pair pair) {
        return pair.a().sharesTraceWith(pair.b())
                && pair.a().isSimple()
                && pair.b().isSimple();
    }

    /** The zones' own areas are known already. */
    private void learn() {
        for (Candidate zone : candidates) {
            if (zone.isSimple()) {
                zone.single()
                        .forEach((side, band) ->
                                bands.learn(BandAreas.Kind.of(zone.rule().orElseThrow(), side), band, zone.km2(side)));
            }
        }
    }

    private double bandsKm2(Pair pair, Side side) {
        Band.@Nullable FromTo a = pair.a().single().get(side);
        Band.@Nullable FromTo b = pair.b().single().get(side);
        if (a == null || b == null) {
            return 0;
        }
        var common = new Band.FromTo(side, Math.max(a.fromKm(), b.fromKm()), Math.min(a.toKm(), b.toKm()));
        return 1000 * (common.toKm() - common.fromKm()) >= LEAST_WIDTH_METERS ? commonKm2(pair, common) : 0;
    }

    /** Of two rules on one trace that overlap. */
    private double leftKm2(Pair pair) {
        Region a = pair.a().area(Side.LEFT);
        Region b = pair.b().area(Side.LEFT);
        return a.isEmpty() || b.isEmpty()
                ? 0
                : memory.sharedKm2(a, b, areas.precision(), () -> areas.km2(intersection(a, b)));
    }

    private double commonKm2(Pair pair, Band.FromTo common) {
        Side side = common.side();
        BandAreas.Kind kind = BandAreas.Kind.of(pair.a().rule().orElseThrow(), side)
                .with(BandAreas.Kind.of(pair.b().rule().orElseThrow(), side));
        OptionalDouble known = bands.km2(kind, common);
        if (known.isPresent()) {
            return known.getAsDouble();
        }
        double km2 = areas.km2(intersection(pair.a().area(side), pair.b().area(side)));
        bands.learn(kind, common, km2);
        return km2;
    }

    private double sharedKm2(Pair pair) {
        return memory.sharedKm2(pair.a().area(), pair.b().area(), areas.precision(), () -> drawnKm2(pair));
    }

    /** Of zones of which one at least is drawn, or has several bands on a side, or another trace. */
    private double drawnKm2(Pair pair) {
        Geometry a = pair.a().area().planar();
        Geometry b = pair.b().area().planar();
        if (a.getNumPoints() == b.getNumPoints() && a.equalsExact(b)) {
            return pair.a().km2().whole();
        }
        boolean firstLarger = a.getNumPoints() >= b.getNumPoints();
        PreparedGeometry larger = prepared.computeIfAbsent(firstLarger ? a : b, PreparedGeometryFactory::prepare);
        Geometry smaller = firstLarger ? b : a;
        if (!larger.intersects(smaller)) {
            return 0;
        }
        if (larger.containsProperly(smaller)) {
            return (firstLarger ? pair.b() : pair.a()).km2().whole();
        }
        Geometry common = intersection(pair.a().area(), pair.b().area());
        boolean sliver = common.getArea() < LEAST_WIDTH_METERS * common.getLength() / 2;
        return sliver ? 0 : areas.km2(common);
    }

    private static Geometry intersection(Region a, Region b) {
        return Overlay.intersection(a.planar(), b.planar());
    }
}
