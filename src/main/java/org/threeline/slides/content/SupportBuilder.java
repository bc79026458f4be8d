package org.threeline.slides.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.threeline.scenario.Place;
import org.threeline.scenario.Role;
import org.threeline.scenario.Text;
import org.threeline.scenario.Zone;
import org.threeline.slides.content.SlideContent.Rich;
import org.threeline.slides.content.SlideContent.Span;
import org.threeline.slides.content.SlideContent.Support;

/** Who arms, trains and supports the lines, and the capabilities provided. */
final class SupportBuilder {
    private final SlideSubject subject;
    private final SlideWords words;
    private final SourceNotes sources;

    SupportBuilder(SlideSubject subject, SlideWords words, SourceNotes sources) {
        this.subject = subject;
        this.words = words;
        this.sources = sources;
    }

    Support build() {
        List<Rich> capabilities = capabilities();
        return new Support(
                words.say("support.heading"),
                lines(false, capabilities),
                words.say("support.heading.holders"),
                lines(true, capabilities));
    }

    private List<Rich> lines(boolean holders, List<Rich> capabilities) {
        var lines = new ArrayList<Rich>();
        subject.zones().forEach(z -> zone(z, holders).ifPresent(lines::add));
        lines.addAll(capabilities);
        return lines;
    }

    private Optional<Rich> zone(Zone zone, boolean holders) {
        var parts = new ArrayList<String>();
        String holder = text(zone.heldBy());
        if (holders && !holder.isEmpty()) {
            parts.add(holder);
        }
        String armed = text(zone.armedBy());
        String trained = text(zone.trainedBy());
        if (!armed.isEmpty() && armed.equals(trained)) {
            parts.add(words.say("support.armed_trained", armed));
        } else {
            if (!armed.isEmpty()) {
                parts.add(words.say("support.armed", armed));
            }
            if (!trained.isEmpty()) {
                parts.add(words.say("support.trained", trained));
            }
        }
        // "Support:" stands before them: a second colon would stumble.
        List<String> supporters = zone.supportedBy().stream()
                .map(t -> t.in(subject.language()).strip().replace(": ", " – "))
                .filter(s -> !s.isEmpty())
                .toList();
        if (!supporters.isEmpty()) {
            parts.add(words.say("support.supported", String.join(", ", supporters)));
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String label = words.isUsual(zone)
                ? words.say("support.line." + zone.role().word())
                : words.say("support.line.named", words.name(zone));
        return Optional.of(Rich.of(Span.strong(label), Span.of(" " + String.join(". ", parts))));
    }

    /** The capabilities of each provider in one line, their sources at the end. */
    private List<Rich> capabilities() {
        var names = new LinkedHashMap<String, List<String>>();
        var cited = new LinkedHashMap<String, List<String>>();
        for (Place place : subject.plan().scenario().places().toList()) {
            if (place.role() != Role.SUPPORTING_CAPABILITY) {
                continue;
            }
            String provider = text(place.provider());
            names.computeIfAbsent(provider, p -> new ArrayList<>())
                    .add(place.name().in(subject.language()).strip());
            String citation = sources.cite(place.provenance());
            List<String> citations = cited.computeIfAbsent(provider, p -> new ArrayList<>());
            if (!citation.isEmpty() && !citations.contains(citation)) {
                citations.add(citation);
            }
        }
        return names.entrySet().stream()
                .map(e -> {
                    String provider = e.getKey().isEmpty() ? words.say("support.other") : e.getKey();
                    String citations = String.join("\u2009", cited.getOrDefault(e.getKey(), List.of()));
                    return Rich.of(
                            Span.strong(provider + ":"),
                            Span.of(" " + String.join(" · ", e.getValue())
                                    + (citations.isEmpty() ? "" : "\u202f" + citations)));
                })
                .toList();
    }

    private String text(Optional<Text> text) {
        return text.map(t -> t.in(subject.language()).strip()).orElse("");
    }
}
