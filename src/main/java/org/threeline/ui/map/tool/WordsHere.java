package org.threeline.ui.map.tool;

import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.FeatureEdits;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Text;
import org.threeline.ui.map.view.Camera;

/**
 * A field on the map, beside what was just put there, that has the keys until its words are typed: Enter or a click
 * elsewhere takes them, Esc leaves the name there is. On the FX thread.
 */
final class WordsHere {
    private static final double WIDTH = 220;
    private static final double HEIGHT = 30;
    private static final double BESIDE = 14;

    private final ToolContext context;
    private final TextField field;
    private @Nullable Asked asked;

    /** What is to be named, and where it stands, in degrees. */
    private record Asked(FeatureId id, Coordinate at) {}

    WordsHere(ToolContext context) {
        this.context = context;
        field = ToolStrip.field("note-here", context.texts().live("note.words"), () -> {
            take();
            context.focusMap();
        });
        field.getStyleClass().add("words-here");
        field.setManaged(false);
        field.setVisible(false);
        field.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                take();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                context.focusMap();
                e.consume();
            }
        });
    }

    TextField field() {
        return field;
    }

    /** Asks for the words of what stands at a place. */
    void ask(FeatureId id, Coordinate at) {
        asked = new Asked(id, at.copy());
        field.setText(feature().map(context::name).orElse(""));
        place();
        field.setVisible(true);
        field.requestFocus();
        field.selectAll();
        context.bench().hint().set(context.text("note.hint.words"));
    }

    /** Follows the camera, and goes away with what it is to name. */
    void look() {
        if (asked == null) {
            return;
        }
        if (feature().isEmpty() || !MapTools.edits(context.bench())) {
            close();
        } else {
            place();
        }
    }

    private void place() {
        Optional<Camera> camera = context.camera();
        Asked now = asked;
        if (now != null && camera.isPresent()) {
            Coordinate px = camera.get().pxOf(now.at.x, now.at.y);
            // Below what it names, whose name on the map stays to be read.
            double left = Math.min(px.x - BESIDE, camera.get().width() - WIDTH - 8);
            double top = Math.min(px.y + BESIDE, camera.get().height() - HEIGHT - 8);
            field.resizeRelocate(Math.rint(Math.max(8, left)), Math.rint(Math.max(8, top)), WIDTH, HEIGHT);
        }
    }

    private Optional<Feature> feature() {
        return Optional.ofNullable(asked).flatMap(a -> context.scenario().feature(a.id));
    }

    private void take() {
        Optional<Feature> feature = feature();
        String typed = field.getText().strip();
        close();
        if (feature.isPresent() && !typed.isEmpty() && !typed.equals(context.name(feature.get()))) {
            FeatureId id = feature.get().id();
            context.perform(
                    ChangeLabel.of("feature.name", feature.get().name()),
                    s -> FeatureEdits.name(s, id, before -> Text.of(typed)));
        }
    }

    private void close() {
        if (asked != null) {
            asked = null;
            field.setVisible(false);
            context.repaint();
            context.bench().hint().set(context.text("select.hint"));
        }
    }
}
