package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.edit.BearingInput;
import org.threeline.geodesy.Geodesics;

/** The field in which one types the next vertex: a coordinate, or a direction and a distance from the last one. */
final class TypedPlace {
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final ToolContext context;
    private final StrokeTool tool;
    private final TextField field;

    TypedPlace(ToolContext context, StrokeTool tool) {
        this.context = context;
        this.tool = tool;
        this.field = ToolStrip.field("tool-typed", context.texts().live("draw.typed"), this::take);
        field.textProperty().addListener((o, before, now) -> field.pseudoClassStateChanged(UNKNOWN, false));
        field.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                field.clear();
                field.getParent().getParent().requestFocus();
                e.consume();
            }
        });
    }

    TextField field() {
        return field;
    }

    /** Enter in an empty field finishes, as it does on the map. */
    private void take() {
        String typed = field.getText().strip();
        if (typed.isEmpty()) {
            tool.finish();
            return;
        }
        Optional<Coordinate> place = read(typed, tool.path, context);
        boolean known = place.filter(Pointer::isOnMap).isPresent();
        field.pseudoClassStateChanged(UNKNOWN, !known);
        if (known) {
            tool.add(place.get());
            field.clear();
            context.bench().map().ifPresent(map -> show(place.get()));
        } else {
            context.bench().hint().set(context.text("draw.typed.unknown", typed));
        }
    }

    /** Brings the new vertex into sight. */
    private void show(Coordinate at) {
        context.camera().ifPresent(c -> {
            Coordinate px = c.pxOf(at.x, at.y);
            boolean seen = px.x >= 0 && px.y >= 0 && px.x <= c.width() && px.y <= c.height();
            if (!seen) {
                context.bench().map().ifPresent(m -> m.center(at.x, at.y));
            }
        });
    }

    static Optional<Coordinate> read(String typed, List<Coordinate> path, ToolContext context) {
        Optional<BearingInput> bearing =
                BearingInput.read(typed, context.bench().settings().unit().get());
        if (bearing.isPresent()) {
            if (path.isEmpty()) {
                return Optional.empty();
            }
            Coordinate last = path.get(path.size() - 1);
            double[] to = Geodesics.destination(
                    last.x, last.y, bearing.get().azimuth(), bearing.get().km() * 1000);
            return Optional.of(new Coordinate(to[0], to[1]));
        }
        return context.read(typed);
    }
}
