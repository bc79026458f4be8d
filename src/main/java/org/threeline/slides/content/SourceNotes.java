package org.threeline.slides.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Source;
import org.threeline.scenario.SourceId;

/** Numbers the sources in the order in which a slide first cites them. Not thread-safe. */
final class SourceNotes {
    private final Scenario scenario;
    private final SlideWords words;
    private final Map<SourceId, Integer> numbers = new LinkedHashMap<>();

    SourceNotes(Scenario scenario, SlideWords words) {
        this.scenario = scenario;
        this.words = words;
    }

    /** The superscript for what a source reports; empty for anything else. */
    String cite(Provenance provenance) {
        if (provenance.basis() != Basis.REPORTED) {
            return "";
        }
        return provenance
                .source()
                .filter(id -> scenario.source(id).isPresent())
                .map(id -> {
                    Integer known = numbers.get(id);
                    int number = known == null ? numbers.size() + 1 : known;
                    numbers.put(id, number);
                    return SlideWords.superscript(number);
                })
                .orElse("");
    }

    /** Counts a source as used without a number of its own in the text. */
    void use(Provenance provenance) {
        cite(provenance);
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** The cited sources with their numbers, such as {@code ¹ Financial Times, 26 Aug 2025; ² …}. */
    String list() {
        var joiner = new StringJoiner("; ");
        numbers.forEach((id, number) -> scenario.source(id)
                .ifPresent(source -> joiner.add(SlideWords.superscript(number) + "\u00a0" + name(source))));
        return joiner.toString();
    }

    private String name(Source source) {
        String publisher = source.publisher().in(words.language());
        String said = publisher.isBlank() ? source.title().in(words.language()) : publisher;
        Optional<String> day = source.date().map(words::shortDate);
        return day.map(d -> said + ", " + d.replace(' ', '\u00a0')).orElse(said);
    }
}
