package org.threeline.render.decor;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words and figures of scale bar, arrow and graticule in one language. Immutable. */
final class Wording {
    private static final char NARROW_SPACE = '\u202f';

    private final ResourceBundle texts;

    Wording(Locale locale) {
        this.texts = ResourceBundle.getBundle(
                "org.threeline.render.decor.decor",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String north() {
        return texts.getString("north");
    }

    /** A mark of a scale bar, the last with its unit. */
    String distance(double meters, boolean inKilometers, boolean withUnit) {
        String figure = grouped(Math.round(inKilometers ? meters / 1000 : meters));
        String unit = texts.getString(inKilometers ? "kilometers" : "meters");
        return withUnit ? figure + NARROW_SPACE + unit : figure;
    }

    private static String grouped(long value) {
        String digits = Long.toString(value);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(NARROW_SPACE);
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /** A meridian's name; minutes only where there are any. */
    String longitude(int minutes) {
        int turned = Math.floorMod(minutes + 180 * 60, 360 * 60) - 180 * 60;
        if (turned == 0 || turned == -180 * 60) {
            return angle(turned);
        }
        return MessageFormat.format(texts.getString(turned > 0 ? "east" : "west"), angle(turned));
    }

    /** A parallel's name; minutes only where there are any. */
    String latitude(int minutes) {
        return minutes == 0
                ? angle(0)
                : MessageFormat.format(
                        texts.getString(minutes > 0 ? "northLatitude" : "southLatitude"), angle(minutes));
    }

    private static String angle(int minutes) {
        int whole = Math.abs(minutes);
        return whole % 60 == 0 ? whole / 60 + "°" : String.format(Locale.ROOT, "%d°%02d′", whole / 60, whole % 60);
    }
}
