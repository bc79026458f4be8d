package org.threeline.edit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.threeline.geodesy.LengthUnit;

/**
 * Reads lengths as people type them: {@code 12 mi}, {@code 20}, {@code 1,5 км}, {@code 1 200.5 nmi}.
 *
 * <p>A point or a comma is the decimal mark, spaces part thousands. Units have their English and Ukrainian names; a
 * number alone is in the unit of the reader. A length is finite and not negative.
 */
public final class LengthInput {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,7}(?:[.,][0-9]{1,9})?|[.,][0-9]{1,9})([\\p{L}. ]*)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2009\\u202f]+");

    private static final Map<String, LengthUnit> UNITS = Map.ofEntries(
            Map.entry("km", LengthUnit.KILOMETRE),
            Map.entry("kms", LengthUnit.KILOMETRE),
            Map.entry("kilometre", LengthUnit.KILOMETRE),
            Map.entry("kilometres", LengthUnit.KILOMETRE),
            Map.entry("kilometer", LengthUnit.KILOMETRE),
            Map.entry("kilometers", LengthUnit.KILOMETRE),
            Map.entry("км", LengthUnit.KILOMETRE),
            Map.entry("кілометр", LengthUnit.KILOMETRE),
            Map.entry("кілометри", LengthUnit.KILOMETRE),
            Map.entry("кілометрів", LengthUnit.KILOMETRE),
            Map.entry("mi", LengthUnit.MILE),
            Map.entry("mile", LengthUnit.MILE),
            Map.entry("miles", LengthUnit.MILE),
            Map.entry("ми", LengthUnit.MILE),
            Map.entry("миля", LengthUnit.MILE),
            Map.entry("милі", LengthUnit.MILE),
            Map.entry("миль", LengthUnit.MILE),
            Map.entry("nmi", LengthUnit.NAUTICAL_MILE),
            Map.entry("nm", LengthUnit.NAUTICAL_MILE),
            Map.entry("nauticalmile", LengthUnit.NAUTICAL_MILE),
            Map.entry("nauticalmiles", LengthUnit.NAUTICAL_MILE),
            Map.entry("ммилі", LengthUnit.NAUTICAL_MILE),
            Map.entry("ммиль", LengthUnit.NAUTICAL_MILE),
            Map.entry("мормилі", LengthUnit.NAUTICAL_MILE),
            Map.entry("мормиль", LengthUnit.NAUTICAL_MILE),
            Map.entry("морськихмиль", LengthUnit.NAUTICAL_MILE),
            Map.entry("морськімилі", LengthUnit.NAUTICAL_MILE),
            Map.entry("морськамиля", LengthUnit.NAUTICAL_MILE));

    private LengthInput() {}

    /**
     * The length in kilometres; empty for what is no length.
     *
     * @param usual the unit of a number alone
     */
    public static OptionalDouble km(String typed, LengthUnit usual) {
        Matcher form = FORM.matcher(SPACES.matcher(typed).replaceAll(""));
        if (!form.matches()) {
            return OptionalDouble.empty();
        }
        String word = word(form);
        LengthUnit unit = word.isEmpty() ? usual : UNITS.get(word);
        double value = Double.parseDouble(form.group(1).replace(',', '.'));
        return unit == null ? OptionalDouble.empty() : OptionalDouble.of(unit.toKm(value));
    }

    /** The unit that was typed; empty for a number alone and for what is no length. */
    public static Optional<LengthUnit> unit(String typed) {
        Matcher form = FORM.matcher(SPACES.matcher(typed).replaceAll(""));
        return form.matches() ? Optional.ofNullable(UNITS.get(word(form))) : Optional.empty();
    }

    private static String word(Matcher form) {
        return form.group(2).replace(".", "").toLowerCase(Locale.ROOT);
    }
}
