package org.threeline.ui.map.tool;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.threeline.edit.shape.Outline;
import org.threeline.edit.shape.Simplifier;
import org.threeline.scenario.FeatureId;
import org.threeline.ui.common.Background;

/** Shows how a shape would be thinned out before it is; found in the background. On the FX thread. */
final class SimplifyPreview {
    /** The slider's ends, powers of ten: 10 m to 10 km. */
    private static final double FINEST = 1;

    private static final double COARSEST = 4;

    private final ToolContext context;
    private final ShapeChange change;
    private final Slider tolerance = new Slider(FINEST, COARSEST, 2.5);
    private final Label words = ToolStrip.words("simplify-words");
    private final Button take;
    private final Button leave;
    private @Nullable Asked asked;
    private @Nullable Geometry thin;
    private Background.@Nullable Job<Geometry> job;

    private record Asked(FeatureId id, Geometry before) {}

    SimplifyPreview(ToolContext context, ShapeChange change) {
        this.context = context;
        this.change = change;
        tolerance.setId("simplify-tolerance");
        tolerance.setSkin(new ProgressSliderSkin(tolerance));
        tolerance.setPrefWidth(180);
        tolerance.accessibleTextProperty().bind(context.texts().live("simplify.tolerance"));
        tolerance.valueProperty().addListener((o, before, now) -> look());
        take = ToolStrip.button(context.texts(), "simplify-take", "simplify.take", "mdi2c-check", true, this::take);
        leave = ToolStrip.button(context.texts(), "simplify-leave", "simplify.leave", "mdi2c-close", false, () -> {
            end();
            context.repaint();
        });
    }

    boolean isOpen() {
        return asked != null;
    }

    void begin(FeatureId id, Geometry before) {
        asked = new Asked(id, before);
        look();
    }

    void end() {
        asked = null;
        thin = null;
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private double meters() {
        return Math.pow(10, tolerance.getValue());
    }

    private void look() {
        Asked now = asked;
        if (now == null) {
            return;
        }
        if (job != null) {
            job.cancel();
        }
        double meters = meters();
        job = context.bench()
                .background()
                .start(context.text("simplify.working"), progress -> Simplifier.geometry(now.before, meters));
        job.whenDone(
                result -> {
                    if (now.equals(asked)) {
                        thin = result;
                        context.repaint();
                    }
                },
                failure -> {});
    }

    void take() {
        Asked now = asked;
        Geometry result = thin;
        end();
        if (now != null && result != null) {
            change.apply(now.id, "shape.simplify", result);
        }
        context.repaint();
    }

    List<Node> controls() {
        Asked now = asked;
        if (now == null) {
            return List.of();
        }
        int before = Outline.of(now.before).size();
        int after = Optional.ofNullable(thin).map(t -> Outline.of(t).size()).orElse(before);
        words.setText(context.text(
                "simplify.words",
                context.units().length(meters() / 1000).text(),
                context.units().count(before).text(),
                context.units().count(after).text()));
        return List.of(tolerance, words, take, leave);
    }

    void paint(ToolPicture picture) {
        Geometry now = thin;
        if (asked != null && now != null) {
            Outline outline = Outline.of(now);
            for (int p = 0; p < outline.paths(); p++) {
                picture.line(Ink.RUBBER, outline.path(p), outline.closed(p));
                outline.path(p).forEach(c -> {
                    var px = picture.px(c);
                    if (picture.isSeen(px)) {
                        picture.disc(Ink.CHOSEN, px, 3);
                    }
                });
            }
        }
    }
}
