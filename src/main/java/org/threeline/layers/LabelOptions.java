package org.threeline.layers;

/**
 * The words by which styles speak to the label pass, kept in the options of GeoTools symbolizers.
 *
 * <p>A {@code TextSymbolizer} gives label, font (family names a face of {@code render.Fonts}, size in px at scale 1),
 * fill, halo (radius in px at scale 1) and priority in the usual GeoTools way and the rest by {@link #PLACEMENT} and
 * the options after it. {@link #OBSTACLE} marks what labels should keep clear of and {@link #WITH_LABEL} symbols that
 * come and go with their label. Lengths are px at scale 1. An option not given has the value said to be the default.
 */
public final class LabelOptions {
    /** How a text symbolizer's label is laid on its geometry; {@link #POINT} is the default. */
    public static final String PLACEMENT = "placement";
    /** Beside a point: right, upper right, lower right, above, left, below, whichever costs least. */
    public static final String POINT = "point";
    /** Along a line of the geometry that runs in the middle of a band. */
    public static final String BAND = "band";
    /** Along a line of the geometry, on it or beside it, outside all {@link #ZONE}s. */
    public static final String LINE = "line";
    /** Horizontally within a polygon, in its visible part, clear of {@link #WATER} and {@link #ZONE_EDGE}s. */
    public static final String AREA = "area";
    /** Horizontally within a polygon, in its visible part, where there is {@link #WATER}. */
    public static final String SEA = "sea";

    /** {@code true}: the label is never dropped for its cost; default {@code false}. */
    public static final String KEEP = "keep";
    /** Space added between letters; default 0. */
    public static final String TRACKING = "tracking";
    /** To what the space between letters may shrink where the label does not fit; default as {@link #TRACKING}. */
    public static final String MIN_TRACKING = "minTracking";
    /** Names of attributes, comma between, with shorter texts to try in turn where the label does not fit. */
    public static final String SHORTER = "shorter";
    /** How many lines the label may be broken into where one does not fit; default 1. */
    public static final String LINES = "lines";

    /** On line and polygon symbolizers: what labels keep clear of. */
    public static final String OBSTACLE = "obstacle";
    /** Edges of zones: a city's label pays for crossing one, an area's never does. */
    public static final String ZONE_EDGE = "zoneEdge";
    /** The line of contact: as {@link #ZONE_EDGE}, but cheaper. */
    public static final String CONTACT = "contact";
    /** Zones: names of rivers stay outside. */
    public static final String ZONE = "zone";
    /** Ground marked by strokes: names of countries, oblasts and seas stay outside. */
    public static final String STROKES = "strokes";
    /** Sea and lakes: names of countries and oblasts stay outside. */
    public static final String WATER = "water";

    /**
     * On a point symbolizer beside a text symbolizer in one rule: {@code true} if the symbol is drawn only where the
     * label found its place, and by the label pass; default {@code false}. Either way labels keep clear of it.
     */
    public static final String WITH_LABEL = "withLabel";

    private static final double STEP = 1e9;

    private LabelOptions() {}

    /**
     * The value for a text symbolizer's priority; what has more is placed first.
     *
     * @param order 1 capital and oblast centres, 2 zone names, 3 seas, 4 cities, 5 rivers, 6 countries, 7 oblasts
     * @param weight for example the population; below a thousand million
     */
    public static double priority(int order, double weight) {
        return (10 - order) * STEP + Math.max(0, Math.min(weight, STEP - 1));
    }
}
