package org.threeline.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.basemap.BaseMap;
import org.threeline.geodesy.MapProjection;
import org.threeline.geodesy.Reprojection;
import org.threeline.scenario.Place;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Region;

/**
 * What a map is about: zones, traces and places of a plan; where there are none, the base map.
 *
 * @param geometries in metres of the map's projection
 * @param bounds of the geometries, metres
 * @param lonLat of the geometries, longitude, latitude in degrees
 */
record MapSubject(List<Geometry> geometries, Envelope bounds, Envelope lonLat) {
    static MapSubject of(Plan plan, MapProjection projection, BaseMap baseMap) {
        var found = new ArrayList<Geometry>();
        var lonLat = new Envelope();
        var regions = new ArrayList<Region>();
        plan.zones().stream().map(PlanZone::area).forEach(regions::add);
        plan.traces().stream().map(PlanTrace::line).forEach(regions::add);
        for (Region region : regions) {
            if (!region.isEmpty()) {
                lonLat.expandToInclude(region.geographic().getEnvelopeInternal());
                boolean same = projection.equals(plan.projection());
                found.add(same ? region.planar() : Reprojection.toPlane(region.geographic(), projection));
            }
        }
        plan.scenario().places().map(Place::geometry).flatMap(Optional::stream).forEach(g -> {
            lonLat.expandToInclude(g.getEnvelopeInternal());
            found.add(Reprojection.toPlane(g, projection));
        });
        if (found.isEmpty()) {
            lonLat.expandToInclude(baseMap.extent());
            found.add(Reprojection.toPlane(new GeometryFactory().toGeometry(lonLat), projection));
        }
        var bounds = new Envelope();
        found.forEach(g -> bounds.expandToInclude(g.getEnvelopeInternal()));
        return new MapSubject(List.copyOf(found), bounds, lonLat);
    }
}
