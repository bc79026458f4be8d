package org.threeline.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.scenario.Zone;

/**
 * What differs between two states of a scenario, by name.
 *
 * <p>The stored geometry of a zone that follows a rule is no difference: it is only a copy.
 *
 * @param changed features that are in both, but not alike
 * @param added features of the second alone
 * @param removed features of the first alone
 * @param aboutConcept whether sources, contributors, guarantees, conditions or phases differ
 * @param aboutRest whether title, date, words, projection or the look of layers differ
 */
public record Difference(
        List<Text> changed, List<Text> added, List<Text> removed, boolean aboutConcept, boolean aboutRest) {
    public Difference {
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    public static Difference between(Scenario before, Scenario after) {
        List<Text> changed = new ArrayList<>();
        List<Text> added = new ArrayList<>();
        List<Text> removed = new ArrayList<>();
        for (Feature feature : before.features()) {
            Optional<Feature> other = after.feature(feature.id());
            if (other.isEmpty()) {
                removed.add(name(feature));
            } else if (!said(feature).equals(said(other.get()))) {
                changed.add(name(other.get()));
            }
        }
        for (Feature feature : after.features()) {
            if (before.feature(feature.id()).isEmpty()) {
                added.add(name(feature));
            }
        }
        return new Difference(changed, added, removed, !isConceptSame(before, after), !isRestSame(before, after));
    }

    public boolean isNone() {
        return changed.isEmpty() && added.isEmpty() && removed.isEmpty() && !aboutConcept && !aboutRest;
    }

    private static Text name(Feature feature) {
        return feature.name().isBlank() ? Text.of(feature.id().value()) : feature.name();
    }

    private static Feature said(Feature feature) {
        return feature instanceof Zone zone && zone.activeRule().isPresent()
                ? zone.withGeometry(Optional.empty())
                : feature;
    }

    private static boolean isConceptSame(Scenario a, Scenario b) {
        return a.sources().equals(b.sources())
                && a.contributors().equals(b.contributors())
                && a.guarantees().equals(b.guarantees())
                && a.conditions().equals(b.conditions())
                && a.phases().equals(b.phases());
    }

    private static boolean isRestSame(Scenario a, Scenario b) {
        return a.title().equals(b.title())
                && a.asOf().equals(b.asOf())
                && a.summary().equals(b.summary())
                && a.caveat().equals(b.caveat())
                && a.projection().equals(b.projection())
                && a.look().equals(b.look());
    }
}
