package org.threeline.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.threeline.scenario.Provenance;

/**
 * One attribute of what is selected, as text.
 *
 * @param member its name in the scenario file
 * @param group the heading it stands under
 * @param shown as the scenario has it
 * @param rests on what it rests; empty for what is nobody's statement, such as an id
 * @param choices the texts that can be chosen; empty for free text
 * @param named how a choice is shown
 * @param change takes what was typed or chosen, see {@link Change}; empty for what cannot be changed
 */
record Attribute(
        String member,
        String group,
        String label,
        Supplier<String> shown,
        Supplier<Optional<Provenance>> rests,
        List<String> choices,
        UnaryOperator<String> named,
        Optional<Change> change) {
    Attribute {
        choices = List.copyOf(choices);
    }

    /**
     * How an attribute is changed.
     *
     * @param wrong says what is wrong with a text, without changing anything
     * @param take makes the change; says why it cannot be made
     */
    record Change(Function<String, Optional<String>> wrong, Function<String, Optional<String>> take) {}
}
