package org.threeline.ui.map.tool;

import java.util.Locale;

/** What a line or a sign of a tool means; the style sheet says how it looks. Later ones lie over earlier ones. */
enum Ink {
    /** Ground that is being drawn. */
    AREA,
    /** Under lines, so that they are seen on any map. */
    HALO,
    /** What is being drawn or edited. */
    EDGE,
    /** What will be, if one clicks. */
    RUBBER,
    /** A frame that chooses. */
    FRAME,
    /** Where a vertex can be added. */
    MIDPOINT,
    VERTEX,
    CHOSEN,
    /** The vertex the keys act on. */
    FOCUS,
    /** What the pointer snaps to. */
    TARGET,
    FLAW,
    /** Where keys put things: the middle of the map. */
    CROSSHAIR;

    String styleClass() {
        return "tool-" + name().toLowerCase(Locale.ROOT);
    }
}
