package org.threeline.ui;

import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * Drags as the system tells of them; on the FX thread.
 *
 * <p>The screen that stands for a display in the tests drags by robot too, but loses its way from one window to the
 * next.
 */
public final class Drops {
    private Drops() {}

    /** Drops a file from a file manager on a control; false where nothing there takes it. */
    public static boolean file(Path file, Node target) throws ReflectiveOperationException {
        var content = new ClipboardContent();
        content.putFiles(List.of(new File(file.toString())));
        return drop(content, new Object(), target);
    }

    /** Drops what is dragged from one control on another. */
    public static boolean node(Node source, Node target) throws ReflectiveOperationException {
        var content = new ClipboardContent();
        content.putString("dragged");
        return drop(content, source, target);
    }

    private static boolean drop(ClipboardContent content, Object source, Node target)
            throws ReflectiveOperationException {
        Dragboard board = board(content);
        if (!fire(DragEvent.DRAG_OVER, board, source, target).isAccepted()) {
            return false;
        }
        return fire(DragEvent.DRAG_DROPPED, board, source, target).isDropCompleted();
    }

    private static Dragboard board(ClipboardContent content) throws ReflectiveOperationException {
        Constructor<?> made = Dragboard.class.getDeclaredConstructors()[0];
        made.setAccessible(true);
        var carried = (TKClipboard) Proxy.newProxyInstance(
                Drops.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getContentTypes" -> content.keySet();
                    case "getContent" -> content.get(args[0]);
                    case "hasContent" -> content.containsKey(args[0]);
                    case "getTransferModes" -> EnumSet.of(TransferMode.COPY, TransferMode.MOVE);
                    default -> null;
                });
        return (Dragboard) made.newInstance(carried);
    }

    private static DragEvent fire(EventType<DragEvent> type, Dragboard board, Object source, Node target) {
        Point2D middle = target.localToScene(
                target.getBoundsInLocal().getCenterX(),
                target.getBoundsInLocal().getCenterY());
        var event = new DragEvent(
                type,
                board,
                middle.getX(),
                middle.getY(),
                middle.getX(),
                middle.getY(),
                source instanceof Node ? TransferMode.MOVE : TransferMode.COPY,
                source,
                target,
                null);
        Event.fireEvent(target, event);
        return event;
    }
}
