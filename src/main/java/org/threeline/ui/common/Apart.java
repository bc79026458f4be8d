package org.threeline.ui.common;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Lays a row of a list out by itself: a list that hears that one of its cells is to be laid out makes all of them anew,
 * which in a drag would be most of each frame. Whoever changes the height of a row tells its cell. On the FX thread.
 */
public final class Apart extends Region {
    private final HBox row;

    public Apart(HBox row) {
        this.row = row;
        row.setManaged(false);
        getChildren().add(row);
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        row.resizeRelocate(x, y, getWidth() - x - snappedRightInset(), getHeight() - y - snappedBottomInset());
    }

    @Override
    protected double computePrefHeight(double width) {
        return row.prefHeight(width);
    }
}
