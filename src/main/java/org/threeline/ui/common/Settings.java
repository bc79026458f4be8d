package org.threeline.ui.common;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeline.geodesy.LengthUnit;
import org.threeline.layers.Theme;
import org.threeline.scenario.Language;

/** How the window speaks and looks; kept from one start to the next. Used on the FX thread. */
public final class Settings {
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<LengthUnit> unit = new SimpleObjectProperty<>(LengthUnit.KILOMETRE);
    private final ObjectProperty<NewProjection> projection = new SimpleObjectProperty<>(NewProjection.FITTED);
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty();

    public ObjectProperty<Language> language() {
        return language;
    }

    /** The theme in force, whether chosen or the system's. */
    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** The unit lengths are shown and typed in. */
    public ObjectProperty<LengthUnit> unit() {
        return unit;
    }

    /** What new scenarios are drawn in. */
    public ObjectProperty<NewProjection> projection() {
        return projection;
    }

    /** Whether nothing moves by itself. */
    public BooleanProperty reduceMotion() {
        return reduceMotion;
    }
}
