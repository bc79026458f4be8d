package org.threeline.ui.inspector;

import java.util.Optional;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.IdEdits;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.ui.common.Item;

/** The id of a feature, by which rules, phases, other programs and the command line name it. */
final class IdRow {
    private final Editing editing;

    IdRow(Editing editing) {
        this.editing = editing;
    }

    void addTo(Form form, Feature feature) {
        form.text(
                "feature-id",
                editing.texts().now("id"),
                false,
                editing.editable(feature),
                () -> feature.id().value(),
                typed -> take(feature, typed));
    }

    /** Gives a feature another id; says why it cannot have it. */
    Optional<String> take(Feature feature, String typed) {
        Optional<String> wrong = wrong(feature, typed);
        if (wrong.isEmpty() && !typed.strip().equals(feature.id().value())) {
            var id = new FeatureId(typed.strip());
            editing.perform(ChangeLabel.of("feature.id", feature.name()), s -> IdEdits.feature(s, feature.id(), id));
            editing.bench().selection().set(Item.of(id));
        }
        return wrong;
    }

    /** What is wrong with an id for a feature. */
    Optional<String> wrong(Feature feature, String typed) {
        String id = typed.strip();
        if (id.equals(feature.id().value())) {
            return Optional.empty();
        }
        if (!IdEdits.isSound(id)) {
            return Optional.of(editing.texts().now("wrong.id"));
        }
        return editing.scenario().feature(new FeatureId(id)).map(other -> editing.texts()
                .now("wrong.idTaken", id, other.name().in(editing.language())));
    }
}
