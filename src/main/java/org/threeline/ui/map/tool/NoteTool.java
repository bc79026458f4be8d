package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.scenario.Role;

/** Puts a note, a post, a crossing or a capability where one clicks; its words may be typed before, or right after. */
final class NoteTool extends MapTool {
    private final ToolContext context;
    private final Choice<Role> role;
    private final TextField words;
    private Optional<Snap> target = Optional.empty();
    private boolean byKeys;

    NoteTool(ToolContext context) {
        this.context = context;
        role = new Choice<>(
                context,
                "note-kind",
                List.of(Role.ANNOTATION, Role.OBSERVATION_POST, Role.CROSSING_POINT, Role.SUPPORTING_CAPABILITY),
                r -> context.text("draw.kind." + r.word()));
        words = ToolStrip.field("note-words", context.texts().live("note.words"), () -> {});
    }

    @Override
    void stop() {
        target = Optional.empty();
        byKeys = false;
        words.clear();
    }

    @Override
    void move(Pointer at) {
        byKeys = false;
        target = context.camera().flatMap(c -> context.snapper().at(at, c, Optional.empty()));
    }

    @Override
    void exit() {
        target = Optional.empty();
    }

    @Override
    boolean click(Pointer at) {
        move(at);
        put(target.map(Snap::at).orElse(at.lonLat()));
        return true;
    }

    private void put(Coordinate at) {
        NotePen.put(context, role.getValue(), at, words.getText());
    }

    @Override
    boolean key(KeyEvent e) {
        byKeys |= e.getCode().isArrowKey();
        boolean put = !e.isShortcutDown() && (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.ENTER);
        if (put) {
            context.camera()
                    .flatMap(c -> Pointer.at(c.width() / 2, c.height() / 2, c))
                    .ifPresent(p -> put(p.lonLat()));
        }
        return put;
    }

    @Override
    void paint(ToolPicture picture) {
        StrokeTool.paintTarget(picture, target, context);
        if (byKeys) {
            StrokeTool.paintMiddle(picture);
        }
    }

    @Override
    List<Node> controls() {
        return List.of(role, words);
    }

    @Override
    String hint() {
        return context.text("note.hint");
    }

    @Override
    Optional<Cursor> cursor() {
        return Optional.of(Cursor.CROSSHAIR);
    }
}
