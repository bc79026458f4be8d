package org.threeline.ui.common;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the map says of itself, for status bar and trace: the map sets it, others look. Used on the FX thread. */
public final class MapStatus {
    private final StringProperty coordinates = new SimpleStringProperty("");
    private final DoubleProperty scale = new SimpleDoubleProperty();
    private final LongProperty frames = new SimpleLongProperty();
    private final BooleanProperty moving = new SimpleBooleanProperty();

    /** Where the pointer is, in degrees and MGRS as the reader sees it; empty while it is not on the map. */
    public StringProperty coordinates() {
        return coordinates;
    }

    /** The scale's denominator, 1 : n; 0 before the first frame. */
    public DoubleProperty scale() {
        return scale;
    }

    /** How many complete frames were put on the screen. */
    public LongProperty frames() {
        return frames;
    }

    /** Whether the map moves, by hand or by itself. */
    public BooleanProperty moving() {
        return moving;
    }
}
