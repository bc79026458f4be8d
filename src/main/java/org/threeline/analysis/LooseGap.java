package org.threeline.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.threeline.scenario.Clip;
import org.threeline.scenario.FeatureId;

/**
 * A gap as the rules of two zones on one trace say, wherever the trace comes to lie.
 *
 * <p>Where a zone as drawn bounds a gap it has no band: {@link SeenGap}.
 *
 * @param front index of the zone nearer the trace
 * @param back index of the zone behind
 * @param between the ground between the two, as if it were a zone
 * @param covering indices of the zones with a band that reaches into it
 */
record LooseGap(Findings.Gap gap, int front, int back, LooseZone between, List<Integer> covering) {
    LooseGap {
        covering = List.copyOf(covering);
    }

    static List<LooseGap> of(List<Findings.Gap> gaps, List<LooseZone> zones) {
        return gaps.stream().flatMap(gap -> of(gap, zones).stream()).toList();
    }

    private static Optional<LooseGap> of(Findings.Gap gap, List<LooseZone> zones) {
        int front = index(gap.front(), zones);
        int back = index(gap.back(), zones);
        if (front < 0
                || back < 0
                || zones.get(front).path() != zones.get(back).path()
                || gap.bands().isEmpty()) {
            return Optional.empty();
        }
        Findings.Bands bands = gap.bands().get();
        Reaches.Reach reach = new Reaches.Reach(gap.side(), bands.opensKm(), bands.closesKm());
        LooseZone near = zones.get(front);
        LooseZone far = zones.get(back);
        Set<Clip> clip = new LinkedHashSet<>(near.clip());
        clip.addAll(far.clip());
        LooseZone ground = new LooseZone(
                near.id(), near.path(), near.trace(), List.of(reach), near.flat() || far.flat(), List.copyOf(clip));
        List<Integer> covering = new ArrayList<>();
        for (int z = 0; z < zones.size(); z++) {
            LooseZone zone = zones.get(z);
            if (zone.path() == near.path() && zone.bands().stream().anyMatch(reach::meets)) {
                covering.add(z);
            }
        }
        return Optional.of(new LooseGap(gap, front, back, ground, covering));
    }

    private static int index(FeatureId id, List<LooseZone> zones) {
        for (int z = 0; z < zones.size(); z++) {
            if (zones.get(z).id().equals(id)) {
                return z;
            }
        }
        return -1;
    }
}
