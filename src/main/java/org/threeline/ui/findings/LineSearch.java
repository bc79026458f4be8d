package org.threeline.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds lines that say a word, themselves or in the headings above them. */
final class LineSearch {
    private LineSearch() {}

    /** The lines that hold the word looked for, with the titles and groups they stand under; all for a blank word. */
    static List<Line> of(List<Line> all, String sought) {
        String word = sought.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return all;
        }
        List<Line> found = new ArrayList<>();
        List<Line> above = new ArrayList<>();
        int shown = 0;
        for (Line line : all) {
            above.removeIf(heading -> ends(heading, line));
            shown = Math.min(shown, above.size());
            if (line instanceof Line.Title || line instanceof Line.Group || line instanceof Line.Subject) {
                above.add(line);
            } else if (holds(line, above, word)) {
                found.addAll(above.subList(shown, above.size()));
                shown = above.size();
                found.add(line);
            }
        }
        return found;
    }

    /** Whether a line no longer stands under a heading: keys of what stands under a title begin with its own. */
    private static boolean ends(Line heading, Line line) {
        if (line instanceof Line.Title) {
            return true;
        }
        if (line instanceof Line.Group) {
            return !(heading instanceof Line.Title) || !line.key().startsWith(heading.key());
        }
        return line instanceof Line.Subject && heading instanceof Line.Subject;
    }

    private static boolean holds(Line line, List<Line> above, String word) {
        return line.spoken().toLowerCase(Locale.ROOT).contains(word)
                || above.stream()
                        .anyMatch(l -> l.spoken().toLowerCase(Locale.ROOT).contains(word));
    }
}
