package org.threeline.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.threeline.analysis.Reaches.Reach;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Side;

/**
 * At which distances from the trace the perpendiculars of a trace are inside a zone.
 *
 * <p>A perpendicular counts as far as its cut, and from there on the one that takes over, so that every place of the
 * trace looks outward through each distance once. Immutable and thread-safe.
 */
final class ZoneProfile {
    /** A perpendicular that spends less than this inside a zone only grazes it. */
    static final double GRAZING_METERS = 1;

    private static final int PARTS = 8;
    /** So few stations are not worth a second thread: zones are surveyed on several as it is. */
    private static final int FEW = 2000;

    private static final double[] EMPTY = {};

    private final Transects transects;
    private final Outline zone;
    private final PlaneMetric metric;
    private final double nearestLeft;
    private final double nearestRight;
    private final Rows left;
    private final Rows right;

    private ZoneProfile(Transects transects, Outline zone, List<Reach> reaches, PlaneMetric metric) {
        this.transects = transects;
        this.zone = zone;
        this.metric = metric;
        this.nearestLeft = nearest(reaches, Side.LEFT);
        this.nearestRight = nearest(reaches, Side.RIGHT);
        List<Perpendicular> stations = transects.stations();
        int n = stations.size();
        double[][] onLeft = new double[n][];
        double[][] onRight = new double[n][];
        IntStream parts = IntStream.range(0, PARTS);
        (n > FEW ? parts.parallel() : parts).forEach(part -> {
            Outline.Ray ray = zone.ray();
            for (int i = part * n / PARTS; i < (part + 1) * n / PARTS; i++) {
                onLeft[i] = own(stations.get(i), Side.LEFT, ray);
                onRight[i] = own(stations.get(i), Side.RIGHT, ray);
            }
        });
        inherit(onLeft, transects, Side.LEFT, metric);
        inherit(onRight, transects, Side.RIGHT, metric);
        this.left = new Rows(onLeft);
        this.right = new Rows(onRight);
    }

    /** A row for each station, of which those before and after all that look through the zone are not kept. */
    private static final class Rows {
        private final int first;
        private final double[][] kept;

        Rows(double[][] all) {
            int from = 0;
            int end = all.length;
            while (from < end && all[from].length == 0) {
                from++;
            }
            while (end > from && all[end - 1].length == 0) {
                end--;
            }
            this.first = from;
            this.kept = Arrays.copyOfRange(all, from, end);
        }

        double[] get(int station) {
            int i = station - first;
            return i >= 0 && i < kept.length ? kept[i] : EMPTY;
        }
    }

    /** @param reaches of the zone's rule; none for a zone as drawn */
    static ZoneProfile of(Transects transects, Outline zone, List<Reach> reaches, PlaneMetric metric) {
        return new ZoneProfile(transects, zone, reaches, metric);
    }

    /** Metres of the plane nearer than which the zone cannot be: a rule says so, with 1 % for the plane's scale. */
    private static double nearest(List<Reach> reaches, Side side) {
        if (reaches.isEmpty()) {
            return 0;
        }
        return reaches.stream()
                .filter(r -> r.side() == side)
                .mapToDouble(r -> 990 * r.fromKm())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    Transects transects() {
        return transects;
    }

    Outline zone() {
        return zone;
    }

    /** The first station that looks through the zone, where any does. */
    int firstStation(Side side) {
        return (side == Side.LEFT ? left : right).first;
    }

    /** The station after the last that looks through the zone. */
    int endStation(Side side) {
        Rows rows = side == Side.LEFT ? left : right;
        return rows.first + rows.kept.length;
    }

    /** From, to, from, to, …: geodesic metres from the trace between which a station looks through the zone. */
    double[] stretches(int station, Side side) {
        return (side == Side.LEFT ? left : right).get(station);
    }

    /** The same for a perpendicular that stands anywhere, after a station and before the next. */
    double[] stretches(Perpendicular p, int before, Side side, Outline.Ray ray) {
        double[] own = own(p, side, ray);
        int heir = transects.heir(p, before, side);
        return heir < 0 ? own : joined(own, stretches(heir, side), p.meters(side, p.cut(side), metric));
    }

    /** Metres that stretches are long together. */
    static double length(double[] stretches) {
        double sum = 0;
        for (int i = 0; i < stretches.length; i += 2) {
            sum += stretches[i + 1] - stretches[i];
        }
        return sum;
    }

    /** What lies before the cut. */
    private double[] own(Perpendicular p, Side side, Outline.Ray ray) {
        if (p.cut(side) < (side == Side.LEFT ? nearestLeft : nearestRight)) {
            return EMPTY;
        }
        if (passesBy(p, side)) {
            return EMPTY;
        }
        ray.cast(p.x(), p.y(), p.unitX(side), p.unitY(side), p.cut(side), transects.reach());
        int n = ray.stretches();
        if (n == 0) {
            return EMPTY;
        }
        double[] out = new double[2 * n];
        for (int i = 0; i < n; i++) {
            out[2 * i] = ray.from(i) == 0 ? 0 : p.meters(side, ray.from(i), metric);
            out[2 * i + 1] = p.meters(side, ray.to(i), metric);
        }
        return out;
    }

    /** Whether the box of the zone lies beside the box of what lies before the cut. */
    private boolean passesBy(Perpendicular p, Side side) {
        double x = p.xAt(side, p.cut(side));
        double y = p.yAt(side, p.cut(side));
        Envelope box = zone.envelope();
        return Math.max(x, p.x()) < box.getMinX()
                || Math.min(x, p.x()) > box.getMaxX()
                || Math.max(y, p.y()) < box.getMinY()
                || Math.min(y, p.y()) > box.getMaxY();
    }

    /** Lets each station have what lies beyond its cut from its heir, heirs first. */
    static void inherit(double[][] stretches, Transects transects, Side side, PlaneMetric metric) {
        List<Perpendicular> stations = transects.stations();
        for (int i : transects.heirsFirst(side)) {
            int heir = transects.heir(i, side);
            if (heir >= 0 && stretches[heir].length > 0) {
                Perpendicular p = stations.get(i);
                stretches[i] = joined(stretches[i], stretches[heir], p.meters(side, p.cut(side), metric));
            }
        }
    }

    /** The first stretches up to a distance, the second from there on. */
    private static double[] joined(double[] first, double[] second, double at) {
        int from = 0;
        while (from < second.length && second[from + 1] <= at) {
            from += 2;
        }
        if (from == second.length) {
            return first;
        }
        double[] out = Arrays.copyOf(first, first.length + second.length - from);
        System.arraycopy(second, from, out, first.length, second.length - from);
        int seam = first.length;
        out[seam] = Math.max(at, out[seam]);
        boolean touching = seam > 0 && out[seam] - out[seam - 1] < GRAZING_METERS;
        if (touching) {
            System.arraycopy(out, seam + 1, out, seam - 1, out.length - seam - 1);
            return Arrays.copyOf(out, out.length - 2);
        }
        return out;
    }
}
