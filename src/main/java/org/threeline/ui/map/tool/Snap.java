package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Text;

/**
 * A place the pointer snaps to; longitude, latitude in degrees, WGS 84.
 *
 * @param name of what it belongs to; blank where it has none
 * @param feature of the scenario it belongs to
 * @param line the line it lies on; a single place for a point
 * @param edge which edge of the line, from 0
 */
record Snap(Coordinate at, Kind kind, Text name, Optional<FeatureId> feature, List<Coordinate> line, int edge) {
    /** What one snaps to; of those in reach an earlier one wins over later ones. */
    enum Kind {
        VERTEX,
        TOWN,
        TRACE,
        EDGE,
        RIVER,
        BORDER,
        GRATICULE;

        /** Whether it is a place rather than a line. */
        boolean isPlace() {
            return this == VERTEX || this == TOWN;
        }
    }
}
