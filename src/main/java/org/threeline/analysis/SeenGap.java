package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A gap as perpendiculars look through it: between which zones, and what may cover some of it, by index.
 *
 * @param only between which bands, where there are several gaps between the two zones on this side
 * @param ofBands whether both zones have a rule, so that the gap's area is measured as ground
 */
record SeenGap(
        Findings.Gap gap,
        int path,
        int front,
        int back,
        Optional<Findings.Bands> only,
        List<Integer> covering,
        boolean ofBands) {
    SeenGap {
        covering = List.copyOf(covering);
    }

    /** @param loose what is known of those between bands */
    static List<SeenGap> of(List<Findings.Gap> gaps, List<LooseGap> loose, List<SeenZone> zones) {
        List<SeenGap> seen = new ArrayList<>();
        for (Findings.Gap gap : gaps) {
            int front = index(zones, gap, true);
            int back = index(zones, gap, false);
            boolean alone = gaps.stream().filter(gap::isOfSameZones).count() == 1;
            if (front >= 0 && back >= 0) {
                boolean ofBands = zones.get(front).loose().isPresent()
                        && zones.get(back).loose().isPresent();
                int path = zones.get(front).path();
                List<Integer> covering = IntStream.range(0, zones.size())
                        .filter(z -> zones.get(z).path() == path)
                        .filter(z -> !ofBands
                                || zones.get(z).drawn().isPresent()
                                || loose.stream()
                                        .anyMatch(l -> l.gap().equals(gap)
                                                && l.covering().contains(z)))
                        .boxed()
                        .toList();
                seen.add(
                        new SeenGap(gap, path, front, back, alone ? Optional.empty() : gap.bands(), covering, ofBands));
            }
        }
        return List.copyOf(seen);
    }

    private static int index(List<SeenZone> zones, Findings.Gap gap, boolean front) {
        return IntStream.range(0, zones.size())
                .filter(z -> zones.get(z).id().equals(front ? gap.front() : gap.back()))
                .findFirst()
                .orElse(-1);
    }
}
