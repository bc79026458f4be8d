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
 * <p>Only such gaps are followed as lie between one band and another, with no zone as drawn about that may cover some
 * of them: where several bands of two zones follow one another, or a zone as drawn lies between, how sure a gap is
 * stays unknown.
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

    /** @param onlyRules whether every zone of the plan follows from a rule on a trace that moves */
    static List<LooseGap> of(List<Findings.Gap> gaps, List<LooseZone> zones, boolean onlyRules) {
        return onlyRules ? gaps.stream().flatMap(gap -> of(gap, zones).stream()).toList() : List.of();
    }

    private static Optional<LooseGap> of(Findings.Gap gap, List<LooseZone> zones) {
        int front = index(gap.front(), zones);
        int back = index(gap.back(), zones);
        if (front < 0 || back < 0 || zones.get(front).path() != zones.get(back).path()) {
            return Optional.empty();
        }
        List<Reaches.Reach> before = bands(gap, zones.get(front));
        List<Reaches.Reach> behind = bands(gap, zones.get(back));
        if (before.size() != 1 || behind.size() != 1) {
            return Optional.empty();
        }
        double opensKm = before.get(0).toKm();
        double closesKm = behind.get(0).fromKm();
        var reach = new Reaches.Reach(gap.side(), opensKm, closesKm);
        LooseZone near = zones.get(front);
        LooseZone far = zones.get(back);
        Set<Clip> clip = new LinkedHashSet<>(near.clip());
        clip.addAll(far.clip());
        LooseZone between = new LooseZone(
                near.id(), near.path(), near.trace(), List.of(reach), near.flat() || far.flat(), List.copyOf(clip));
        List<Integer> covering = new ArrayList<>();
        for (int z = 0; z < zones.size(); z++) {
            LooseZone zone = zones.get(z);
            if (zone.path() == near.path() && zone.bands().stream().anyMatch(reach::meets)) {
                covering.add(z);
            }
        }
        return Optional.of(new LooseGap(gap, front, back, between, covering));
    }

    private static List<Reaches.Reach> bands(Findings.Gap gap, LooseZone zone) {
        return zone.bands().stream().filter(b -> b.side() == gap.side()).toList();
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
