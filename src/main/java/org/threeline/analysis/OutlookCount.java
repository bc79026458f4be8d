package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Side;

/**
 * What is measured along the perpendiculars of a trace: frontage and mean depth of every zone, of each side and of
 * both, the mean width of gaps, the frontage of all zones; and the traces' lengths.
 *
 * <p>By the definitions of {@link DepthMeter} and {@link GapWidth}, on some 150 perpendiculars of each trace, which go
 * through what the clips leave; on up to 600 where a zone as drawn takes up a small part of the trace. The area of a
 * gap that a zone as drawn bounds changes as its widths along the perpendiculars do. Only for zones that stay on the
 * base map, or that nothing clips.
 */
final class OutlookCount implements SampleCount {
    private static final int STATIONS = 150;
    private static final int MOST_STATIONS = 600;
    private static final int STATIONS_PER_DRAWN = 30;
    private static final double LEAST_SPACING_METERS = 1000;
    private static final int NONE = -1;
    /** Frontage and mean depth, of both sides, of the left and of the right. */
    private static final int PER_ZONE = 6;

    private static final double[] NOWHERE = {};

    private final List<SeenZone> zones;
    private final List<SeenGap> gaps;
    private final PlaneMetric metric;
    private final List<Optional<ClipGround>> open;
    private final double[] reaches;
    private final double[] spacings;
    private final List<FigureKey> keys = new ArrayList<>();
    private final int firstZone;
    private final int firstGap;
    private final int allColumn;
    /** Of each gap that a zone as drawn bounds; −1 of others, whose area is measured as ground. */
    private final int[] areaColumns;
    /** Which zones may cover some of each gap. */
    private final BitSet[] covering;
    /** What an area along perpendiculars falls short of one on the ground, by gap. */
    private final double[] areaScales;

    /**
     * Ready to measure.
     *
     * @param paths of all traces
     * @param sigmas how many standard deviations far displacements are followed
     * @param gaps between these zones
     * @param allSeen whether these are all zones of the plan, so that it is known what looks upon any
     */
    OutlookCount(
            List<LoosePath> paths,
            double sigmas,
            List<SeenZone> zones,
            List<SeenGap> gaps,
            boolean allSeen,
            StillGround ground) {
        this.zones = zones;
        this.gaps = gaps;
        this.metric = ground.metric();
        this.open = zones.stream()
                .map(z -> z.loose().map(loose -> ground.open(loose.clip())))
                .toList();
        this.reaches = new double[paths.size()];
        this.spacings = new double[paths.size()];
        for (int t = 0; t < paths.size(); t++) {
            prepare(t, paths.get(t), sigmas);
        }
        paths.forEach(p -> keys.add(FigureKey.of(p.trace().id(), "lengthKm")));
        this.firstZone = keys.size();
        for (SeenZone zone : zones) {
            FigureKey frontage = FigureKey.of(zone.id(), "frontageKm");
            FigureKey depth = FigureKey.of(zone.id(), "depthKm.mean");
            keys.addAll(List.of(frontage, depth));
            for (Side side : Side.values()) {
                keys.addAll(List.of(frontage.on(side), depth.on(side)));
            }
        }
        this.firstGap = keys.size();
        gaps.forEach(g -> keys.add(FigureKey.gap(g.gap(), "gap.meanWidthKm")));
        this.areaColumns = new int[gaps.size()];
        for (int g = 0; g < gaps.size(); g++) {
            areaColumns[g] = gaps.get(g).ofBands() ? NONE : keys.size();
            if (!gaps.get(g).ofBands()) {
                keys.add(FigureKey.gap(gaps.get(g).gap(), "gap.areaKm2"));
            }
        }
        this.allColumn = keys.size();
        if (allSeen) {
            FigureKey all = FigureKey.all("frontageKm");
            keys.addAll(List.of(all, all.on(Side.LEFT), all.on(Side.RIGHT)));
        }
        this.covering = gaps.stream()
                .map(gap -> {
                    BitSet zonesOf = new BitSet();
                    gap.covering().forEach(zonesOf::set);
                    return zonesOf;
                })
                .toArray(BitSet[]::new);
        this.areaScales = new double[gaps.size()];
        Arrays.fill(areaScales, 1);
        scaleAreas(paths);
    }

    private void prepare(int path, LoosePath placed, double sigmas) {
        double reach = 0;
        double spacing = placed.lengthMeters() / STATIONS;
        for (SeenZone zone : zones) {
            if (zone.path() == path) {
                reach = Math.max(reach, zone.reachMeters(sigmas * placed.errorMeters()));
                double drawn =
                        zone.drawn().map(d -> 1000 * d.frontageKm().orElse(0)).orElse(0.0);
                if (drawn > 0) {
                    spacing = Math.min(spacing, drawn / STATIONS_PER_DRAWN);
                }
            }
        }
        reaches[path] = reach;
        spacings[path] = Math.max(LEAST_SPACING_METERS, Math.max(spacing, placed.lengthMeters() / MOST_STATIONS));
    }

    private void scaleAreas(List<LoosePath> paths) {
        if (gaps.stream().anyMatch(g -> !g.ofBands())) {
            double[] inPlace = new double[keys.size()];
            measure(Displaced.of(paths.stream().map(LoosePath::inPlace).toList()), inPlace);
            for (int g = 0; g < gaps.size(); g++) {
                if (areaColumns[g] != NONE) {
                    double km2 = inPlace[areaColumns[g]];
                    areaScales[g] = km2 > 0 ? gaps.get(g).gap().areaKm2() / km2 : Double.NaN;
                }
            }
        }
    }

    @Override
    public List<FigureKey> keys() {
        return List.copyOf(keys);
    }

    @Override
    public void measure(Displaced traces, double[] into) {
        for (int t = 0; t < traces.paths().size(); t++) {
            into[t] = traces.paths().get(t).lengthMeters() / 1000;
            if (reaches[t] > 0) {
                along(t, traces.paths().get(t), into);
            }
        }
    }

    /** How many perpendiculars meet a zone, and how deep it is along them. */
    private static final class Outlook {
        private double sum;
        private int met;

        /** Whether it meets at all. */
        boolean add(double depth) {
            boolean meets = depth > ZoneProfile.GRAZING_METERS;
            sum += meets ? depth : 0;
            met += meets ? 1 : 0;
            return meets;
        }

        /** Frontage and mean depth in two columns. */
        void write(double kmEach, int column, double[] into) {
            into[column] = met * kmEach;
            into[column + 1] = met == 0 ? Double.NaN : sum / met / 1000;
        }
    }

    private void along(int path, LoosePath.Placed placed, double[] into) {
        double spacing = Math.max(spacings[path], placed.lengthMeters() / MOST_STATIONS);
        Transects transects = Transects.of(placed, placed.segments(), reaches[path] + 1000, spacing);
        int n = transects.stations().size();
        double km = transects.spacingMeters() / 1000;
        double[][][] left = new double[zones.size()][][];
        double[][][] right = new double[zones.size()][][];
        look(path, transects, left, Side.LEFT);
        look(path, transects, right, Side.RIGHT);
        lookAtDrawn(path, transects, left, right);
        boolean[][] metByAny = new boolean[3][n];
        for (int z = 0; z < zones.size(); z++) {
            if (zones.get(z).path() == path) {
                Outlook both = new Outlook();
                Outlook onLeft = new Outlook();
                Outlook onRight = new Outlook();
                for (int i = 0; i < n; i++) {
                    double toLeft = Stretches.length(left[z][i]);
                    double toRight = Stretches.length(right[z][i]);
                    metByAny[0][i] |= both.add(toLeft + toRight);
                    metByAny[1][i] |= onLeft.add(toLeft);
                    metByAny[2][i] |= onRight.add(toRight);
                }
                int column = firstZone + PER_ZONE * z;
                both.write(km, column, into);
                onLeft.write(km, column + 2, into);
                onRight.write(km, column + 4, into);
            }
        }
        for (int k = 0; k < metByAny.length && allColumn < into.length; k++) {
            for (boolean met : metByAny[k]) {
                into[allColumn + k] += met ? km : 0;
            }
        }
        if (gaps.stream().anyMatch(gap -> gap.path() == path)) {
            int[][] metOnLeft = met(left, n);
            int[][] metOnRight = met(right, n);
            for (int g = 0; g < gaps.size(); g++) {
                if (gaps.get(g).path() == path) {
                    boolean onLeft = gaps.get(g).gap().side() == Side.LEFT;
                    widths(g, onLeft ? left : right, onLeft ? metOnLeft : metOnRight, km, into);
                }
            }
        }
    }

    /** Where each station looks through each zone of a path on one side, metres from the path. */
    private void look(int path, Transects transects, double[][][] through, Side side) {
        int n = transects.stations().size();
        double reach = 1000
                + zones.stream()
                        .filter(z -> z.path() == path)
                        .flatMap(z -> z.loose().stream())
                        .mapToDouble(z -> 1.02 * z.farthestMeters(side))
                        .max()
                        .orElse(0);
        Map<ClipGround, double[][]> free = new HashMap<>();
        for (int z = 0; z < zones.size(); z++) {
            if (zones.get(z).path() == path) {
                through[z] = new double[n][];
                double[] bands =
                        zones.get(z).loose().map(loose -> loose.meters(side)).orElse(NOWHERE);
                Optional<ClipGround> ground = open.get(z);
                if (ground.isPresent() && bands.length > 0) {
                    double[][] outward = free.computeIfAbsent(ground.get(), g -> free(g, transects, side, reach));
                    for (int i = 0; i < n; i++) {
                        through[z][i] = Stretches.common(bands, outward[i]);
                    }
                } else {
                    Arrays.fill(through[z], NOWHERE);
                }
            }
        }
    }

    private void lookAtDrawn(int path, Transects transects, double[][][] left, double[][][] right) {
        for (int z = 0; z < zones.size(); z++) {
            Optional<DrawnZone> drawn = zones.get(z).drawn();
            if (drawn.isPresent() && zones.get(z).path() == path) {
                ZoneProfile profile = ZoneProfile.of(transects, drawn.get().outline(), List.of(), metric);
                for (int i = 0; i < transects.stations().size(); i++) {
                    left[z][i] = profile.stretches(i, Side.LEFT);
                    right[z][i] = profile.stretches(i, Side.RIGHT);
                }
            }
        }
    }

    private double[][] free(ClipGround ground, Transects transects, Side side, double reach) {
        int n = transects.stations().size();
        ClipGround.Walker walker = ground.walker();
        double[][] outward = new double[n][];
        for (int i = 0; i < n; i++) {
            Perpendicular p = transects.stations().get(i);
            double[] planar = walker.free(p.x(), p.y(), p.unitX(side), p.unitY(side), Math.min(reach, p.cut(side)));
            for (int k = 0; k < planar.length; k++) {
                planar[k] = planar[k] == 0 ? 0 : p.meters(side, planar[k], metric);
            }
            outward[i] = planar;
        }
        ZoneProfile.inherit(outward, transects, side, metric);
        return outward;
    }

    /** Which zones each station looks through. */
    private static int[][] met(double[][][] through, int stations) {
        int[][] met = new int[stations][];
        int[] found = new int[through.length];
        for (int i = 0; i < stations; i++) {
            int count = 0;
            for (int z = 0; z < through.length; z++) {
                if (through[z] != null && through[z][i].length > 0) {
                    found[count++] = z;
                }
            }
            met[i] = Arrays.copyOf(found, count);
        }
        return met;
    }

    private void widths(int gap, double[][][] through, int[][] metZones, double km, double[] into) {
        SeenGap seen = gaps.get(gap);
        double sum = 0;
        int met = 0;
        List<double[]> between = new ArrayList<>();
        for (int i = 0; i < through[seen.front()].length; i++) {
            double[] before = GapWidth.ofFront(through[seen.front()][i], seen.only());
            double[] behind = GapWidth.ofBack(through[seen.back()][i], seen.only());
            if (before.length == 0 || behind.length == 0) {
                continue;
            }
            between.clear();
            for (int z : metZones[i]) {
                if (covering[gap].get(z)) {
                    between.add(through[z][i]);
                }
            }
            double width = GapWidth.meters(before, behind, between);
            if (width > 0) {
                sum += width;
                met++;
            }
        }
        into[firstGap + gap] = met == 0 ? Double.NaN : sum / met / 1000;
        if (areaColumns[gap] != NONE) {
            into[areaColumns[gap]] = areaScales[gap] * km * sum / 1000;
        }
    }
}
