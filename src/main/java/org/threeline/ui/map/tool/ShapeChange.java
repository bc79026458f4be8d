package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.ShapeEdits;
import org.threeline.edit.shape.Flaws;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;

/**
 * Gives the edited feature another shape, unless a sound one would become unsound: then nothing changes, and the shape
 * put right is on offer. On the FX thread; what takes long of a long shape is done beside it.
 */
final class ShapeChange {
    private static final Logger LOG = LoggerFactory.getLogger(ShapeChange.class);

    private final ToolContext context;
    private final Label words = ToolStrip.words("tool-flaw");
    private final Button accept;
    private @Nullable Offer offer;
    private @Nullable Looked looked;

    /** Longer shapes are looked at and put right beside the FX thread: of so many vertices either takes a few ms. */
    private static final int MANY = 5_000;

    /** Whether a shape is sound, as soon as that is known. */
    private record Looked(Geometry shape, CompletableFuture<Boolean> sound) {}

    private record Offer(FeatureId id, ChangeLabel label, Optional<Geometry> repaired) {
        Offer with(Optional<Geometry> mended) {
            return new Offer(id, label, mended);
        }
    }

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

    /** Whether a shape is one that takes long to look at. */
    static boolean isLong(Geometry shape) {
        return shape.getNumPoints() > MANY;
    }

    /** Says which shape is about to be changed: whether it is sound will be known by then. */
    void expect(Geometry before) {
        looked = isLong(before) ? new Looked(before, CompletableFuture.supplyAsync(() -> Flaws.isSound(before))) : null;
    }

    /** Whether a change would spoil a sound shape; then the shape put right is on offer. */
    boolean refuses(FeatureId id, ChangeLabel label, Geometry before, Geometry now) {
        return !Flaws.isSound(now) && refusesUnsound(id, label, before, now);
    }

    /** The same of a shape that is known to be unsound now. */
    boolean refusesUnsound(FeatureId id, ChangeLabel label, Geometry before, Geometry now) {
        boolean spoils = wasSound(before);
        if (spoils) {
            offer(new Offer(id, label, Optional.empty()), now);
        }
        return spoils;
    }

    @SuppressWarnings("ReferenceEquality") // comparing two shapes takes as long as looking at one
    private boolean wasSound(Geometry before) {
        Looked last = looked;
        if (last != null && last.shape == before) {
            return last.sound.join();
        }
        return Flaws.isSound(before);
    }

    private void offer(Offer plain, Geometry unsound) {
        offer = plain;
        if (isLong(unsound)) {
            context.bench()
                    .background()
                    .start(context.text("flaw.repairing"), progress -> mended(unsound))
                    .whenDone(mended -> complete(plain, mended), failure -> LOG.warn("not put right", failure));
        } else {
            offer = plain.with(mended(unsound));
        }
        context.repaint();
    }

    private static Optional<Geometry> mended(Geometry unsound) {
        return Flaws.repaired(unsound).filter(Flaws::isSound);
    }

    /** The shape put right is there, and perhaps still of use. */
    @SuppressWarnings("ReferenceEquality") // the offer that waits for it, not one that looks like it
    private void complete(Offer waiting, Optional<Geometry> mended) {
        if (offer == waiting) {
            offer = waiting.with(mended);
            context.repaint();
        }
    }

    void forget() {
        offer = null;
        looked = null;
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
