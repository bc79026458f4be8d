package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/**
 * What tools draw over the map: a few paths, one for each ink, made anew at most once a pulse. Vectors, so that they
 * are as sharp as the screen. On the FX thread.
 */
public final class ToolOverlay extends Pane {
    private static final double TAG_AWAY = 12;

    private final Map<Ink, Path> paths = new EnumMap<>(Ink.class);
    private final List<Label> tags = new ArrayList<>();
    private final Supplier<@Nullable ToolPicture> picture;

    ToolOverlay(Supplier<@Nullable ToolPicture> picture) {
        this.picture = picture;
        setId("tool-overlay");
        setMouseTransparent(true);
        for (Ink ink : Ink.values()) {
            var path = new Path();
            path.getStyleClass().setAll("tool-ink", ink.styleClass());
            path.setManaged(false);
            paths.put(ink, path);
            getChildren().add(path);
        }
    }

    @Override
    protected void layoutChildren() {
        ToolPicture now = picture.get();
        paths.forEach((ink, path) -> {
            var strokes = now == null ? List.<javafx.scene.shape.PathElement>of() : now.strokes(ink);
            if (!strokes.isEmpty() || !path.getElements().isEmpty()) {
                path.getElements().setAll(strokes);
            }
        });
        List<ToolPicture.Tag> wanted = now == null ? List.of() : now.tags();
        while (tags.size() < wanted.size()) {
            var label = new Label();
            label.getStyleClass().add("tool-tag");
            label.setManaged(false);
            tags.add(label);
            getChildren().add(label);
        }
        for (int i = 0; i < tags.size(); i++) {
            Label label = tags.get(i);
            label.setVisible(i < wanted.size());
            if (i < wanted.size()) {
                place(label, wanted.get(i));
            }
        }
    }

    private void place(Label label, ToolPicture.Tag tag) {
        label.setText(tag.text());
        label.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("strong"), tag.strong());
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        label.applyCss();
        double w = Math.ceil(label.prefWidth(-1));
        double h = Math.ceil(label.prefHeight(-1));
        boolean right = tag.right() ? tag.px() + TAG_AWAY + w <= getWidth() : tag.px() - TAG_AWAY - w < 0;
        double x = right ? tag.px() + TAG_AWAY : tag.px() - TAG_AWAY - w;
        double y = Math.max(0, Math.min(getHeight() - h, tag.above() ? tag.py() - h - 4 : tag.py() + 4));
        label.resizeRelocate(snapPositionX(x), snapPositionY(y), w, h);
    }
}
