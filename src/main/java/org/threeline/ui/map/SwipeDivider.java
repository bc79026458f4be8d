package org.threeline.ui.map;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The line between two maps of which one lies over the other, with the handle that moves it: by dragging, or by the
 * arrow keys, Home and End. On the FX thread.
 */
final class SwipeDivider extends Region {
    /** Of the handle and what can be grasped about the line; map.css has the same. */
    static final double WIDTH = 36;

    private static final double STEP = 0.02;
    private static final double FINE_STEP = 0.005;
    private static final double LEAST = 0.03;
    private static final double LINE = 3;
    private static final double GRASP = 14;

    private final DoubleProperty share = new SimpleDoubleProperty(0.5);
    private final Region grasp = new Region();
    private final Region line = new Region();
    private final StackPane handle = new StackPane(new FontIcon("mdi2c-compare-horizontal"));
    private double grabbedAt;

    SwipeDivider() {
        setId("swipe-divider");
        getStyleClass().add("swipe-divider");
        line.getStyleClass().add("swipe-line");
        line.setMouseTransparent(true);
        handle.getStyleClass().add("swipe-handle");
        handle.setId("swipe-handle");
        setPickOnBounds(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        getChildren().addAll(grasp, line, handle);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            requestFocus();
            grabbedAt = e.getX() - WIDTH / 2;
            e.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            double width = getParent().getLayoutBounds().getWidth();
            moveTo((localToParent(e.getX(), 0).getX() - grabbedAt) / Math.max(1, width));
            e.consume();
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        share.addListener((o, before, now) -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
    }

    /** How much of the width lies to its left, 0 to 1. */
    DoubleProperty share() {
        return share;
    }

    private void moveTo(double wanted) {
        share.set(Math.max(LEAST, Math.min(1 - LEAST, wanted)));
    }

    private void key(KeyEvent e) {
        double step = e.isShiftDown() ? FINE_STEP : STEP;
        switch (e.getCode()) {
            case LEFT, KP_LEFT -> moveTo(share.get() - step);
            case RIGHT, KP_RIGHT -> moveTo(share.get() + step);
            case HOME -> moveTo(0);
            case END -> moveTo(1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    @Override
    protected void layoutChildren() {
        double h = getHeight();
        grasp.resizeRelocate((WIDTH - GRASP) / 2, 0, GRASP, h);
        line.resizeRelocate((WIDTH - LINE) / 2, 0, LINE, h);
        handle.resizeRelocate(0, Math.rint((h - WIDTH) / 2), WIDTH, WIDTH);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> Math.rint(100 * share.get());
            case MIN_VALUE -> 100 * LEAST;
            case MAX_VALUE -> 100 * (1 - LEAST);
            case ORIENTATION -> javafx.geometry.Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> moveTo(share.get() + STEP);
            case DECREMENT -> moveTo(share.get() - STEP);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Double percent) {
                    moveTo(percent / 100);
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
