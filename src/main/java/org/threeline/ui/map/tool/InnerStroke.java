package org.threeline.ui.map.tool;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import org.locationtech.jts.geom.Coordinate;

/** A line drawn for an action of another tool, such as a cut. */
final class InnerStroke extends StrokeTool {
    private final String key;
    private final Consumer<List<Coordinate>> then;
    private final ToggleButton snap;
    private final ToggleButton follow;
    private final TypedPlace typed;
    private final Button done;

    /**
     * A stroke.
     *
     * @param key of the hint while it is drawn
     * @param then takes the stroke, of two vertices at least
     */
    InnerStroke(ToolContext context, String key, Consumer<List<Coordinate>> then) {
        super(context);
        this.key = key;
        this.then = then;
        this.snap = DrawTool.snapSwitch(context);
        this.follow = DrawTool.followSwitch(context, this);
        this.typed = new TypedPlace(context, this);
        this.done = finishButton();
    }

    @Override
    List<Node> controls() {
        done.setDisable(path.size() < 2);
        return List.of(snap, follow, typed.field(), done);
    }

    String key() {
        return key;
    }

    @Override
    boolean closed() {
        return false;
    }

    @Override
    void finish() {
        if (path.size() >= 2) {
            List<Coordinate> drawn = List.copyOf(path);
            clear();
            then.accept(drawn);
        } else {
            context.bench().hint().set(context.text("draw.hint.two"));
        }
    }
}
