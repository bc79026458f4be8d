package org.threeline.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.threeline.scenario.Band;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/**
 * Keeps zones where they are when the zone they stand behind no longer leads them, and lets it lead them again.
 *
 * <p>Rules that are kept beside a zone taken over by hand are looked after too, so that they hold when they are
 * returned to.
 */
final class BehindEdits {
    private BehindEdits() {}

    /** Bands behind some zones become bands at the distances they have now; nothing is kept of those zones. */
    static Scenario freed(Scenario scenario, Collection<FeatureId> fronts) {
        Scenario fixed = fixed(scenario, fronts, false);
        return bands(fixed, (zone, bands) -> bands.stream()
                .map(b -> keeps(b, fronts) ? ((Band.FromTo) b).withKept(Optional.empty()) : b)
                .toList());
    }

    /** Bands behind some zones become bands at the distances they have now, which know where they stood. */
    static Scenario held(Scenario scenario, Collection<FeatureId> fronts) {
        return fixed(scenario, fronts, true);
    }

    /** Bands that were held when a zone was taken over stand behind it again, where the rules allow it. */
    static Scenario led(Scenario scenario, FeatureId front) {
        Scenario now = scenario;
        List<Zone> held = scenario.zones()
                .filter(z -> z.rule().map(ZoneRule::bands).orElse(List.of()).stream()
                        .anyMatch(b -> keeps(b, List.of(front))))
                .toList();
        for (Zone zone : held) {
            Scenario next = ZoneEdits.rule(
                    now,
                    zone.id(),
                    r -> r.withBands(r.bands().stream().map(b -> led(b, front)).toList()));
            now = ZoneEdits.refusal(now, next).isEmpty() ? next : now;
        }
        return now;
    }

    private static Band led(Band band, FeatureId front) {
        return keeps(band, List.of(front)) ? led((Band.FromTo) band) : band;
    }

    private static Band led(Band.FromTo band) {
        Band.Kept kept = band.kept().orElseThrow();
        double depthKm = Math.rint((band.toKm() - band.fromKm()) * 1e9) / 1e9;
        return new Band.Behind(band.side(), kept.zone(), kept.gapKm(), depthKm);
    }

    private static boolean keeps(Band band, Collection<FeatureId> fronts) {
        return band instanceof Band.FromTo b
                && b.kept().filter(k -> fronts.contains(k.zone())).isPresent();
    }

    private static Scenario fixed(Scenario scenario, Collection<FeatureId> fronts, boolean keep) {
        RuleCheck rules = RuleCheck.of(scenario);
        return bands(scenario, (zone, bands) -> {
            boolean led = bands.stream().anyMatch(b -> isBehind(b, fronts));
            if (!led) {
                return bands;
            }
            Optional<List<Band.FromTo>> worked = rules.bands(zone.id())
                    .or(() -> RuleCheck.of(allActive(scenario)).bands(zone.id()));
            if (worked.isEmpty()) {
                return bands;
            }
            List<Band> now = new ArrayList<>(bands);
            for (int i = 0; i < bands.size(); i++) {
                if (bands.get(i) instanceof Band.Behind b && fronts.contains(b.zone())) {
                    now.set(
                            i,
                            worked.get()
                                    .get(i)
                                    .withKept(
                                            keep ? Optional.of(new Band.Kept(b.zone(), b.gapKm())) : Optional.empty()));
                }
            }
            return now;
        });
    }

    private static boolean isBehind(Band band, Collection<FeatureId> fronts) {
        return band instanceof Band.Behind b && fronts.contains(b.zone());
    }

    /** As if all kept rules were followed: so a kept rule's distances can be told. */
    private static Scenario allActive(Scenario scenario) {
        return zones(scenario, z -> z.withRule(z.rule().map(r -> r.withActive(true))));
    }

    /** Changes the bands of all rules. */
    private static Scenario bands(Scenario scenario, BandChange change) {
        return zones(scenario, z -> z.rule()
                .map(ZoneRule::bands)
                .map(before -> {
                    List<Band> now = change.of(z, before);
                    return now.equals(before) ? z : z.withRule(z.rule().map(r -> r.withBands(now)));
                })
                .orElse(z));
    }

    /** What becomes of a zone's bands. */
    @FunctionalInterface
    private interface BandChange {
        List<Band> of(Zone zone, List<Band> bands);
    }

    private static Scenario zones(Scenario scenario, UnaryOperator<Zone> change) {
        List<Feature> now = new ArrayList<>();
        boolean changed = false;
        for (Feature feature : scenario.features()) {
            Feature next = feature instanceof Zone z ? change.apply(z) : feature;
            changed |= next != feature;
            now.add(next);
        }
        return changed ? scenario.withFeatures(now) : scenario;
    }

    /** The zones behind which a zone's rule puts it. */
    static List<FeatureId> fronts(Zone zone) {
        return zone.rule().map(ZoneRule::bands).orElse(List.of()).stream()
                .filter(Band.Behind.class::isInstance)
                .map(b -> ((Band.Behind) b).zone())
                .toList();
    }
}
