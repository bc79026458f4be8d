package org.threeline.analysis;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.threeline.scenario.Bundles;
import org.threeline.scenario.Language;

/** Figures by their names in JSON, in the reader's words. Immutable. */
public final class FigureWords {
    /** A figure of a gap behind a zone's second band or a later one. */
    private static final Pattern NUMBERED = Pattern.compile("(gap)(\\d+)\\.(.+)");

    private static final List<String> ENDS = List.of(".min", ".mean", ".max");

    private final ResourceBundle words;

    private FigureWords(ResourceBundle words) {
        this.words = words;
    }

    public static FigureWords in(Language language) {
        return new FigureWords(Bundles.of("org.threeline.analysis.figures", language));
    }

    /** “Depth, least” for {@code depthKm.min}. */
    public String of(String figure) {
        for (String end : ENDS) {
            if (figure.endsWith(end)) {
                String base = figure.substring(0, figure.length() - end.length());
                return MessageFormat.format(words.getString("end" + end), base(base));
            }
        }
        return base(figure);
    }

    /**
     * “persons/km”.
     *
     * @param unit as in {@link FigureTable.Row}
     */
    public String unit(String unit) {
        return unit.isEmpty() ? "" : words.getString("unit." + unit);
    }

    /** As in the JSON, where there is no word for it. */
    private String base(String figure) {
        Matcher numbered = NUMBERED.matcher(figure);
        if (numbered.matches()) {
            String one = base(numbered.group(1) + "." + numbered.group(3));
            return MessageFormat.format(words.getString("numbered"), one, numbered.group(2));
        }
        String key = "figure." + figure;
        return words.containsKey(key) ? words.getString(key) : figure;
    }
}
