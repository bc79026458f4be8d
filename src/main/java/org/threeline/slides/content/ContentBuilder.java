package org.threeline.slides.content;

import java.util.ArrayList;
import java.util.Locale;
import java.util.StringJoiner;
import org.threeline.analysis.Figures;
import org.threeline.scenario.Basis;
import org.threeline.slides.content.SlideContent.Cell;
import org.threeline.slides.content.SlideContent.FigureRow;
import org.threeline.slides.content.SlideContent.KeyFigures;
import org.threeline.slides.content.SlideContent.Legend;
import org.threeline.slides.content.SlideContent.Rich;
import org.threeline.slides.content.SlideContent.Span;
import org.threeline.slides.content.SlideContent.Support;

/** Puts what a scenario says and what was computed into the words of a slide. */
public final class ContentBuilder {
    private final SlideSubject subject;
    private final SlideWords words;

    private ContentBuilder(SlideSubject subject) {
        this.subject = subject;
        this.words = SlideWords.in(subject.language());
    }

    /** The words of a slide on a subject; the same for the same subject. */
    public static SlideContent contentOf(SlideSubject subject) {
        return new ContentBuilder(subject).build();
    }

    private SlideContent build() {
        var figures = Figures.in(subject.language());
        var sources = new SourceNotes(subject.whole(), words);
        // Sources are numbered as a reader comes upon them: legend, figures, support.
        var tables = new FigureTable(subject, words, figures, sources);
        Legend legend = new LegendBuilder(subject, words, figures, sources).build(tables.isByColumn());
        KeyFigures table = tables.build();
        Support support = new SupportBuilder(subject, words, sources).build();
        String title = new Headline(subject, words, figures).sentence();
        return new SlideContent(
                words.say("marking"),
                title,
                subtitle(title),
                legend,
                table,
                support,
                notes(table, sources),
                sourcesLine(sources),
                credits(),
                caveat());
    }

    private Rich subtitle(String title) {
        var spans = new ArrayList<Span>();
        String name = subject.whole().title().in(subject.language()).strip();
        if (!name.isEmpty() && !name.equals(title)) {
            spans.add(Span.strong(name));
        }
        var rest = new StringJoiner("  ·  ");
        subject.phase()
                .ifPresent(p -> rest.add(words.say("subtitle.phase", p.name().in(subject.language()))));
        subject.whole().asOf().ifPresent(day -> rest.add(words.say("subtitle.as_of", words.date(day))));
        rest.add(words.say("subtitle.printed", words.date(subject.printDate())));
        spans.add(Span.of((spans.isEmpty() ? "" : "  ·  ") + rest));
        return new Rich(spans);
    }

    private Rich notes(KeyFigures table, SourceNotes sources) {
        if (table.rows().isEmpty()) {
            return Rich.EMPTY;
        }
        boolean assumed = table.rows().stream()
                .map(FigureRow::cells)
                .flatMap(c -> c.stream())
                .anyMatch(c -> !c.equals(Cell.NONE) && c.basis() == Basis.ASSUMED);
        var spans = new ArrayList<Span>();
        if (assumed) {
            spans.add(Span.italic(words.say("notes.italic")));
            spans.add(Span.of(words.say("notes.assumed")));
        }
        spans.add(Span.of(words.say(assumed ? "notes.computed" : "notes.all_computed")));
        if (!sources.isEmpty()) {
            spans.add(Span.of(words.say("notes.reported")));
        }
        return new Rich(spans);
    }

    private Rich sourcesLine(SourceNotes sources) {
        return sources.isEmpty()
                ? Rich.EMPTY
                : Rich.of(Span.strong(words.say("sources.heading")), Span.of(" " + sources.list() + "."));
    }

    private Rich credits() {
        String projection = subject.epsg() == 0
                ? words.say("credits.fitted")
                : words.say("credits.epsg", Integer.toString(subject.epsg()));
        if (subject.signs().isEmpty()) {
            return Rich.of(Span.strong(words.say("credits.projection")), Span.of(" " + projection));
        }
        return Rich.of(
                Span.strong(words.say("credits.base_map.heading")),
                Span.of(" " + words.say("credits.base_map") + " " + projection));
    }

    /** The caveat with its opening words strong where they are set in capitals. */
    private Rich caveat() {
        String own = subject.whole().caveat().in(subject.language()).strip();
        String text = own.isEmpty() ? words.say("caveat") : own;
        int stop = text.indexOf('.');
        String opening = stop < 0 ? "" : text.substring(0, stop + 1);
        boolean capitals = !opening.isBlank() && opening.equals(opening.toUpperCase(Locale.ROOT));
        return capitals ? Rich.of(Span.strong(opening), Span.of(text.substring(stop + 1))) : Rich.of(Span.of(text));
    }
}
