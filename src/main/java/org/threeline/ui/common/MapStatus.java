package org.threeline.ui.common;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the map says of itself to other panels, and its switches; texts in the window's language. On the FX thread. */
public final class MapStatus {
    private final StringProperty position = new SimpleStringProperty("");
    private final StringProperty scale = new SimpleStringProperty("");
    private final StringProperty projection = new SimpleStringProperty("");
    private final BooleanProperty graticule = new SimpleBooleanProperty();
    private final BooleanProperty errorBand = new SimpleBooleanProperty();
    private final LongProperty pictures = new SimpleLongProperty();
    private final BooleanProperty moving = new SimpleBooleanProperty();

    /** Where the pointer is, in degrees and MGRS; of the map's middle while the pointer is elsewhere. */
    public StringProperty position() {
        return position;
    }

    /** The scale in the map's middle, as 1:2 310 000. */
    public StringProperty scale() {
        return scale;
    }

    /** The name of the projection the map is drawn in. */
    public StringProperty projection() {
        return projection;
    }

    /** Whether the graticule is drawn. */
    public BooleanProperty graticule() {
        return graticule;
    }

    /** Whether the band is drawn in which the position error of the traces lets their edges lie. */
    public BooleanProperty errorBand() {
        return errorBand;
    }

    /** How many finished pictures of the map were put on the screen. */
    public LongProperty pictures() {
        return pictures;
    }

    /** Whether the map moves, by hand or by itself; for the trace of frame times. */
    public BooleanProperty moving() {
        return moving;
    }
}
