package org.threeline.zones;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.threeline.geodesy.FittedLambert;
import org.threeline.scenario.Clip;

/** What zones are clipped to. Implementations are thread-safe. */
interface Ground {
    /** Clips nothing and knows no country. */
    Ground NONE = (clips, projection, box, precision) ->
            new Allowed(Overlay.FACTORY.toGeometry(box), Overlay.FACTORY.createPolygon(), List.of());

    /**
     * The ground that clips leave, within a box of the plane.
     *
     * @param clips all must hold; not empty
     * @param box easting, northing, metres
     */
    Allowed allowed(List<Clip> clips, FittedLambert projection, Envelope box, Precision precision);

    /**
     * Ground that may be used.
     *
     * @param area within the box; where the base map does not reach, everything
     * @param known where the base map reaches, in the plane
     * @param unknownCountries codes asked for that the base map does not have; they clip nothing
     */
    record Allowed(Geometry area, Geometry known, List<String> unknownCountries) {
        public Allowed {
            unknownCountries = List.copyOf(unknownCountries);
        }
    }
}
