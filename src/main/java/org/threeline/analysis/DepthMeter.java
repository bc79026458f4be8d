package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.threeline.analysis.Findings.Spread;
import org.threeline.analysis.Findings.Stretch;
import org.threeline.scenario.Side;
import org.threeline.zones.Precision;

/**
 * Depth and frontage of a zone along the perpendiculars of its trace.
 *
 * <p>Depth at a place of the trace is how many kilometres of distance from the trace lie inside the zone on the way
 * outward from there, both sides added: along the perpendicular to its cut, then on beside its heirs. So a band from 0
 * to 20 km on both sides is 40 km deep along a straight trace and along one full of small bends alike, less deep where
 * a coast or a border cuts it, and less deep in a crook so narrow that nothing in it is 20 km away. Places that do not
 * look upon the zone do not count.
 *
 * <p>Frontage is the length of trace that looks upon the zone. Exactly, the places where that begins and ends are
 * halved down to 10 m; coarsely, every perpendicular stands for its kilometre.
 */
final class DepthMeter {
    private static final double PLACE_METERS = 10;

    private final ZoneProfile profile;
    private final Transects transects;

    DepthMeter(ZoneProfile profile) {
        this.profile = profile;
        this.transects = profile.transects();
    }

    /**
     * What the perpendiculars say.
     *
     * @param spread over the perpendiculars that meet the zone, km; empty where none does
     * @param frontageMeters geodesic, from 0 to the length of the trace
     * @param touches whether a perpendicular meets the zone at its foot
     * @param breaks kilometres of trace whose perpendiculars do not meet the zone; none where no perpendicular does
     */
    record Depths(Optional<Spread> spread, double frontageMeters, boolean touches, List<Stretch> breaks) {
        Depths {
            breaks = List.copyOf(breaks);
        }
    }

    /** Of the zone on both sides, or on one of them alone. */
    Depths measure(Precision precision, Set<Side> sides) {
        int n = transects.stations().size();
        boolean[] met = new boolean[n];
        double min = Double.POSITIVE_INFINITY;
        double max = 0;
        double sum = 0;
        int count = 0;
        boolean touches = false;
        for (int i = 0; i < n; i++) {
            double depth = 0;
            for (Side side : sides) {
                double[] stretches = profile.stretches(i, side);
                depth += ZoneProfile.length(stretches);
                touches |= stretches.length > 0 && stretches[0] < ZoneProfile.GRAZING_METERS;
            }
            if (depth > ZoneProfile.GRAZING_METERS) {
                met[i] = true;
                count++;
                sum += depth;
                min = Math.min(min, depth);
                max = Math.max(max, depth);
            }
        }
        if (count == 0) {
            return new Depths(Optional.empty(), 0, touches, List.of());
        }
        double frontage = precision == Precision.EXACT ? frontage(met, sides) : count * transects.spacingMeters();
        return new Depths(
                Optional.of(new Spread(min / 1000, sum / count / 1000, max / 1000)), frontage, touches, breaks(met));
    }

    private List<Stretch> breaks(boolean[] met) {
        double km = transects.spacingMeters() / 1000;
        List<Stretch> breaks = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= met.length; i++) {
            if (i == met.length || met[i]) {
                if (i > from) {
                    breaks.add(new Stretch(from * km, i * km));
                }
                from = i + 1;
            }
        }
        return breaks;
    }

    private double frontage(boolean[] met, Set<Side> sides) {
        double spacing = transects.spacingMeters();
        int n = met.length;
        Outline.Ray ray = profile.zone().ray();
        SegmentIndex.Nearest nearest = transects.nearest();
        double tip = Math.min(PLACE_METERS, spacing) / 100;
        double before = tip;
        boolean meets = meets(tip, -1, sides, ray, nearest);
        double began = 0;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            double here = i < n ? (i + 0.5) * spacing : n * spacing - tip;
            boolean meetsHere = i < n ? met[i] : meets(here, n - 1, sides, ray, nearest);
            if (meetsHere != meets) {
                double turn = turn(before, here, meets, i - 1, sides, ray, nearest);
                if (meetsHere) {
                    began = turn;
                } else {
                    sum += turn - began;
                }
                meets = meetsHere;
            }
            before = here;
        }
        return meets ? sum + n * spacing - began : sum;
    }

    /** Halves down to the place between two where meeting begins or ends. */
    private double turn(
            double from,
            double to,
            boolean meetsAtFrom,
            int before,
            Set<Side> sides,
            Outline.Ray ray,
            SegmentIndex.Nearest nearest) {
        double low = from;
        double high = to;
        while (high - low > PLACE_METERS) {
            double middle = (low + high) / 2;
            if (meets(middle, before, sides, ray, nearest) == meetsAtFrom) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private boolean meets(double along, int before, Set<Side> sides, Outline.Ray ray, SegmentIndex.Nearest nearest) {
        Perpendicular p = transects.at(along, nearest);
        double depth = 0;
        for (Side side : sides) {
            depth += ZoneProfile.length(profile.stretches(p, before, side, ray));
        }
        return depth > ZoneProfile.GRAZING_METERS;
    }
}
