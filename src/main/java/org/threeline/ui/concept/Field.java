package org.threeline.ui.concept;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;

/**
 * A column of a table: how a row is shown in it and changed.
 *
 * @param key of its header, after {@code column.}
 * @param weight its share of the table's width
 * @param least its least width, px: that of its longest unbreakable words
 * @param <R> a row
 */
record Field<R>(String key, double weight, double least, Shown<R> shown, Editing<R> editing) {
    /** Whether it may be missing where there is little room. */
    boolean yields() {
        return key.equals("link") || key.equals("uses") || key.equals("id");
    }

    /** What stands in a cell; an icon before it, or an empty name. */
    record Content(String text, String icon) {
        static Content of(String text) {
            return new Content(text, "");
        }
    }

    /** How a row is shown. */
    @FunctionalInterface
    interface Shown<R> {
        Content of(R row, Scenario scenario, Language language);
    }

    /** How a row is changed. */
    sealed interface Editing<R> {
        /** Not at all. */
        record None<R>() implements Editing<R> {}

        /**
         * By writing.
         *
         * @param written what stands in the editor at first
         * @param read the row that follows, or what is wrong
         */
        record Writing<R>(Written<R> written, Read<R> read) implements Editing<R> {}

        /** By choosing one of some rows that may take its place. */
        record Choosing<R>(Choices<R> choices) implements Editing<R> {}
    }

    /** The text of a row that is edited. */
    @FunctionalInterface
    interface Written<R> {
        String of(R row, Language language);
    }

    /** Makes a row from what was written. */
    @FunctionalInterface
    interface Read<R> {
        Reading<R> of(R row, String written, Language language);
    }

    /**
     * What came of reading.
     *
     * @param row the row that follows, where the text is sound
     * @param problem else the key of the sentence that says what is wrong
     */
    record Reading<R>(Optional<R> row, String problem) {
        static <R> Reading<R> of(R row) {
            return new Reading<>(Optional.of(row), "");
        }

        static <R> Reading<R> wrong(String key) {
            return new Reading<>(Optional.empty(), key);
        }
    }

    /** What can be chosen for a row. */
    @FunctionalInterface
    interface Choices<R> {
        List<Choice<R>> of(R row, Scenario scenario, Language language);
    }

    /**
     * Something to choose.
     *
     * @param chosen whether the row is so already
     * @param row what it becomes
     */
    record Choice<R>(String text, String icon, boolean chosen, R row) {}

    /** A column of plain text. */
    static <R> Field<R> text(String key, double weight, double least, Written<R> written, Read<R> read) {
        return new Field<>(
                key,
                weight,
                least,
                (row, scenario, language) -> Content.of(written.of(row, language)),
                new Editing.Writing<>(written, read));
    }

    /** A column of words with a list to choose from; what a row has is among them even if it is no known word. */
    static <R> Field<R> term(
            String key,
            double weight,
            double least,
            List<String> known,
            Function<R, String> word,
            java.util.function.BiFunction<R, String, R> with) {
        return new Field<>(
                key,
                weight,
                least,
                (row, scenario, language) -> Content.of(Terms.in(language, word.apply(row))),
                new Editing.Choosing<>((row, scenario, language) -> {
                    var words = new java.util.LinkedHashSet<>(known);
                    words.add(word.apply(row));
                    return words.stream()
                            .map(w -> new Choice<>(
                                    Terms.in(language, w), "", w.equals(word.apply(row)), with.apply(row, w)))
                            .toList();
                }));
    }
}
