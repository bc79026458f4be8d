package org.threeline.session;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.threeline.geodesy.EpsgProjection;
import org.threeline.geodesy.MapProjection;
import org.threeline.geodesy.UnknownProjectionException;
import org.threeline.scenario.DisplayProjection;
import org.threeline.scenario.Problem;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;

/**
 * The projection a scenario's map is drawn in: the one its author asks for, else the one fitted to it.
 *
 * <p>Figures never depend on it.
 *
 * @param projection of the map; the fitted one where the author's cannot be used
 * @param problem why the author's cannot be used
 */
record MapProjections(MapProjection projection, Optional<Problem> problem) {
    private static final String WHERE = "/threeline/projection";

    static MapProjections of(Plan plan) {
        if (!(plan.scenario().projection() instanceof DisplayProjection.Epsg asked)) {
            return new MapProjections(plan.projection(), Optional.empty());
        }
        String name = "EPSG:" + asked.code();
        try {
            MapProjection projection = EpsgProjection.of(asked.code());
            if (holds(projection, plan)) {
                return new MapProjections(projection, Optional.empty());
            }
            return new MapProjections(
                    plan.projection(), Optional.of(Problem.warning("PROJECTION_ELSEWHERE", WHERE, name)));
        } catch (UnknownProjectionException e) {
            return new MapProjections(
                    plan.projection(), Optional.of(Problem.error("PROJECTION_NOT_IN_EPSG", WHERE, name)));
        }
    }

    /** Whether every point of the plan has a place in the projection, and comes back from it. */
    private static boolean holds(MapProjection projection, Plan plan) {
        for (PlanTrace trace : plan.traces()) {
            if (!holds(projection, trace.line().geographic())) {
                return false;
            }
        }
        for (PlanZone zone : plan.zones()) {
            if (!holds(projection, zone.area().geographic())) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(MapProjection projection, Geometry lonLat) {
        Coordinate[] points = lonLat.getCoordinates();
        double[] there = new double[2 * points.length];
        for (int i = 0; i < points.length; i++) {
            there[2 * i] = points[i].x;
            there[2 * i + 1] = points[i].y;
        }
        projection.forward(there, 0, there, 0, points.length);
        projection.inverse(there, 0, there, 0, points.length);
        for (int i = 0; i < points.length; i++) {
            double east = Math.abs(Math.IEEEremainder(there[2 * i] - points[i].x, 360));
            double north = Math.abs(there[2 * i + 1] - points[i].y);
            if (!(east < 1e-3 && north < 1e-3)) {
                return false;
            }
        }
        return true;
    }
}
