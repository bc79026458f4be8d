package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.threeline.zones.Plan;

/**
 * Figures measured with the traces displaced by one error of theirs.
 *
 * <p>Ground is measured on one {@link Lattice} of points ({@link LatticeCount}), settlements where they are
 * ({@link PeopleCount}), how zones as drawn lie to a trace by points of theirs ({@link DrawnCount}), frontage, depths
 * and the widths of gaps along perpendiculars ({@link OutlookCount}). What this is off by cancels, as displaced traces
 * are set against those in place, measured in the same way. It depends on the plan and the paths alone.
 *
 * <p>Immutable and thread-safe; works on the common pool.
 */
final class Rung {
    /** In the zones where they lie; as many again and more for where they may come to lie. */
    private static final int POINTS = 6_000;

    /** So many suffice where the error is large beside their distance. */
    private static final int FEWEST_POINTS = 1_500;

    private static final int MOST_POINTS = 40_000;
    /** Of more zones each point asks more, so that there are fewer. */
    private static final double ZONES_AT_EASE = 5;

    /** What a place is allowed besides its error. */
    private static final double SLACK_METERS = 1000;

    private static final double MOST_OF_ALL = 0.9;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    /** Displacements of more standard deviations than this are too rare to matter; both parts of one may be large. */
    private static final double MOST_SIGMAS = 4;

    private final Plan plan;
    private final StillGround ground;
    private final List<LoosePath> paths;
    private final double farthest;
    private final Counts counts;

    /**
     * Ready to measure.
     *
     * @param paths of all traces, with the errors that are measured
     * @param farthest of the displacements that are measured, in errors
     */
    Rung(Plan plan, Findings findings, List<LoosePath> paths, double farthest, StillGround ground) {
        this.plan = plan;
        this.ground = ground;
        this.paths = List.copyOf(paths);
        this.farthest = farthest;
        List<DrawnZone> drawn = DrawnZone.of(plan, findings, paths);
        this.counts = new Counts(counts(LooseZone.of(plan, paths), drawn, findings), drawn);
    }

    /**
     * How displaced figures lie about their mean, and how that lies to the figure with the traces in place.
     *
     * @param low the 5 % quantile less the mean, at most 0
     * @param high the 95 % quantile less the mean, at least 0
     * @param bias the mean less the figure
     */
    record Deviation(double low, double high, double bias) {
        /** @param samples sorted here */
        static Deviation of(double inPlace, double[] samples) {
            double mean = Arrays.stream(samples).sum() / samples.length;
            Arrays.sort(samples);
            double low = Math.min(0, quantile(samples, LOW) - mean);
            double high = Math.max(0, quantile(samples, HIGH) - mean);
            return new Deviation(low, high, mean - inPlace);
        }

        /** Between the two samples about it, in proportion. */
        private static double quantile(double[] sorted, double q) {
            double at = q * (sorted.length - 1);
            int i = (int) at;
            return i + 1 < sorted.length ? sorted[i] + (at - i) * (sorted[i + 1] - sorted[i]) : sorted[i];
        }
    }

    /**
     * Measures each figure that can be had.
     *
     * @param shapes of the traces' displacements, a list a sample; empty ones for traces that do not move
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    Map<FigureKey, Deviation> measure(List<List<double[]>> shapes) {
        double[] inPlace = counts.measure(
                Displaced.of(paths.stream().map(LoosePath::inPlace).toList()));
        double[][] measured = shapes.parallelStream()
                .map(shape -> {
                    ground.checkWanted();
                    return counts.measure(displaced(shape));
                })
                .toArray(double[][]::new);
        Map<FigureKey, Deviation> deviations = new LinkedHashMap<>();
        for (int f = 0; f < inPlace.length; f++) {
            int column = f;
            double[] had = Arrays.stream(measured)
                    .mapToDouble(sample -> sample[column])
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            // Of a zone that most displacements leave nothing of, no figure that rests on its ground can be had.
            if (!Double.isNaN(inPlace[f]) && had.length >= MOST_OF_ALL * measured.length) {
                deviations.put(counts.keys().get(f), Deviation.of(inPlace[f], had));
            }
        }
        return deviations;
    }

    private Displaced displaced(List<double[]> shape) {
        return Displaced.of(IntStream.range(0, paths.size())
                .mapToObj(t -> paths.get(t).moves()
                        ? paths.get(t).displaced(shape.get(t))
                        : paths.get(t).inPlace())
                .toList());
    }

    private List<SampleCount> counts(List<LooseZone> zones, List<DrawnZone> drawn, Findings findings) {
        FixedZones fixed = FixedZones.of(plan, zones, drawn);
        List<LooseGap> gaps = LooseGap.of(findings.gaps(), zones);
        List<SampleCount> all = new ArrayList<>();
        Lattice lattice = lattice(zones);
        List<Candidates> candidates = paths.stream()
                .map(p -> new Candidates(lattice, p.inPlace(), p.planarMeters(farthest)))
                .toList();
        ground.checkWanted();
        boolean sided = fixed.areOfOneTraceWith(zones);
        all.add(new LatticeCount(plan, zones, gaps, fixed, lattice, candidates, sided, ground));
        List<GroundIndex.PlacedSettlement> settlements = settlements(zones, drawn);
        Lattice places = Lattice.at(
                settlements.stream().map(GroundIndex.PlacedSettlement::at).toList(),
                plan.projection(),
                ground.metric());
        all.add(new PeopleCount(zones, settlements, places, fixed, sided, ground.locators()));
        ground.checkWanted();
        all.add(new DrawnCount(plan, drawn, sided, ground));
        List<SeenZone> seen = SeenZone.of(isOnMap(zones) ? zones : List.of(), drawn);
        boolean allSeen = zones.size() + fixed.zones().size() == seen.size();
        // Of what zones cover that are not looked through the widths of gaps would know nothing.
        List<Findings.Gap> open = DrawnZone.areTooMany(plan) ? List.of() : findings.gaps();
        List<SeenGap> between = SeenGap.of(open, gaps, seen);
        all.add(new OutlookCount(paths, MOST_SIGMAS, seen, between, allSeen, ground));
        return all;
    }

    private List<LoosePath.Placed.Query> queries() {
        return paths.stream().map(p -> p.inPlace().query()).toList();
    }

    /**
     * Whether all ground that a clipped zone may come to lie on is on the base map, so that clips cut it everywhere.
     */
    private boolean isOnMap(List<LooseZone> zones) {
        return zones.stream()
                .filter(z -> !z.clip().isEmpty())
                .allMatch(z -> ground.isOnMap(z.envelope(MOST_SIGMAS, ground.metric())));
    }

    private Envelope box(List<LooseZone> zones) {
        Envelope box = new Envelope();
        zones.forEach(z -> box.expandToInclude(z.envelope(MOST_SIGMAS, ground.metric())));
        return box;
    }

    private Lattice lattice(List<LooseZone> zones) {
        double area = 0;
        double most = 0;
        double error = 0;
        for (LooseZone zone : zones) {
            area += zone.mostSquareMeters(0);
            most += zone.mostSquareMeters(MOST_SIGMAS);
            error = Math.max(error, zone.trace().errorMeters());
        }
        // What a cell is off by counts less the larger the error is.
        double crowd = Math.max(1, zones.size() / ZONES_AT_EASE);
        double fine = Math.sqrt(area * crowd / POINTS);
        double coarse = Math.sqrt(area * crowd / FEWEST_POINTS);
        double least = Math.max(20, Math.sqrt(most / MOST_POINTS));
        double spacing = Math.max(least, Math.max(fine, Math.min(coarse, error)));
        List<LoosePath.Placed.Query> queries = queries();
        return Lattice.of(
                box(zones),
                spacing,
                (x, y) -> zones.stream().anyMatch(z -> z.mayHold(x, y, queries.get(z.path()), MOST_SIGMAS, spacing)),
                plan.projection(),
                ground.metric());
    }

    /** Those that may come to lie in a zone, or in a zone as drawn on the other side of its trace. */
    private List<GroundIndex.PlacedSettlement> settlements(List<LooseZone> zones, List<DrawnZone> drawn) {
        List<LoosePath.Placed.Query> queries = queries();
        Set<GroundIndex.PlacedSettlement> found = new LinkedHashSet<>();
        ground.settlements(box(zones)).stream()
                .filter(s -> zones.stream()
                        .anyMatch(z -> z.mayHold(s.at().x, s.at().y, queries.get(z.path()), MOST_SIGMAS, SLACK_METERS)))
                .forEach(found::add);
        for (DrawnZone zone : drawn) {
            double margin = MOST_SIGMAS * paths.get(zone.path()).errorMeters() + SLACK_METERS;
            LoosePath.Placed.Query query = queries.get(zone.path());
            ground.settlements(zone.outline().envelope()).stream()
                    .filter(s -> query.metersFrom(s.at().x, s.at().y) <= margin)
                    .filter(s ->
                            ground.locators().of(zone.zone().area().planar()).locate(s.at()) != Location.EXTERIOR)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }
}
