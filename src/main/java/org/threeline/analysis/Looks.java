package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.threeline.scenario.Side;

/**
 * What the stations of a trace look through on their way outward, so that of very many zones only those are asked about
 * that lie on a way.
 */
final class Looks {
    private static final int[] NOTHING = {};

    private final Side side;
    private final List<Survey.Measured> zones;
    /** For each station the places of the zones that it looks through, in their order. */
    private final int[][] through;

    Looks(Survey survey, Side side) {
        this.side = side;
        this.zones = survey.zones();
        this.through = new int[survey.transects().stations().size()][];
        Arrays.fill(through, NOTHING);
        for (int place = 0; place < zones.size(); place++) {
            ZoneProfile profile = zones.get(place).profile();
            for (int i = profile.firstStation(side); i < profile.endStation(side); i++) {
                if (profile.stretches(i, side).length > 0) {
                    through[i] = Arrays.copyOf(through[i], through[i].length + 1);
                    through[i][through[i].length - 1] = place;
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
        Covering covers = new Covering(covering);
        double sum = 0;
        int met = 0;
        for (int i = first; i < end; i++) {
            double[] before = front.profile().stretches(i, side);
            double[] behind = back.profile().stretches(i, side);
            if (before.length == 0 || behind.length == 0) {
                continue;
            }
            double width =
                    GapWidth.meters(GapWidth.ofFront(before, only), GapWidth.ofBack(behind, only), covers.stretches(i));
            if (width > 0) {
                sum += width;
                met++;
            }
        }
        return met == 0 ? 0 : sum / met;
    }

    /** The zones that may cover something of a gap, each of those on a way asked once. */
    private final class Covering {
        private static final byte YES = 1;
        private static final byte NO = 2;

        private final Predicate<Survey.Measured> test;
        private final byte[] asked = new byte[zones.size()];
        private final List<double[]> stretches = new ArrayList<>();

        Covering(Predicate<Survey.Measured> test) {
            this.test = test;
        }

        /** What a station looks through of them; good until the next is asked for. */
        List<double[]> stretches(int station) {
            stretches.clear();
            for (int place : through[station]) {
                if (asked[place] == 0) {
                    asked[place] = test.test(zones.get(place)) ? YES : NO;
                }
                if (asked[place] == YES) {
                    stretches.add(zones.get(place).profile().stretches(station, side));
                }
            }
            return stretches;
        }
    }
}
