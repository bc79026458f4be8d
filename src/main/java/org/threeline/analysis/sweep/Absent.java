package org.threeline.analysis.sweep;

import java.util.regex.Pattern;

/**
 * What it means that a variant has no such figure.
 *
 * <p>No overlap, no gap and no share of an oblast are told by there being no row: that is nought. Any other figure that
 * a variant does not have, such as the width of a gap that has closed, cannot be had there.
 */
final class Absent {
    private static final Pattern NOUGHT =
            Pattern.compile(".*\\.(overlap\\.(areaKm2|percentOf[AB])|gap\\d*\\.areaKm2|oblast\\.(areaKm2|percent))");

    private Absent() {}

    static boolean isNought(String column) {
        return NOUGHT.matcher(column).matches();
    }
}
