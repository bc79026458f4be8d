package org.threeline.scenario;

/** The projection the author wants the map drawn in. */
public sealed interface DisplayProjection {
    /** A Lambert conformal conic fitted to the scenario. */
    record Fitted() implements DisplayProjection {}

    /** A projection by its EPSG code. */
    record Epsg(int code) implements DisplayProjection {}
}
