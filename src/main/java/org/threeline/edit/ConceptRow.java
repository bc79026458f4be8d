package org.threeline.edit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.threeline.scenario.Scenario;

/** A row of one of the lists beside the features. */
public record ConceptRow(ConceptPart<?> part, int index) {
    /** Lists are named in files by the plural of their rows. */
    private static final Pattern POINTER = Pattern.compile("/threeline/([a-z]+)s/(\\d{1,6})(/.*)?");

    /** The row that a problem's pointer leads to, where it leads to one that is there. */
    public static Optional<ConceptRow> at(String pointer, Scenario scenario) {
        Matcher matcher = POINTER.matcher(pointer);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(matcher.group(2));
        return ConceptPart.all().stream()
                .filter(p -> p.name().equals(matcher.group(1)))
                .findFirst()
                .filter(p -> index < p.rows(scenario).size())
                .map(p -> new ConceptRow(p, index));
    }
}
