package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.threeline.basemap.BaseMap;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Side;
import org.threeline.zones.Plan;

/**
 * What is measured along the perpendiculars of a trace: frontage and mean depth of every zone, the mean width of gaps,
 * the frontage of all zones; and the traces' lengths.
 *
 * <p>By the definitions of {@link DepthMeter} and {@link GapWidth}, on some 150 perpendiculars of each trace, which go
 * through what the clips leave. Only for zones that stay on the base map, or that nothing clips.
 */
final class OutlookCount implements SampleCount {
    private static final int STATIONS = 150;
    private static final double LEAST_SPACING_METERS = 1000;
    private static final double[] NOWHERE = {};

    private final List<LooseZone> zones;
    private final List<LooseGap> gaps;
    private final PlaneMetric metric;
    private final Map<List<Clip>, ClipGround> grounds = new HashMap<>();
    private final List<FigureKey> keys = new ArrayList<>();
    private final int firstGap;
    private final int allColumn;

    /**
     * Ready to measure.
     *
     * @param gaps between these zones
     * @param allMove whether these are all zones of the plan, so that it is known what looks upon any
     */
    OutlookCount(
            Plan plan, List<LooseZone> zones, List<LooseGap> gaps, boolean allMove, BaseMap map, PlaneMetric metric) {
        this.zones = zones;
        this.gaps = gaps;
        this.metric = metric;
        for (LooseZone zone : zones) {
            grounds.computeIfAbsent(zone.clip(), clip -> new ClipGround(clip, map, plan.projection()));
        }
        plan.traces().forEach(t -> keys.add(FigureKey.of(t.trace().id(), "lengthKm")));
        for (LooseZone zone : zones) {
            keys.add(FigureKey.of(zone.id(), "frontageKm"));
            keys.add(FigureKey.of(zone.id(), "depthKm.mean"));
        }
        this.firstGap = keys.size();
        gaps.forEach(g -> keys.add(FigureKey.gap(g.gap(), "gap.meanWidthKm")));
        this.allColumn = keys.size();
        if (allMove) {
            keys.add(FigureKey.all("frontageKm"));
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
            int path = t;
            double reach = 1.02
                            * zones.stream()
                                    .filter(z -> z.path() == path)
                                    .mapToDouble(LooseZone::farthestMeters)
                                    .max()
                                    .orElse(0)
                    + 1000;
            if (reach > 1000) {
                along(t, traces.paths().get(t), reach, into);
            }
        }
    }

    private void along(int path, LoosePath.Placed placed, double reach, double[] into) {
        double spacing = Math.max(LEAST_SPACING_METERS, placed.lengthMeters() / STATIONS);
        Transects transects = Transects.of(placed, placed.segments(), reach, spacing);
        int n = transects.stations().size();
        double km = transects.spacingMeters() / 1000;
        double[][][] left = new double[zones.size()][][];
        double[][][] right = new double[zones.size()][][];
        look(path, transects, left, Side.LEFT);
        look(path, transects, right, Side.RIGHT);
        boolean[] metByAny = new boolean[n];
        for (int z = 0; z < zones.size(); z++) {
            if (zones.get(z).path() == path) {
                double sum = 0;
                int met = 0;
                for (int i = 0; i < n; i++) {
                    double depth = Stretches.length(left[z][i]) + Stretches.length(right[z][i]);
                    if (depth > ZoneProfile.GRAZING_METERS) {
                        sum += depth;
                        met++;
                        metByAny[i] = true;
                    }
                }
                int column = firstZone() + 2 * z;
                into[column] = met * km;
                into[column + 1] = met == 0 ? Double.NaN : sum / met / 1000;
            }
        }
        for (boolean met : metByAny) {
            if (met && allColumn < into.length) {
                into[allColumn] += km;
            }
        }
        for (int g = 0; g < gaps.size(); g++) {
            if (gaps.get(g).between().path() == path) {
                into[firstGap + g] = meanWidthKm(gaps.get(g), gaps.get(g).gap().side() == Side.LEFT ? left : right, n);
            }
        }
    }

    private int firstZone() {
        return firstGap - 2 * zones.size();
    }

    /** Where each station looks through each zone of a path on one side, metres from the path. */
    private void look(int path, Transects transects, double[][][] through, Side side) {
        int n = transects.stations().size();
        Map<ClipGround, double[][]> free = new HashMap<>();
        for (int z = 0; z < zones.size(); z++) {
            LooseZone zone = zones.get(z);
            if (zone.path() != path) {
                continue;
            }
            double[] bands = zone.meters(side);
            through[z] = new double[n][];
            if (bands.length == 0) {
                Arrays.fill(through[z], NOWHERE);
                continue;
            }
            ClipGround ground = java.util.Objects.requireNonNull(grounds.get(zone.clip()));
            double[][] outward = free.computeIfAbsent(ground, g -> free(g, transects, side));
            for (int i = 0; i < n; i++) {
                through[z][i] = Stretches.common(bands, outward[i]);
            }
        }
    }

    private double[][] free(ClipGround ground, Transects transects, Side side) {
        int n = transects.stations().size();
        ClipGround.Walker walker = ground.walker();
        double[][] outward = new double[n][];
        for (int i = 0; i < n; i++) {
            Perpendicular p = transects.stations().get(i);
            double[] planar = walker.free(p.x(), p.y(), p.unitX(side), p.unitY(side), p.cut(side));
            for (int k = 0; k < planar.length; k++) {
                planar[k] = planar[k] == 0 ? 0 : p.meters(side, planar[k], metric);
            }
            outward[i] = planar;
        }
        ZoneProfile.inherit(outward, transects, side, metric);
        return outward;
    }

    private static double meanWidthKm(LooseGap gap, double[][][] through, int stations) {
        double sum = 0;
        int met = 0;
        Set<Integer> covering = new LinkedHashSet<>(gap.covering());
        for (int i = 0; i < stations; i++) {
            List<double[]> between = new ArrayList<>();
            for (int z : covering) {
                between.add(through[z][i]);
            }
            double width = GapWidth.meters(through[gap.front()][i], through[gap.back()][i], between);
            if (width > 0) {
                sum += width;
                met++;
            }
        }
        return met == 0 ? Double.NaN : sum / met / 1000;
    }
}
