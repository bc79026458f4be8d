package org.threeline.zones;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Severity;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

/** Whether what is drawn of a feature can be worked with, before it is taken into a scenario. */
public final class FeatureCheck {
    private FeatureCheck() {}

    /** What stands in the way: a trace that crosses itself, an outline that does, places off the map. */
    public static Optional<Problem> error(Feature feature) {
        if (feature instanceof Trace trace) {
            return TraceCheck.of(trace, 0).problems().stream()
                    .filter(p -> p.severity() == Severity.ERROR)
                    .findFirst();
        }
        return feature instanceof Zone zone && zone.activeRule().isEmpty()
                ? zone.geometry().flatMap(g -> error(zone.id().value(), g))
                : Optional.empty();
    }

    private static Optional<Problem> error(String id, Geometry drawn) {
        for (Coordinate c : drawn.getCoordinates()) {
            if (!(Math.abs(c.y) <= TraceCheck.MAX_LATITUDE) || !(Math.abs(c.x) <= 540)) {
                return Optional.of(Problem.error("ZONE_OFF_MAP", "", id, DrawnShape.place(c)));
            }
        }
        for (int i = 0; i < drawn.getNumGeometries(); i++) {
            @Nullable TopologyValidationError error = new IsValidOp(drawn.getGeometryN(i)).getValidationError();
            if (error != null) {
                return Optional.of(Problem.error("ZONE_INVALID", "", id, DrawnShape.place(error.getCoordinate())));
            }
        }
        return Optional.empty();
    }
}
