package org.threeline.ui.map;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.session.OpenScenario;
import org.threeline.ui.map.view.Camera;

/**
 * A map of another scenario that looks wherever the window's map looks, drawn by the same renderer. Over that map it is
 * seen from a divider on; beside it, it passes on what hand and wheel do. On the FX thread.
 */
final class OtherMap extends Region {
    private final MapPane map;
    private final MapDrawer drawer;
    private final FrameView frames;
    private final Rectangle seen = new Rectangle();
    private final OpenScenario shown;
    private double lastX;
    private double lastY;

    OtherMap(MapPane map, MapDrawer drawer, OpenScenario shown) {
        this.map = map;
        this.drawer = drawer;
        this.shown = shown;
        this.frames = new FrameView(drawer);
        setId("other-map");
        getStyleClass().add("map-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(frames);
        setClip(seen);
        seen.heightProperty().bind(heightProperty());
        drawer.show(frame -> map.camera().ifPresent(c -> frames.show(frame, c, map.scale())));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> setCursor(null));
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> map.pointOther(Optional.of(new Coordinate(e.getX(), e.getY()))));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> map.pointOther(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getClickCount() == 2) {
                map.view().zoom(e.isAltDown() ? 0.5 : 2, e.getX(), e.getY());
            } else if (e.isStillSincePress() && e.getButton() == MouseButton.PRIMARY) {
                map.askOther(e.getX(), e.getY());
            }
        });
        addEventHandler(ScrollEvent.SCROLL, map::scrolled);
    }

    OpenScenario shown() {
        return shown;
    }

    /** From where to the right it is seen, px; what lies to the left of it is the other's. */
    void seeFrom(double px) {
        seen.setX(px);
        seen.setWidth(Math.max(0, getWidth() - px));
    }

    boolean isSeenAt(double px) {
        return isVisible() && px >= seen.getX();
    }

    @Override
    protected void layoutChildren() {
        frames.resizeRelocate(0, 0, getWidth(), getHeight());
        seen.setWidth(Math.max(0, getWidth() - seen.getX()));
    }

    void place(Camera camera, double scale) {
        frames.place(camera, scale);
    }

    void draw(Scene scene, Camera camera, double scale) {
        drawer.draw(scene, camera, scale, camera.margin(scale));
    }

    void setGentle(boolean gentle) {
        drawer.setGentle(gentle);
    }

    void trim() {
        drawer.trim();
    }

    void close() {
        drawer.close();
    }

    private void press(MouseEvent e) {
        map.requestFocus();
        map.view().hold();
        lastX = e.getX();
        lastY = e.getY();
        e.consume();
    }

    private void drag(MouseEvent e) {
        setCursor(Cursor.CLOSED_HAND);
        map.view().drag(e.getX() - lastX, e.getY() - lastY);
        lastX = e.getX();
        lastY = e.getY();
        e.consume();
    }
}
