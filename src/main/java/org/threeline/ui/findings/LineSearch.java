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
        for (Line line : all) {
            if (line instanceof Line.Title) {
                above.clear();
                above.add(line);
            } else if (line instanceof Line.Group) {
                above.removeIf(l -> !(l instanceof Line.Title));
                above.add(line);
            } else if (line instanceof Line.Subject) {
                above.removeIf(l -> l instanceof Line.Subject);
                above.add(line);
            } else if (holds(line, above, word)) {
                found.addAll(above);
                above.clear();
                found.add(line);
            }
        }
        return found;
    }

    private static boolean holds(Line line, List<Line> above, String word) {
        return line.spoken().toLowerCase(Locale.ROOT).contains(word)
                || above.stream()
                        .anyMatch(l -> l.spoken().toLowerCase(Locale.ROOT).contains(word));
    }
}
