package org.threeline.scenario;

import java.util.OptionalDouble;
import org.locationtech.jts.geom.LineString;

/**
 * A line from which zones are measured.
 *
 * <p>Left and right are as seen in the order of the vertices.
 *
 * @param line longitude, latitude in degrees, WGS 84; at least two vertices; never changed
 * @param positionErrorKm one-sigma error of the position, km
 * @param errorCorrelationKm the distance along the trace over which errors go together, km
 */
public record Trace(
        FeatureId id,
        Text name,
        Text leftParty,
        Text rightParty,
        OptionalDouble positionErrorKm,
        double errorCorrelationKm,
        Provenance provenance,
        LineString line)
        implements Feature {

    public static final double DEFAULT_CORRELATION_KM = 100;

    @Override
    public Role role() {
        return Role.TRACE;
    }

    public Text party(Side side) {
        return side == Side.LEFT ? leftParty : rightParty;
    }

    public Trace withName(Text value) {
        return new Trace(id, value, leftParty, rightParty, positionErrorKm, errorCorrelationKm, provenance, line);
    }

    public Trace withLeftParty(Text value) {
        return new Trace(id, name, value, rightParty, positionErrorKm, errorCorrelationKm, provenance, line);
    }

    public Trace withRightParty(Text value) {
        return new Trace(id, name, leftParty, value, positionErrorKm, errorCorrelationKm, provenance, line);
    }

    public Trace withPositionErrorKm(OptionalDouble value) {
        return new Trace(id, name, leftParty, rightParty, value, errorCorrelationKm, provenance, line);
    }

    public Trace withErrorCorrelationKm(double value) {
        return new Trace(id, name, leftParty, rightParty, positionErrorKm, value, provenance, line);
    }

    public Trace withProvenance(Provenance value) {
        return new Trace(id, name, leftParty, rightParty, positionErrorKm, errorCorrelationKm, value, line);
    }

    public Trace withLine(LineString value) {
        return new Trace(id, name, leftParty, rightParty, positionErrorKm, errorCorrelationKm, provenance, value);
    }
}
