package org.threeline.layers;

/**
 * At which scales a rule draws.
 *
 * @param min the smallest denominator, included
 * @param max the largest denominator, left out
 */
record ScaleRange(double min, double max) {
    static final ScaleRange ALL = new ScaleRange(0, Double.POSITIVE_INFINITY);

    /** From 1 : {@code denominator} to the largest scales. */
    static ScaleRange from(double denominator) {
        return new ScaleRange(0, Math.nextUp(denominator));
    }

    /** From 1 : {@code first} to 1 : {@code last}, the scales about which are the smallest and the largest. */
    static ScaleRange between(double first, double last) {
        return new ScaleRange(last, Math.nextUp(first));
    }

    /** All scales smaller than 1 : {@code denominator}. */
    static ScaleRange beyond(double denominator) {
        return new ScaleRange(Math.nextUp(denominator), Double.POSITIVE_INFINITY);
    }
}
