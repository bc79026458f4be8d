package org.threeline.zones;

import org.locationtech.jts.geom.LineString;
import org.threeline.scenario.Side;

/**
 * A piece of a zone's outline that a rule made; coasts and borders that merely clip the zone give none.
 *
 * @param kind which edge of its band
 * @param side of the trace the piece lies on
 * @param line easting, northing in metres of the plan's projection; the zone lies on its right
 */
public record ZoneEdge(Kind kind, Side side, LineString line) {
    /** Which edge of a band. */
    public enum Kind {
        /** The edge nearer the trace. */
        FRONT,
        /** The edge farther from the trace. */
        BACK,
        /** The perpendicular at an end of the trace. */
        END,
        /** Outline of a zone drawn by hand. */
        DRAWN
    }
}
