package org.threeline.slides.content;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import org.threeline.scenario.Bundles;
import org.threeline.scenario.Language;
import org.threeline.scenario.Role;
import org.threeline.scenario.Zone;

/**
 * The words of slides, from {@code slide.properties} and its translations: MessageFormat patterns, plural forms and
 * dates. Immutable and thread-safe.
 */
public final class SlideWords {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Language language;
    private final ResourceBundle bundle;

    private SlideWords(Language language) {
        this.language = language;
        this.bundle = Bundles.of("org.threeline.slides.slide", language);
    }

    public static SlideWords in(Language language) {
        return new SlideWords(language);
    }

    public Language language() {
        return language;
    }

    /** The text under a key, filled with texts that are final as they are: numbers come formatted. */
    public String say(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(args);
    }

    /** A zone's name, or what its role is called where it has none. */
    String name(Zone zone) {
        String given = zone.name().in(language).strip();
        return given.isEmpty() ? say("role." + zone.role().word()) : given;
    }

    /** Whether a zone is called what zones of its role are called, so that shorter words may stand for its name. */
    boolean isUsual(Zone zone) {
        return zone.role() != Role.OTHER_ZONE
                && name(zone).equalsIgnoreCase(say("role." + zone.role().word()));
    }

    /**
     * The text under the key for a count, with the count as its first argument: {@code .one}, {@code .few} (Ukrainian:
     * 2 to 4, 22 to 24, …) or {@code .many}, as the plural rules of CLDR have them for whole numbers.
     */
    public String count(String key, int n, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = Integer.toString(n);
        System.arraycopy(args, 0, all, 1, args.length);
        return say(key + "." + form(n), all);
    }

    private String form(int n) {
        if (language != Language.UKRAINIAN) {
            return n == 1 ? "one" : "many";
        }
        int tens = n % 100;
        int units = n % 10;
        if (units == 1 && tens != 11) {
            return "one";
        }
        return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
    }

    /** A day in full, such as {@code 28 August 2025} or {@code 28 серпня 2025 р.}. */
    public String date(LocalDate day) {
        return say(
                "date.long",
                Integer.toString(day.getDayOfMonth()),
                part("months.long", day),
                Integer.toString(day.getYear()));
    }

    /** A day in short, such as {@code 28 Aug 2025} or {@code 28.08.2025}. */
    public String shortDate(LocalDate day) {
        return say(
                "date.short",
                Integer.toString(day.getDayOfMonth()),
                part("months.short", day),
                Integer.toString(day.getYear()),
                String.format(java.util.Locale.ROOT, "%02d", day.getDayOfMonth()));
    }

    private String part(String key, LocalDate day) {
        return List.of(bundle.getString(key).split(" ")).get(day.getMonthValue() - 1);
    }

    /**
     * The article of a number in an English sentence: "an" before those spoken with a vowel first (8, 11, 18 and what
     * begins with eight); empty in Ukrainian.
     *
     * @param number as {@code analysis.Figures} writes it
     */
    String article(String number) {
        if (language != Language.ENGLISH) {
            return "";
        }
        String whole = number.split("[.\u202f]")[0];
        boolean vowel = number.startsWith("8") || whole.equals("11") || whole.equals("18");
        return vowel ? "An" : "A";
    }

    /** A number in superscript digits. */
    static String superscript(int n) {
        var out = new StringBuilder();
        for (char c : Integer.toString(n).toCharArray()) {
            out.append(SUPERSCRIPTS.charAt(c - '0'));
        }
        return out.toString();
    }
}
