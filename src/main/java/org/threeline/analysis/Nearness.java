package org.threeline.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How much of a zone's area lies how near to its trace, by whole kilometres of geodesic distance between the least and
 * the greatest; what lies between two of them counts as even. Immutable.
 */
public final class Nearness {
    /** The least and the greatest distance may be off by so much, km, and still count as a whole kilometre. */
    private static final double SLACK_KM = 0.01;

    private final double leastKm;
    private final double mostKm;
    /** The whole kilometre at which the first part begins. */
    private final int firstKm;
    /** The part of the area nearer than the end of each kilometre, 0 to 1. */
    private final double[] nearer;

    private Nearness(double leastKm, double mostKm, int firstKm, double[] nearer) {
        this.leastKm = leastKm;
        this.mostKm = mostKm;
        this.firstKm = firstKm;
        this.nearer = nearer;
    }

    /** The part of the zone's area within a distance of its trace, %. */
    public double percentWithin(double km) {
        if (km <= leastKm) {
            return 0;
        }
        int last = nearer.length - 1;
        int part = Math.max(0, Math.min(last, (int) km - firstKm));
        double from = part == 0 ? leastKm : firstKm + part;
        double to = part == last ? mostKm : firstKm + part + 1;
        double before = part == 0 ? 0 : nearer[part - 1];
        double share = km >= to ? 1 : Math.max(0, (km - from) / (to - from));
        return 100 * (before + share * (nearer[part] - before));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Nearness n
                && leastKm == n.leastKm
                && mostKm == n.mostKm
                && Arrays.equals(nearer, n.nearer);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(leastKm) + Arrays.hashCode(nearer);
    }

    /** Adds up area by distance. Not thread-safe. */
    static final class Sum {
        private double[] byKm = new double[16];

        /**
         * Ground whose distance goes evenly from one value to another, metres.
         *
         * @param across how much nearer and farther than that its ground is to both sides
         */
        void add(double fromMeters, double toMeters, double across, double area) {
            double from = Math.max(0, (Math.min(fromMeters, toMeters) - across) / 1000);
            double to = Math.max(from, (Math.max(fromMeters, toMeters) + across) / 1000);
            int first = (int) from;
            int last = (int) to;
            if (last >= byKm.length) {
                byKm = Arrays.copyOf(byKm, 2 * last + 1);
            }
            if (first == last) {
                byKm[first] += area;
                return;
            }
            double perKm = area / (to - from);
            byKm[first] += (first + 1 - from) * perKm;
            for (int km = first + 1; km < last; km++) {
                byKm[km] += perKm;
            }
            byKm[last] += (to - last) * perKm;
        }

        void add(Sum other, double weight) {
            if (other.byKm.length > byKm.length) {
                byKm = Arrays.copyOf(byKm, other.byKm.length);
            }
            for (int km = 0; km < other.byKm.length; km++) {
                byKm[km] += weight * other.byKm[km];
            }
        }

        /**
         * The parts. What pieces of the zone's edges were thought to hold beyond the least and the greatest distance
         * lies as far on this side of them.
         */
        Nearness within(double leastMeters, double mostMeters) {
            double least = leastMeters / 1000;
            double most = Math.max(least, mostMeters / 1000);
            int first = (int) (least + SLACK_KM);
            int end = Math.max(first + 1, (int) Math.ceil(most - SLACK_KM));
            double[] nearer = new double[end - first];
            for (int km = 0; km < byKm.length; km++) {
                int inside = km < first ? 2 * first - 1 - km : km >= end ? 2 * end - 1 - km : km;
                nearer[Math.max(first, Math.min(end - 1, inside)) - first] += byKm[km];
            }
            for (int i = 1; i < nearer.length; i++) {
                nearer[i] += nearer[i - 1];
            }
            double all = nearer[nearer.length - 1];
            for (int i = 0; i < nearer.length; i++) {
                nearer[i] = all > 0 ? nearer[i] / all : 1;
            }
            return new Nearness(least, most, first, nearer);
        }
    }
}
