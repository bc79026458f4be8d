package org.threeline.slides.content;

import static org.threeline.analysis.Figures.NARROW_SPACE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.threeline.analysis.ErrorBand;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Figures.Unit;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.scenario.Role;
import org.threeline.scenario.Side;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.slides.content.SlideContent.Entry;
import org.threeline.slides.content.SlideContent.Legend;
import org.threeline.slides.content.SlideContent.MapSign;
import org.threeline.slides.content.SlideContent.Sign;

/** Explains what the map shows, and nothing else. */
final class LegendBuilder {
    private final SlideSubject subject;
    private final SlideWords words;
    private final Figures figures;
    private final SourceNotes sources;

    LegendBuilder(SlideSubject subject, SlideWords words, Figures figures, SourceNotes sources) {
        this.subject = subject;
        this.words = words;
        this.figures = figures;
        this.sources = sources;
    }

    /**
     * The legend.
     *
     * @param zones whether it explains the zones; not where the table of figures does
     */
    Legend build(boolean zones) {
        var entries = new ArrayList<Entry>();
        if (zones) {
            subject.zones().forEach(z -> entries.add(zone(z)));
        }
        subject.traces().forEach(t -> entries.add(trace(t)));
        List<Sign> signs = java.util.Arrays.stream(MapSign.values())
                .filter(subject.signs()::contains)
                .map(s -> new Sign(s, words.say("sign." + s.name().toLowerCase(java.util.Locale.ROOT), error())))
                .toList();
        String note = subject.zones().isEmpty() ? "" : words.say("legend.note");
        return new Legend(words.say("legend.heading"), note, entries, signs);
    }

    /** How far off the traces may be in nine of ten cases, such as {@code ±25 km}; the most of several. */
    private String error() {
        double halfKm = subject.traces().stream()
                .map(t -> ErrorBand.halfWidthKm(subject.plan(), t.id()))
                .flatMapToDouble(OptionalDouble::stream)
                .max()
                .orElse(0);
        return "±" + figures.number(halfKm, 2) + NARROW_SPACE + figures.unit(Unit.KM);
    }

    private Entry zone(Zone zone) {
        String cited = sources.cite(zone.provenance());
        String holder = zone.heldBy().map(t -> t.in(subject.language()).strip()).orElse("");
        return new Entry(
                zone.id(), name(zone.name().in(subject.language()), zone.role()) + cited, reach(zone), holder, true);
    }

    private String name(String given, Role role) {
        return given.isBlank() ? words.say("role." + role.word()) : given.strip();
    }

    /** Where the rule puts the zone, such as {@code 20 + 20 km} or {@code 25–40 km from the line}. */
    private String reach(Zone zone) {
        Optional<BandReach> left = BandReach.of(subject.whole(), zone, Side.LEFT);
        Optional<BandReach> right = BandReach.of(subject.whole(), zone, Side.RIGHT);
        if (left.isEmpty() && right.isEmpty()) {
            return words.say("legend.drawn");
        }
        if (left.isEmpty() || right.isEmpty()) {
            BandReach one = left.or(() -> right).orElseThrow();
            return words.say("legend.one_side", range(one) + NARROW_SPACE + figures.unit(Unit.KM));
        }
        BandReach a = left.get();
        BandReach b = right.get();
        if (a.fromKm() == 0 && b.fromKm() == 0) {
            return figures.number(a.toKm()) + " + " + figures.number(b.toKm()) + NARROW_SPACE + figures.unit(Unit.KM);
        }
        String ranges = a.equals(b) ? range(a) : range(a) + ", " + range(b);
        return words.say("legend.both_sides", ranges + NARROW_SPACE + figures.unit(Unit.KM));
    }

    private String range(BandReach reach) {
        return figures.number(reach.fromKm()) + "–" + figures.number(reach.toKm());
    }

    private Entry trace(Trace trace) {
        Optional<TraceFigures> found = subject.findings().traces().stream()
                .filter(t -> t.id().equals(trace.id()))
                .findFirst();
        String length = found.map(t -> km(t.lengthKm())).orElse("");
        var detail = new StringJoiner(" · ");
        if (found.isPresent() && found.get().vertices() > 2) {
            detail.add(words.say("legend.spacing", km(found.get().meanSpacingKm())));
        }
        trace.positionErrorKm()
                .ifPresent(e -> detail.add("±" + figures.number(e, 2) + NARROW_SPACE + figures.unit(Unit.KM)));
        String cited = sources.cite(trace.provenance());
        return new Entry(
                trace.id(),
                name(trace.name().in(subject.language()), Role.TRACE) + cited,
                length,
                detail.toString(),
                false);
    }

    private String km(double value) {
        return figures.quantity(value, Unit.KM);
    }
}
