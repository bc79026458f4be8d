package org.threeline.edit;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.threeline.geodesy.LengthUnit;

/**
 * A direction and a distance as people type them: {@code 45° 12 km}, {@code 270 5,5 nmi}, {@code @90 10}.
 *
 * <p>The direction is degrees clockwise from north, 0 to 360. Behind an {@code @} the distance may lack its unit;
 * otherwise two bare numbers are a coordinate, not a bearing.
 *
 * @param azimuth degrees clockwise from north
 * @param km the distance, positive
 */
public record BearingInput(double azimuth, double km) {
    private static final Pattern FORM =
            Pattern.compile("\\s*(@?)\\s*([0-9]{1,3}(?:[.,][0-9]{1,9})?)\\s*(°?)\\s*[;/,]?\\s+(.+)");
    private static final Pattern UNIT = Pattern.compile(".*\\p{L}.*");

    /**
     * Reads it; empty for what is something else.
     *
     * @param usual the unit of a number alone
     */
    public static Optional<BearingInput> read(String typed, LengthUnit usual) {
        Matcher form = FORM.matcher(typed.replace('\u00a0', ' ').replace('\u202f', ' '));
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean marked = !form.group(1).isEmpty() || UNIT.matcher(form.group(4)).matches();
        double azimuth = Double.parseDouble(form.group(2).replace(',', '.'));
        OptionalDouble km = LengthInput.km(form.group(4), usual);
        return marked && azimuth <= 360 && km.isPresent() && km.getAsDouble() > 0
                ? Optional.of(new BearingInput(azimuth, km.getAsDouble()))
                : Optional.empty();
    }
}
