package org.threeline.edit.shape;

import org.locationtech.jts.geom.Coordinate;

/**
 * Something wrong with what is drawn.
 *
 * @param at where, longitude, latitude in degrees
 */
public record Flaw(Kind kind, Coordinate at) {
    /** What is wrong. */
    public enum Kind {
        /** A line of one vertex, an area of two. */
        TOO_FEW,
        /** It crosses or touches itself. */
        CROSSES,
        /** The same place twice in a row. */
        REPEATED,
        /** So thin that it is hardly an area. */
        SLIVER
    }
}
