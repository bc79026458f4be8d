package org.threeline.analysis;

import java.util.Arrays;

/**
 * Errors of a trace that are measured whatever its error is, and how what they say is carried to any error.
 *
 * <p>Of an error those rungs count that lie below it, and the next one. Half the width of an interval is, on a rung,
 * the greatest that any rung up to it has. Above a rung it grows in proportion to the error until it has reached the
 * next rung's, or evenly towards that where the next rung's is more than in proportion. So it never falls as the error
 * grows, whatever was measured; on a rung it is not less than what was measured there; and between rungs it is not less
 * than what could have been measured of a figure whose half width is concave or convex in the error. Up to the first
 * rung it is in proportion to the error, or, of what is counted, to its root: as many places lie within the error of an
 * edge as in proportion to it, and by how much a count of them varies goes with the root of how many there are.
 */
final class ErrorLadder {
    private static final double[] ALL = {0.2, 1, 2, 5, 15, 30, 60, 120, 250, 500, 1000};

    private final double errorKm;
    private final double[] rungsKm;

    private ErrorLadder(double errorKm, double[] rungsKm) {
        this.errorKm = errorKm;
        this.rungsKm = rungsKm;
    }

    /** The rungs of an error above 0; one above the last rung counts as that. */
    static ErrorLadder of(double errorKm) {
        int last = 0;
        while (last < ALL.length - 1 && ALL[last] < errorKm) {
            last++;
        }
        return new ErrorLadder(Math.min(errorKm, ALL[last]), Arrays.copyOf(ALL, last + 1));
    }

    /** Ascending, none but the last at the error or above. */
    double[] rungsKm() {
        return rungsKm.clone();
    }

    /**
     * Carries half a width of what is counted, such as settlements, to the error.
     *
     * @param halfWidths by rung, none below 0
     */
    double widestOfCount(double[] halfWidths) {
        return halfWidths.length == 1 ? halfWidths[0] * Math.sqrt(errorKm / rungsKm[0]) : widest(halfWidths);
    }

    /**
     * Carries half a width to the error.
     *
     * @param halfWidths by rung, none below 0
     */
    double widest(double[] halfWidths) {
        double[] sofar = halfWidths.clone();
        for (int i = 1; i < sofar.length; i++) {
            sofar[i] = Math.max(sofar[i - 1], sofar[i]);
        }
        double evenly = between(sofar);
        if (sofar.length == 1) {
            return evenly;
        }
        int last = sofar.length - 1;
        double inProportion = sofar[last - 1] * errorKm / rungsKm[last - 1];
        // Rounding must not carry it beyond the next rung's.
        return Math.min(sofar[last], Math.max(evenly, inProportion));
    }

    /** Carries any value to the error, evenly between rungs. */
    double between(double[] values) {
        int last = values.length - 1;
        double from = last == 0 ? 0 : rungsKm[last - 1];
        double below = last == 0 ? 0 : values[last - 1];
        double part = (errorKm - from) / (rungsKm[last] - from);
        return part == 1 ? values[last] : below + part * (values[last] - below);
    }
}
