package org.threeline.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeline.analysis.Details;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.Findings;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.analysis.Intervals;
import org.threeline.analysis.Unsure;
import org.threeline.scenario.Basis;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.session.OpenScenario;
import org.threeline.ui.common.Amount;
import org.threeline.ui.common.UnitText;

/**
 * Writes lines one below the other, and sees to what holds for all figures: rough ones say so, dear ones of a scenario
 * before say so, those with an interval have it in brackets and are rounded to what it allows.
 */
final class SheetPen {
    private final Reader reader;
    private final OpenScenario shown;
    private final Details details;
    private final boolean stale;
    private final boolean exact;
    private final List<Line> lines = new ArrayList<>();
    private String place = "";

    /**
     * A pen.
     *
     * @param details the dear figures, of this scenario or of one before
     * @param stale whether they are of one before
     * @param exact whether the other figures are exact
     */
    SheetPen(OpenScenario shown, Details details, boolean stale, boolean exact, Reader reader) {
        this.shown = shown;
        this.details = details;
        this.stale = stale;
        this.exact = exact;
        this.reader = reader;
    }

    Reader reader() {
        return reader;
    }

    UnitText units() {
        return reader.units();
    }

    Scenario scenario() {
        return shown.plan().scenario();
    }

    Findings findings() {
        return shown.findings();
    }

    Details details() {
        return details;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Names a feature whose lines follow. */
    void title(FeatureId id) {
        place = id.value() + "/";
        lines.add(new Line.Title(place, id, reader.name(scenario(), id)));
    }

    /** From here on lines are about the whole, or about the one feature that all are about. */
    void noTitle() {
        place = "";
    }

    void group(String name, Object... args) {
        lines.add(new Line.Group(place + name, reader.say("group." + name, args)));
    }

    void subject(String key, String text, Spot spot) {
        lines.add(new Line.Subject(key, text, spot));
    }

    void remark(String name, Object... args) {
        lines.add(new Line.Remark(place + name, reader.say(name, args)));
    }

    void add(List<? extends Line> some) {
        lines.addAll(some);
    }

    /** What densities of a zone, or of a side of it, follow from, and by how much that may be off. */
    Unsure unsure(ZoneFigures zone, Optional<Side> side) {
        if (stale || !exact) {
            return Unsure.NOTHING;
        }
        return side.map(s -> Unsure.of(zone, s, details)).orElseGet(() -> Unsure.of(zone, details));
    }

    /** What densities of all zones together follow from, and by how much that may be off. */
    Unsure unsure(Details.United united) {
        return stale || !exact ? Unsure.NOTHING : Unsure.of(united, details);
    }

    /** Half the interval of a figure. */
    double half(FigureKey key) {
        return stale || !exact ? 0 : details.intervals().map(i -> i.half(key)).orElse(0.0);
    }

    /** By which part of it a figure may be off. */
    double unsure(Optional<FigureKey> key, double value) {
        return stale || !exact
                ? 0
                : key.flatMap(k -> details.intervals().map(i -> i.unsure(k, value)))
                        .orElse(0.0);
    }

    /** Begins a figure. */
    Entry figure(Kind kind, String subject, Spot spot) {
        return new Entry(kind, subject, spot);
    }

    /** Begins a figure of a feature as a whole. */
    Entry figure(Kind kind, FeatureId feature) {
        return new Entry(kind, feature.value(), Spot.of(feature));
    }

    /** A figure that is being written. */
    final class Entry {
        private final Kind kind;
        private final String subject;
        private final Spot spot;
        private String label = "";
        private String beside = "";
        private Basis basis = Basis.COMPUTED;
        private boolean late;
        private Optional<FigureKey> measured = Optional.empty();

        private Entry(Kind kind, String subject, Spot spot) {
            this.kind = kind;
            this.subject = subject;
            this.spot = spot;
        }

        Entry label(String text) {
            label = text;
            return this;
        }

        /** What stands beside it, quietly. */
        Entry beside(String text) {
            beside = text;
            return this;
        }

        Entry by(Basis where) {
            basis = where;
            return this;
        }

        /** It is worked out later than others. */
        Entry late() {
            late = true;
            return this;
        }

        /** It may have an interval under this key. */
        Entry measured(FigureKey key) {
            measured = Optional.of(key);
            return this;
        }

        void area(double km2) {
            Optional<Range> sure = interval();
            bracket(sure.map(r -> units().areaInterval(km2, r)));
            put(sure.map(r -> units().area(km2, r)).orElseGet(() -> units().area(km2, unsure(measured, km2))));
        }

        void length(double km) {
            Optional<Range> sure = interval();
            bracket(sure.map(r -> units().lengthInterval(km, r)));
            put(sure.map(r -> units().length(km, r)).orElseGet(() -> units().length(km, unsure(measured, km))));
        }

        /** People, whose word the label has. */
        void people(long count) {
            Optional<Range> sure = interval();
            bracket(sure.map(r -> units().figures().interval((double) count, r)));
            Amount said = sure.map(r -> units().persons((double) count, r))
                    .orElseGet(() -> units().personsUnsure((double) count, unsure(measured, (double) count)));
            put(new Amount(said.number(), "", said.spoken()));
        }

        void count(long count) {
            bracket(interval().map(r -> units().figures().interval((double) count, r)));
            put(units().count(count));
        }

        /** A range of plain numbers with a unit, or with none. */
        void range(Range range, int significant, String unit) {
            range(range, significant, unit, 0);
        }

        /** @param unsure by which part of it what the range follows from may be off */
        void range(Range range, int significant, String unit, double unsure) {
            String number = units().figures().range(range.min(), range.max(), significant, unsure);
            put(new Amount(number, unit, unit.isEmpty() ? number : number + ' ' + unit));
        }

        private Optional<Range> interval() {
            if (stale || !exact) {
                return Optional.empty();
            }
            return measured.flatMap(key -> details.intervals().flatMap(i -> i.of(key)))
                    .map(Intervals.Interval::range);
        }

        private void bracket(Optional<String> interval) {
            interval.ifPresent(text -> beside = beside.isEmpty() ? text : text + " · " + beside);
        }

        void put(Amount amount) {
            boolean old = late && stale;
            boolean rough = !exact && !late && basis == Basis.COMPUTED && kind != Kind.TRACE_VERTICES;
            Amount written = rough ? amount.roughly(reader.say("about")) : amount;
            String quiet = old ? reader.say("stale") : beside;
            String name = name();
            String spoken = name + ", " + written.spoken() + (quiet.isEmpty() ? "" : ", " + quiet) + ", "
                    + reader.say("basis." + basis.word());
            boolean known = interval().isPresent();
            add(new Line.Figure(
                    key(),
                    kind,
                    spot,
                    name,
                    Optional.of(written),
                    quiet,
                    basis,
                    spoken,
                    old,
                    known ? measured : Optional.empty()));
        }

        /** Says why there is no such figure. */
        void unknown(String why) {
            String quiet = reader.say(why);
            String name = name();
            add(new Line.Figure(
                    key(),
                    kind,
                    spot,
                    name,
                    Optional.empty(),
                    quiet,
                    basis,
                    name + ", " + quiet,
                    false,
                    Optional.empty()));
        }

        private String name() {
            return label.isEmpty() ? reader.say(kind.key("label")) : label;
        }

        private String key() {
            return subject + "/" + kind.key("");
        }

        private void add(Line.Figure figure) {
            lines.add(figure);
        }
    }

    /** Whether the dear figures are of a scenario before. */
    boolean isStale() {
        return stale;
    }
}
