package org.threeline.exchange;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.threeline.scenario.Role;

/**
 * A line, an area or points of another program.
 *
 * @param name what it is called there; empty if nothing
 * @param role what it is for, where the text says so in the scenario file's words
 * @param spot where it stands
 * @param geometry longitude, latitude in degrees, WGS 84; of one kind; never changed
 */
public record Shape(String name, Optional<Role> role, Spot spot, Geometry geometry) {
    /** What it is most likely for: its own role, else a line is a trace, an area a zone, a point a note. */
    public Role likelyRole() {
        return role.filter(this::fits).orElseGet(() -> {
            if (geometry instanceof Lineal) {
                return Role.TRACE;
            }
            return geometry instanceof Polygonal ? Role.OTHER_ZONE : Role.ANNOTATION;
        });
    }

    /** Whether it can be that: a trace is a line, a zone an area, a ring and a post a point. */
    public boolean fits(Role wanted) {
        if (wanted == Role.TRACE) {
            return geometry instanceof Lineal;
        }
        if (wanted.isZone()) {
            return geometry instanceof Polygonal;
        }
        if (wanted == Role.ANNOTATION) {
            return true;
        }
        return geometry.getDimension() == 0;
    }

    public Shape withGeometry(Geometry value) {
        return new Shape(name, role, spot, value);
    }
}
