package org.threeline.zones;

/**
 * How finely the reach of a trace is built.
 *
 * @param toleranceMeters how far the trace may be thinned out
 * @param quadrantSegments segments of a quarter circle
 * @param scaleSpread relative change of scale that one radius may serve
 * @param concavityFactor part of the distance by which the buffer may smooth concave turns of its input
 * @param radiusFactor the radius is taken this much larger, to make up for the area that chords cut from arcs
 * @param polish whether each point is moved to its exact distance at last
 * @param sturdy whether pieces are united on a grid of a millimetre: slower, for when full precision gave something
 *     invalid
 */
record Fineness(
        double toleranceMeters,
        int quadrantSegments,
        double scaleSpread,
        double concavityFactor,
        double radiusFactor,
        boolean polish,
        boolean sturdy) {
    /** Chords of θ leave out θ²/6 of a circle's area; outlines of real fronts are arcs for the most part. */
    private static final double SHARE_OF_ARCS = 0.7;

    private static final double SPREAD = 2e-4;

    /**
     * For both edges of a band: made from one thinned-out trace, they keep the band's width. It is thinned out as the
     * far edge allows, but no more than a near edge much nearer bears.
     *
     * @param interval of distances, metres
     */
    static Fineness of(Precision precision, Interval interval) {
        double near = interval.from() > 0 ? interval.from() : interval.to();
        return precision == Precision.EXACT
                ? exact(Math.min(interval.to(), Math.max(15_000, 2 * near)))
                : coarse(Math.min(near, 3 * (interval.to() - interval.from())));
    }

    /**
     * For a frame of a drag: areas to 0.2 %.
     *
     * @param meters distance of the reach
     */
    static Fineness coarse(double meters) {
        return chords(meters / 150, 10, 1e-3, 0.01);
    }

    /**
     * For names: only the course matters.
     *
     * @param toleranceMeters how far the line may be off
     */
    static Fineness rough(double toleranceMeters) {
        return chords(toleranceMeters, 6, 2e-3, 0.01);
    }

    /**
     * For figures: every point right to 0.05 % or 5 m, whichever is larger, even before it is moved to its place.
     *
     * @param meters distance of the reach
     */
    static Fineness exact(double meters) {
        return new Fineness(Math.max(0.1, meters * 2e-4), 48, SPREAD, 1e-4, 1, true, false);
    }

    /** The same, united on a grid. */
    Fineness onGrid() {
        return new Fineness(
                toleranceMeters, quadrantSegments, scaleSpread, concavityFactor, radiusFactor, polish, true);
    }

    private static Fineness chords(double toleranceMeters, int quadrantSegments, double spread, double concavity) {
        double theta = Math.PI / 2 / quadrantSegments;
        return new Fineness(
                toleranceMeters,
                quadrantSegments,
                spread,
                concavity,
                1 + SHARE_OF_ARCS * theta * theta / 12,
                false,
                false);
    }
}
