package org.threeline.ui.findings;

import java.util.List;
import java.util.Optional;
import org.threeline.scenario.Basis;

/**
 * What a figure means and rests on, in the reader's words.
 *
 * @param formula empty where nothing is computed
 * @param exactness how exact it is, a sentence each
 * @param names of what is counted; empty where it has none or they are too many
 * @param source who says it, for what is reported
 */
record Explanation(
        String title,
        String what,
        String formula,
        List<Input> inputs,
        Basis basis,
        List<String> names,
        Optional<String> source,
        List<String> exactness) {
    Explanation {
        inputs = List.copyOf(inputs);
        names = List.copyOf(names);
        exactness = List.copyOf(exactness);
    }

    /** What a figure is worked out from. */
    record Input(String label, String value, Basis basis) {}

    /** All of it as one text. */
    String text() {
        var text = new StringBuilder(title).append(". ").append(what);
        if (!formula.isEmpty()) {
            text.append(' ').append(formula).append('.');
        }
        inputs.forEach(i -> text.append(' ')
                .append(i.label())
                .append(": ")
                .append(i.value())
                .append('.'));
        if (!names.isEmpty()) {
            text.append(' ').append(String.join(", ", names)).append('.');
        }
        source.ifPresent(s -> text.append(' ').append(s).append('.'));
        exactness.forEach(e -> text.append(' ').append(e));
        return text.toString();
    }
}
