package org.threeline.analysis;

import java.util.List;
import org.threeline.analysis.Reaches.Reach;
import org.threeline.scenario.Side;
import org.threeline.zones.Precision;

/**
 * Frontage of a zone: the length of trace whose perpendiculars meet it.
 *
 * <p>Whether a piece of trace has the zone before it does not depend on a bend elsewhere. So where a perpendicular is
 * cut before it gets as far as the zone's near edge, it is taken to go on from the cut and meets the zone if that is no
 * farther away than two and a half times the distance still missing; that tells ground that merely lies in the crook of
 * a bend from ground where a coast or a border has taken the zone away. A zone as drawn has no near edge: the whole
 * perpendicular counts, cut or not.
 *
 * <p>Exactly, the places where meeting begins and ends are halved down to 10 m; coarsely, every perpendicular that
 * meets the zone stands for its kilometre.
 */
final class FrontageMeter {
    private static final double PLACE_METERS = 10;
    private static final double BEYOND_METERS = 200;

    /** How much longer than the missing distance the way round a bend may be. */
    static final double DETOUR = 2.5;

    private final ZoneProfile profile;
    private final Transects transects;
    private final List<Reach> reaches;
    private final Outline.Ray ray;
    private final SegmentIndex.Nearest toZone;
    private final SegmentIndex.Nearest toTrace;

    FrontageMeter(ZoneProfile profile, List<Reach> reaches) {
        this.profile = profile;
        this.transects = profile.transects();
        this.reaches = reaches;
        this.ray = profile.zone().ray();
        this.toZone = profile.zone().segments().nearest();
        this.toTrace = transects.nearest();
    }

    /** Geodesic metres, from 0 to the length of the trace. */
    double meters(Precision precision) {
        List<Perpendicular> stations = transects.stations();
        boolean[] met = new boolean[stations.size()];
        int count = 0;
        for (int i = 0; i < met.length; i++) {
            met[i] = profile.meets(i) || meetsBeyondCut(stations.get(i));
            count += met[i] ? 1 : 0;
        }
        return precision == Precision.EXACT ? exact(met) : count * transects.spacingMeters();
    }

    private double exact(boolean[] met) {
        double spacing = transects.spacingMeters();
        int n = met.length;
        double tip = Math.min(PLACE_METERS, spacing) / 100;
        double before = tip;
        boolean meets = meets(tip);
        double began = 0;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            double here = i < n ? (i + 0.5) * spacing : n * spacing - tip;
            boolean meetsHere = i < n ? met[i] : meets(here);
            if (meetsHere != meets) {
                double turn = turn(before, here, meets);
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
    private double turn(double from, double to, boolean meetsAtFrom) {
        double low = from;
        double high = to;
        while (high - low > PLACE_METERS) {
            double middle = (low + high) / 2;
            if (meets(middle) == meetsAtFrom) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private boolean meets(double along) {
        Perpendicular p = transects.at(along, toTrace);
        return ZoneProfile.meets(profile.stretches(p, Side.LEFT, ray))
                || ZoneProfile.meets(profile.stretches(p, Side.RIGHT, ray))
                || meetsBeyondCut(p);
    }

    private boolean meetsBeyondCut(Perpendicular p) {
        if (reaches.isEmpty()) {
            return meetsUncut(p, Side.LEFT) || meetsUncut(p, Side.RIGHT);
        }
        for (Reach reach : reaches) {
            double cut = p.cut(reach.side());
            double missing = 1000 * reach.fromKm() - cut;
            if (missing > 0) {
                double x = p.x() + cut * p.unitX(reach.side());
                double y = p.y() + cut * p.unitY(reach.side());
                if (toZone.from(x, y) <= DETOUR * missing + BEYOND_METERS) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean meetsUncut(Perpendicular p, Side side) {
        double reach = transects.reach();
        ray.cast(p.x(), p.y(), p.unitX(side), p.unitY(side), reach, reach);
        return ray.stretches() > 0;
    }
}
