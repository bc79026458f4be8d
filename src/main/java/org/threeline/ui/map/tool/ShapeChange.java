package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.locationtech.jts.geom.Geometry;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.ShapeEdits;
import org.threeline.edit.shape.Flaws;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;

/**
 * Gives the edited feature another shape, unless a sound one would become unsound: then nothing changes, and the shape
 * put right is on offer. On the FX thread.
 */
final class ShapeChange {
    private final ToolContext context;
    private final Label words = ToolStrip.words("tool-flaw");
    private final Button accept;
    private @Nullable Offer offer;

    private record Offer(FeatureId id, ChangeLabel label, Optional<Geometry> repaired) {}

    ShapeChange(ToolContext context) {
        this.context = context;
        words.getStyleClass().add("tool-flaw");
        words.setGraphic(new FontIcon("mdi2a-alert-outline"));
        accept = ToolStrip.button(
                context.texts(), "tool-repair", "flaw.keepRepaired", "mdi2a-auto-fix", true, this::accept);
    }

    /** Changes the shape as a step of its own. */
    void apply(FeatureId id, String key, Geometry shape) {
        Optional<Feature> feature = context.scenario().feature(id);
        Optional<Geometry> before = feature.flatMap(ShapeEdits::drawn);
        if (feature.isEmpty() || before.isEmpty() || !context.mayChange(feature.get())) {
            return;
        }
        var label = ChangeLabel.of(key, feature.get().name());
        if (refuses(id, label, before.get(), shape)) {
            return;
        }
        offer = null;
        context.perform(label, s -> ShapeEdits.shape(s, id, shape));
    }

    /** Whether a change would spoil a sound shape; then the shape put right is on offer. */
    boolean refuses(FeatureId id, ChangeLabel label, Geometry before, Geometry now) {
        boolean spoils = !Flaws.isSound(now) && Flaws.isSound(before);
        if (spoils) {
            offer = new Offer(id, label, Flaws.repaired(now).filter(Flaws::isSound));
            context.repaint();
        }
        return spoils;
    }

    void forget() {
        offer = null;
    }

    private void accept() {
        Offer now = offer;
        offer = null;
        if (now != null && now.repaired.isPresent()) {
            context.perform(now.label, s -> ShapeEdits.shape(s, now.id, now.repaired.get()));
        }
    }

    List<Node> controls() {
        Offer now = offer;
        if (now == null) {
            return List.of();
        }
        words.setText(context.text("flaw.putBack"));
        return now.repaired.isPresent() ? List.of(words, accept) : List.of(words);
    }
}
