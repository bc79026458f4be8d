package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How wide a gap is on the way outward from one place of a trace. */
final class GapWidth {
    private GapWidth() {}

    /**
     * From where the front zone was last left to where the zone behind it first begins after that, less what is covered
     * between; 0 where the way does not meet both in this order. All stretches are metres from the trace: from, to,
     * from, to, …
     *
     * @param before stretches inside the front zone
     * @param behind stretches inside the zone behind it
     * @param covering stretches inside zones that may lie between, each zone's own
     */
    static double meters(double[] before, double[] behind, List<double[]> covering) {
        for (int k = 0; k < behind.length; k += 2) {
            double leaves = -1;
            for (int i = 0; i < before.length && before[i] < behind[k]; i += 2) {
                leaves = before[i + 1];
            }
            if (leaves >= 0 && leaves < behind[k]) {
                return behind[k] - leaves - covered(covering, leaves, behind[k]);
            }
        }
        return 0;
    }

    /** What of the stretches inside a front zone is of the band before a gap; all of it where no band is told. */
    static double[] ofFront(double[] stretches, Optional<Findings.Bands> only) {
        return only.isEmpty()
                ? stretches
                : Stretches.common(
                        stretches, new double[] {1000 * only.get().front().min(), middleMeters(only.get())});
    }

    /** The same of a zone behind. */
    static double[] ofBack(double[] stretches, Optional<Findings.Bands> only) {
        return only.isEmpty()
                ? stretches
                : Stretches.common(stretches, new double[] {
                    middleMeters(only.get()), 1000 * only.get().back().max()
                });
    }

    private static double middleMeters(Findings.Bands bands) {
        return 1000 * (bands.opensKm() + bands.closesKm()) / 2;
    }

    private static double covered(List<double[]> covering, double from, double to) {
        if (covering.isEmpty()) {
            return 0;
        }
        List<double[]> inside = new ArrayList<>();
        for (double[] s : covering) {
            for (int i = 0; i < s.length; i += 2) {
                double a = Math.max(from, s[i]);
                double b = Math.min(to, s[i + 1]);
                if (a < b) {
                    inside.add(new double[] {a, b});
                }
            }
        }
        inside.sort(Comparator.comparingDouble(s -> s[0]));
        double sum = 0;
        double done = from;
        for (double[] s : inside) {
            if (s[1] > done) {
                sum += s[1] - Math.max(done, s[0]);
                done = s[1];
            }
        }
        return sum;
    }
}
