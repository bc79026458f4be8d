package org.threeline.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.threeline.scenario.Side;

/**
 * Where the perpendiculars of a trace, as far as their cuts, run inside a zone.
 *
 * <p>Immutable and thread-safe.
 */
final class ZoneProfile {
    private static final int PARTS = 8;
    /** A perpendicular that spends less than this inside a zone only grazes it. */
    static final double GRAZING_METERS = 1;

    private static final double[] NONE = {};

    private final Transects transects;
    private final Outline zone;
    private final double[][] left;
    private final double[][] right;

    private ZoneProfile(Transects transects, Outline zone) {
        this.transects = transects;
        this.zone = zone;
        List<Perpendicular> stations = transects.stations();
        int n = stations.size();
        this.left = new double[n][];
        this.right = new double[n][];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            Outline.Ray ray = zone.ray();
            for (int i = part * n / PARTS; i < (part + 1) * n / PARTS; i++) {
                left[i] = stretches(stations.get(i), Side.LEFT, ray);
                right[i] = stretches(stations.get(i), Side.RIGHT, ray);
            }
        });
    }

    static ZoneProfile of(Transects transects, Outline zone) {
        return new ZoneProfile(transects, zone);
    }

    Transects transects() {
        return transects;
    }

    Outline zone() {
        return zone;
    }

    /** From, to, from, to, …: metres of the plane from the foot of a station's perpendicular; not to be changed. */
    double[] stretches(int station, Side side) {
        return (side == Side.LEFT ? left : right)[station];
    }

    /** Whether a station's perpendicular meets the zone before its cut. */
    boolean meets(int station) {
        return meets(left[station]) || meets(right[station]);
    }

    static boolean meets(double[] stretches) {
        double sum = 0;
        for (int i = 0; i < stretches.length; i += 2) {
            sum += stretches[i + 1] - stretches[i];
        }
        return sum > GRAZING_METERS;
    }

    /** The stretches of a perpendicular that may stand anywhere. */
    double[] stretches(Perpendicular p, Side side, Outline.Ray ray) {
        ray.cast(p.x(), p.y(), p.unitX(side), p.unitY(side), p.cut(side), transects.reach());
        int n = ray.stretches();
        if (n == 0) {
            return NONE;
        }
        double[] out = new double[2 * n];
        for (int i = 0; i < n; i++) {
            out[2 * i] = ray.from(i);
            out[2 * i + 1] = ray.to(i);
        }
        return out;
    }
}
