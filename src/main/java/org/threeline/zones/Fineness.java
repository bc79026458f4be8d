package org.threeline.zones;

/**
 * How finely the reach of a trace is built.
 *
 * @param toleranceMeters how far the trace may be thinned out
 * @param quadrantSegments segments of a quarter circle
 * @param scaleSpread relative change of scale that one radius may serve
 * @param concavityFactor part of the distance by which the buffer may smooth concave turns of its input
 * @param polish whether each point is moved to its exact distance at last
 */
record Fineness(
        double toleranceMeters, int quadrantSegments, double scaleSpread, double concavityFactor, boolean polish) {

    /**
     * For both edges of a band: made from one thinned-out trace, they keep the band's width.
     *
     * @param interval of distances, metres
     */
    static Fineness of(Precision precision, Interval interval) {
        return precision == Precision.EXACT
                ? exact(interval.to())
                : coarse(Math.min(
                        interval.from() > 0 ? interval.from() : interval.to(), (interval.to() - interval.from()) * 3));
    }

    /**
     * For a frame of a drag: areas to 0.2 %.
     *
     * @param meters distance of the reach
     */
    static Fineness coarse(double meters) {
        return new Fineness(meters / 100, 12, 5e-4, 0.01, false);
    }

    /**
     * For figures: every point right to 0.05 % or 5 m, whichever is larger, even before it is moved to its place.
     *
     * @param meters distance of the reach
     */
    static Fineness exact(double meters) {
        return new Fineness(Math.max(1, meters * 1e-4), 48, 5e-5, 1e-4, true);
    }
}
