package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.threeline.scenario.Side;

/**
 * What the stations of a trace look through on their way outward, so that of very many zones only those are asked about
 * that lie on a way.
 */
final class Looks {
    private final Side side;
    private final List<List<Survey.Measured>> through = new ArrayList<>();

    Looks(Survey survey, Side side) {
        this.side = side;
        for (int i = 0; i < survey.transects().stations().size(); i++) {
            through.add(new ArrayList<>(0));
        }
        for (Survey.Measured zone : survey.zones()) {
            ZoneProfile profile = zone.profile();
            for (int i = profile.firstStation(side); i < profile.endStation(side); i++) {
                if (profile.stretches(i, side).length > 0) {
                    through.get(i).add(zone);
                }
            }
        }
    }

    /**
     * Over the stations whose way meets both of two zones, the mean of what {@link GapWidth} says; 0 where none does.
     *
     * @param only between which bands; empty where all of both zones counts
     * @param covering whether the ground of a zone between the two does not count
     */
    double meanWidthMeters(
            Survey.Measured front,
            Survey.Measured back,
            Optional<Findings.Bands> only,
            Predicate<Survey.Measured> covering) {
        int first = Math.max(front.profile().firstStation(side), back.profile().firstStation(side));
        int end = Math.min(front.profile().endStation(side), back.profile().endStation(side));
        double sum = 0;
        int met = 0;
        for (int i = first; i < end; i++) {
            int station = i;
            double width = GapWidth.meters(
                    GapWidth.ofFront(front.profile().stretches(i, side), only),
                    GapWidth.ofBack(back.profile().stretches(i, side), only),
                    through.get(i).stream()
                            .filter(covering)
                            .map(zone -> zone.profile().stretches(station, side))
                            .toList());
            if (width > 0) {
                sum += width;
                met++;
            }
        }
        return met == 0 ? 0 : sum / met;
    }
}
