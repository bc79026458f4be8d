package org.threeline.ui.map;

import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.shape.Rectangle;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.ui.map.tool.MapTools;
import org.threeline.ui.map.view.DragSpeed;

/** What hand and keys do to the map: pan, throw, zoom, rubber band. */
final class MapInput {
    /** Nearer than this to where it was pressed, a pointer that is let go has clicked, px. */
    private static final double CLICK = 4;
    /** Eight notches of a wheel make it nearer eight times. */
    private static final double PER_NOTCH = Math.pow(8, 1.0 / 8);

    private static final double NOTCH = 40;
    private static final double STEP = 96;
    private static final double FINE_STEP = 12;
    private static final double LEAST_BAND = 8;

    private final MapPane map;
    private final Viewpoint view;
    private final Rectangle rubber;
    private final MapTools tools;
    private final DragSpeed speed = new DragSpeed();
    private Hand hand = Hand.FREE;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;

    private enum Hand {
        FREE,
        TOOL,
        PRESSED,
        DRAGGING,
        BANDING
    }

    MapInput(MapPane map, Rectangle rubber, MapTools tools) {
        this.map = map;
        this.view = map.view();
        this.tools = tools;
        this.rubber = rubber;
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        map.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        map.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        map.addEventHandler(MouseEvent.MOUSE_EXITED, e -> {
            map.point(Optional.empty(), hand != Hand.FREE);
            tools.exit();
        });
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        map.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        map.addEventHandler(ZoomEvent.ZOOM, e -> {
            view.pinch(e.getZoomFactor(), e.getX(), e.getY());
            e.consume();
        });
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        map.addEventHandler(KeyEvent.KEY_RELEASED, tools::keyUp);
    }

    /** Whether an event is meant for a control that lies over the map. */
    private boolean isForControl(EventTarget target) {
        return target instanceof Node node && node != map;
    }

    private void point(MouseEvent e) {
        boolean elsewhere = isForControl(e.getTarget());
        if (elsewhere) {
            tools.exit();
        } else {
            tools.move(e);
            map.point(tools.cursor());
        }
        map.point(
                Optional.of(new Coordinate(e.getX(), e.getY())),
                elsewhere || tools.cursor().isPresent());
    }

    private void press(MouseEvent e) {
        if (isForControl(e.getTarget())) {
            return;
        }
        map.requestFocus();
        view.hold();
        if (e.getButton() == MouseButton.PRIMARY || e.getButton() == MouseButton.MIDDLE) {
            boolean taken = e.getButton() == MouseButton.PRIMARY && tools.press(e);
            hand = taken ? Hand.TOOL : e.isShiftDown() ? Hand.BANDING : Hand.PRESSED;
            pressedX = e.getX();
            pressedY = e.getY();
            lastX = pressedX;
            lastY = pressedY;
            speed.start();
            speed.add(now(), lastX, lastY);
        }
        e.consume();
    }

    private void drag(MouseEvent e) {
        map.point(Optional.of(new Coordinate(e.getX(), e.getY())), true);
        switch (hand) {
            case PRESSED -> {
                if (Math.hypot(e.getX() - pressedX, e.getY() - pressedY) >= CLICK) {
                    hand = Hand.DRAGGING;
                    map.setCursor(Cursor.CLOSED_HAND);
                    move(e);
                }
            }
            case DRAGGING -> move(e);
            case BANDING -> band(e);
            case TOOL -> tools.drag(e);
            case FREE -> {}
        }
    }

    private void move(MouseEvent e) {
        speed.add(now(), e.getX(), e.getY());
        view.drag(e.getX() - lastX, e.getY() - lastY);
        lastX = e.getX();
        lastY = e.getY();
    }

    private void band(MouseEvent e) {
        double x = Math.max(0, Math.min(map.getWidth(), e.getX()));
        double y = Math.max(0, Math.min(map.getHeight(), e.getY()));
        rubber.setX(Math.min(x, pressedX));
        rubber.setY(Math.min(y, pressedY));
        rubber.setWidth(Math.abs(x - pressedX));
        rubber.setHeight(Math.abs(y - pressedY));
        rubber.setVisible(true);
    }

    private void release(MouseEvent e) {
        if (hand == Hand.TOOL) {
            tools.release(e);
        } else if (hand == Hand.DRAGGING) {
            map.setCursor(null);
            view.let(speed.at(now()));
        } else if (hand == Hand.BANDING) {
            rubber.setVisible(false);
            if (rubber.getWidth() >= LEAST_BAND && rubber.getHeight() >= LEAST_BAND) {
                view.camera()
                        .ifPresent(c -> view.go(c.zoomedTo(
                                rubber.getX(),
                                rubber.getY(),
                                rubber.getX() + rubber.getWidth(),
                                rubber.getY() + rubber.getHeight())));
            }
            rubber.setWidth(0);
            rubber.setHeight(0);
        }
        hand = Hand.FREE;
    }

    private static double now() {
        return System.nanoTime() / 1e9;
    }

    private void click(MouseEvent e) {
        boolean still = Math.hypot(e.getX() - pressedX, e.getY() - pressedY) < CLICK;
        if (isForControl(e.getTarget()) || !still || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (tools.click(e)) {
            e.consume();
            return;
        }
        if (e.getClickCount() == 2) {
            view.zoom(e.isAltDown() ? 0.5 : 2, e.getX(), e.getY());
        } else if (e.getClickCount() == 1 && !e.isShiftDown()) {
            map.ask(e.getX(), e.getY());
        }
        e.consume();
    }

    void scroll(ScrollEvent e) {
        if (e.getTouchCount() > 0) {
            view.drag(e.getDeltaX(), e.getDeltaY());
        } else if (e.isInertia() || e.getDeltaY() == 0) {
            return;
        } else if (Math.abs(e.getDeltaY()) >= NOTCH / 2) {
            view.zoom(Math.pow(PER_NOTCH, e.getDeltaY() / NOTCH), e.getX(), e.getY());
        } else {
            // A touchpad's steps are small and many: smooth without help.
            view.pinch(Math.pow(PER_NOTCH, e.getDeltaY() / NOTCH), e.getX(), e.getY());
        }
        e.consume();
    }

    private void key(KeyEvent e) {
        if (map.isFocused() && tools.key(e)) {
            map.quiet();
            e.consume();
            return;
        }
        if (e.isControlDown() || e.isAltDown() || e.isMetaDown() || !map.isFocused()) {
            return;
        }
        double step = e.isShiftDown() ? FINE_STEP : STEP;
        boolean used = true;
        KeyCode code = e.getCode();
        if ("+".equals(e.getText()) || code == KeyCode.PLUS || code == KeyCode.ADD || code == KeyCode.EQUALS) {
            view.zoom(2);
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            view.zoom(0.5);
        } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0 || code == KeyCode.HOME) {
            view.showAll();
        } else if (code == KeyCode.LEFT || code == KeyCode.KP_LEFT) {
            view.step(-step, 0);
        } else if (code == KeyCode.RIGHT || code == KeyCode.KP_RIGHT) {
            view.step(step, 0);
        } else if (code == KeyCode.UP || code == KeyCode.KP_UP) {
            view.step(0, -step);
        } else if (code == KeyCode.DOWN || code == KeyCode.KP_DOWN) {
            view.step(0, step);
        } else if (code == KeyCode.ENTER || code == KeyCode.SPACE) {
            map.ask(map.getWidth() / 2, map.getHeight() / 2);
        } else if (code == KeyCode.ESCAPE) {
            boolean busy = hand != Hand.FREE;
            used = map.leave() || busy;
            rubber.setVisible(false);
            hand = Hand.FREE;
        } else {
            used = false;
        }
        if (used) {
            e.consume();
        }
    }
}
