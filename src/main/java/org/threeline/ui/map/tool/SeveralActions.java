package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.NewFeature;
import org.threeline.edit.Removal;
import org.threeline.edit.ShapeEdits;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;

/** What the strip offers for several selected features. On the FX thread. */
final class SeveralActions {
    private final ToolContext context;
    private final Label count = ToolStrip.words("several-count");
    private final Button copy;
    private final Button delete;

    SeveralActions(ToolContext context) {
        this.context = context;
        copy = ToolStrip.button(context.texts(), "several-copy", "act.copy", "mdi2c-content-copy", false, this::copy);
        delete = ToolStrip.button(
                context.texts(), "several-delete", "act.delete", "mdi2d-delete-outline", false, this::delete);
    }

    List<Node> controls() {
        count.setText(context.text("several.count", context.chosen().size()));
        delete.setDisable(changeable().isEmpty());
        return List.of(count, copy, delete);
    }

    private List<FeatureId> changeable() {
        return context.chosen().stream()
                .filter(id -> !context.scenario().look().locks(id))
                .toList();
    }

    void copy() {
        List<FeatureId> before = context.chosen();
        List<FeatureId> twins = new ArrayList<>();
        context.perform(ChangeLabel.of("layer.copyMany", before.size()), s -> {
            twins.clear();
            Scenario now = s;
            for (FeatureId id : before) {
                if (now.feature(id).isPresent()) {
                    Feature twin = NewFeature.copy(now, now.feature(id).get());
                    twins.add(twin.id());
                    now = ShapeEdits.add(now, twin);
                }
            }
            return now;
        });
        context.bench().choose(twins);
    }

    /** What is locked stays. */
    void delete() {
        List<FeatureId> ids = changeable();
        var plan = context.bench().snapshot().get().shown().plan();
        if (!ids.isEmpty()) {
            context.perform(
                    ChangeLabel.of("layer.deleteMany", ids.size()),
                    s -> Removal.of(
                            s, ids, id -> plan.zone(id).map(z -> z.area().geographic())));
        }
    }
}
