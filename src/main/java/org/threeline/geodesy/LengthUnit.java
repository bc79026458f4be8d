package org.threeline.geodesy;

/** Units people type and read distances in. */
public enum LengthUnit {
    KILOMETRE("km", 1000),
    /** International statute mile. */
    MILE("mi", 1609.344),
    /** International nautical mile. */
    NAUTICAL_MILE("nmi", 1852);

    private final String symbol;
    private final double meters;

    LengthUnit(String symbol, double meters) {
        this.symbol = symbol;
        this.meters = meters;
    }

    public String symbol() {
        return symbol;
    }

    public double toMeters(double value) {
        return value * meters;
    }

    public double fromMeters(double valueMeters) {
        return valueMeters / meters;
    }

    public double toKm(double value) {
        return value * meters / 1000;
    }

    public double fromKm(double valueKm) {
        return valueKm * 1000 / meters;
    }
}
