package org.threeline.ui.common;

import org.threeline.analysis.Figures;

/**
 * A number with its unit, ready to be shown.
 *
 * @param number rounded and written for the reader
 * @param unit its short name, in the form it has after the number
 * @param spoken number and unit in full, for screen readers
 */
public record Amount(String number, String unit, String spoken) {
    /** Number and unit with a narrow space between. */
    public String text() {
        return unit.isEmpty() ? number : number + Figures.NARROW_SPACE + unit;
    }

    /** The same, marked as rough: {@code ≈ 30 000 km²}. */
    public Amount roughly(String spokenRoughly) {
        return new Amount("≈" + Figures.NARROW_SPACE + number, unit, spokenRoughly + ' ' + spoken);
    }
}
