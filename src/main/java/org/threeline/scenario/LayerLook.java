package org.threeline.scenario;

/**
 * How one layer of the map is shown.
 *
 * @param id the id of a feature, or {@link #BASE_MAP} and the name of a part of the base map
 * @param visible whether map and slide show it
 * @param opacity 0 to 1
 * @param locked whether it is kept from being changed in the window
 * @param style of a feature
 */
public record LayerLook(String id, boolean visible, double opacity, boolean locked, LayerStyle style) {
    /** Before the name of a part of the base map. */
    public static final String BASE_MAP = "basemap:";

    /** The one layer that is hidden unless it is asked for. */
    public static final String GRATICULE = BASE_MAP + "graticule";

    public LayerLook {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("Opacity " + opacity + " is not between 0 and 1");
        }
    }

    /** In the usual style. */
    public LayerLook(String id, boolean visible, double opacity, boolean locked) {
        this(id, visible, opacity, locked, LayerStyle.USUAL);
    }

    /** How a layer is shown of which nothing is said. */
    public static LayerLook standard(String id) {
        return new LayerLook(id, !id.equals(GRATICULE), 1, false);
    }

    public boolean isStandard() {
        return equals(standard(id));
    }

    public boolean isBaseMap() {
        return id.startsWith(BASE_MAP);
    }

    public LayerLook withVisible(boolean value) {
        return new LayerLook(id, value, opacity, locked, style);
    }

    public LayerLook withOpacity(double value) {
        return new LayerLook(id, visible, value, locked, style);
    }

    public LayerLook withLocked(boolean value) {
        return new LayerLook(id, visible, opacity, value, style);
    }

    public LayerLook withStyle(LayerStyle value) {
        return new LayerLook(id, visible, opacity, locked, value);
    }
}
