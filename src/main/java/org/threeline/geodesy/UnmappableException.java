package org.threeline.geodesy;

/** A geometry that cannot be brought into a plane. */
public final class UnmappableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** A point has no place in the projection: a pole, or no number. */
        NOT_ON_THE_MAP,
        /** The path would take millions of points. */
        TOO_LONG
    }

    private final Reason reason;
    private final int vertex;
    private final double lon;
    private final double lat;

    /**
     * @param vertex index of the vertex in its line, or of the end of the segment that failed
     * @param lon longitude, degrees
     * @param lat latitude, degrees
     */
    public UnmappableException(Reason reason, int vertex, double lon, double lat) {
        super(reason + " at vertex " + vertex + ": " + lon + ", " + lat);
        this.reason = reason;
        this.vertex = vertex;
        this.lon = lon;
        this.lat = lat;
    }

    public Reason reason() {
        return reason;
    }

    public int vertex() {
        return vertex;
    }

    public double lon() {
        return lon;
    }

    public double lat() {
        return lat;
    }
}
