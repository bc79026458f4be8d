package org.threeline.slides.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Force;
import org.threeline.scenario.Side;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.slides.content.SlideContent.Cell;
import org.threeline.slides.content.SlideContent.FigureRow;
import org.threeline.slides.content.SlideContent.KeyFigures;
import org.threeline.slides.content.SlideContent.ZoneHead;

/**
 * The key figures of the zones on the map, rounded as the analysis rounds them.
 *
 * <p>A figure that no zone has gives no row.
 */
final class FigureTable {
    private static final int MOST_COLUMNS = 4;
    private static final double THOUSAND = 1000;
    private static final int SIDES_RANK = 2;

    private final SlideSubject subject;
    private final SlideWords words;
    private final Figures figures;
    private final SourceNotes sources;
    private final List<Zone> zones;

    FigureTable(SlideSubject subject, SlideWords words, Figures figures, SourceNotes sources) {
        this.subject = subject;
        this.words = words;
        this.figures = figures;
        this.sources = sources;
        this.zones = subject.zones();
    }

    /** Whether each zone can head a column: they are few, and their short names, by role, differ. */
    boolean isByColumn() {
        return zones.size() <= MOST_COLUMNS
                && zones.stream().map(Zone::role).distinct().count() == zones.size();
    }

    KeyFigures build() {
        boolean distinct = isByColumn();
        var heads = new ArrayList<ZoneHead>();
        for (Zone zone : zones) {
            String name = words.name(zone);
            heads.add(new ZoneHead(
                    zone.id(),
                    words.isUsual(zone) ? words.say("short." + zone.role().word()) : name,
                    name));
        }
        var rows = new ArrayList<FigureRow>();
        add(rows, "depth", false, 0, this::depth);
        add(rows, "area", false, 0, z -> computed(z, ZoneFigures::areaKm2));
        if (zones.stream().anyMatch(this::twoSided)) {
            sides(rows);
        }
        add(rows, "distance", false, 5, this::distance);
        add(rows, "gap", false, 3, this::gapBehind);
        add(rows, "overlap", false, 1, this::overlap);
        add(rows, "frontage", false, 4, z -> optional(z, ZoneFigures::frontageKm));
        strength(rows);
        add(rows, "density" + citation(), false, 1, this::density);
        return new KeyFigures(
                words.say(distinct ? "figures.heading" : "figures.heading.rows"),
                words.say("figures.note"),
                heads,
                rows,
                distinct);
    }

    private void add(List<FigureRow> rows, String key, boolean part, int rank, Function<Zone, Cell> cell) {
        String plain = key.replaceAll("[⁰¹²³⁴⁵⁶⁷⁸⁹]", "");
        String cited = key.substring(plain.length());
        String gap = cited.isEmpty() ? "" : "\u202f";
        add(
                rows,
                words.say("row." + plain) + gap + cited,
                words.say("row." + plain + ".short") + cited,
                part,
                rank,
                cell);
    }

    private void add(
            List<FigureRow> rows, String label, String shortLabel, boolean part, int rank, Function<Zone, Cell> cell) {
        List<Cell> cells = zones.stream().map(cell).toList();
        if (cells.stream().anyMatch(c -> !c.equals(Cell.NONE))) {
            rows.add(new FigureRow(label, shortLabel, cells, part, rank));
        }
    }

    private boolean twoSided(Zone zone) {
        return subject.figures(zone)
                .map(f -> f.leftAreaKm2().orElse(0) > 0 && f.rightAreaKm2().orElse(0) > 0)
                .orElse(false);
    }

    /** Areas on the left and the right of the trace, if all zones lie on one: elsewhere the sides say nothing. */
    private void sides(List<FigureRow> rows) {
        List<Trace> traces = zones.stream()
                .map(subject::traceOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (traces.size() != 1) {
            return;
        }
        String left = side(traces.get(0), Side.LEFT);
        String right = side(traces.get(0), Side.RIGHT);
        add(rows, words.say("row.side", left), left, true, SIDES_RANK, z -> side(z, ZoneFigures::leftAreaKm2));
        add(rows, words.say("row.side", right), right, true, SIDES_RANK, z -> side(z, ZoneFigures::rightAreaKm2));
    }

    private String side(Trace trace, Side side) {
        String party = trace.party(side).in(subject.language()).strip();
        return party.isEmpty() ? words.say("side." + side.word()) : party;
    }

    /** The area on a side; none at all is known too, and reads 0. */
    private Cell side(Zone zone, Function<ZoneFigures, OptionalDouble> figure) {
        OptionalDouble value = subject.figures(zone).map(figure).orElse(OptionalDouble.empty());
        return value.isPresent() ? number(value.getAsDouble()) : Cell.NONE;
    }

    private Cell depth(Zone zone) {
        double left = BandReach.of(subject.whole(), zone, Side.LEFT)
                .map(BandReach::depthKm)
                .orElse(0.0);
        double right = BandReach.of(subject.whole(), zone, Side.RIGHT)
                .map(BandReach::depthKm)
                .orElse(0.0);
        if (left + right > 0) {
            return new Cell(
                    figures.number(left + right) + cited(zone),
                    zone.provenance().basis());
        }
        return subject.figures(zone)
                .flatMap(ZoneFigures::depthKm)
                .map(d -> new Cell(figures.range(d.min(), d.max(), 2), Basis.COMPUTED))
                .orElse(Cell.NONE);
    }

    private Cell distance(Zone zone) {
        Optional<BandReach> left = BandReach.of(subject.whole(), zone, Side.LEFT);
        Optional<BandReach> right = BandReach.of(subject.whole(), zone, Side.RIGHT);
        if (left.isPresent() && (right.isEmpty() || left.equals(right))) {
            return reach(zone, left.get());
        }
        if (right.isPresent() && left.isEmpty()) {
            return reach(zone, right.get());
        }
        return subject.figures(zone)
                .flatMap(ZoneFigures::standoffKm)
                .map(s -> new Cell(figures.range(s.min(), s.max(), 2), Basis.COMPUTED))
                .orElse(Cell.NONE);
    }

    private Cell reach(Zone zone, BandReach reach) {
        return new Cell(
                figures.number(reach.fromKm()) + "–" + figures.number(reach.toKm()) + cited(zone),
                zone.provenance().basis());
    }

    private String cited(Zone zone) {
        String citation = sources.cite(zone.provenance());
        return citation.isEmpty() ? "" : "\u2009" + citation;
    }

    private Cell gapBehind(Zone zone) {
        List<Gap> gaps = subject.findings().gaps().stream()
                .filter(g -> g.front().equals(zone.id()))
                .toList();
        return gaps.size() == 1 ? number(gaps.get(0).meanWidthKm()) : Cell.NONE;
    }

    private Cell overlap(Zone zone) {
        List<Overlap> overlaps = subject.findings().overlaps().stream()
                .filter(o -> o.a().equals(zone.id()) || o.b().equals(zone.id()))
                .toList();
        // Where three meet, adding pairs would count ground twice.
        return overlaps.size() == 1 ? number(overlaps.get(0).areaKm2()) : Cell.NONE;
    }

    private void strength(List<FigureRow> rows) {
        List<Force> forces =
                zones.stream().map(Zone::strength).flatMap(Optional::stream).toList();
        boolean thousands = !forces.isEmpty()
                && forces.stream().allMatch(f -> f.min() >= THOUSAND || (f.min() == 0 && f.max() >= THOUSAND));
        add(rows, (thousands ? "strength_thousand" : "strength") + citation(), false, 2, zone -> zone.strength()
                .map(f -> new Cell(
                        figures.range(
                                thousands ? f.min() / THOUSAND : f.min(), thousands ? f.max() / THOUSAND : f.max(), 3),
                        f.provenance().basis()))
                .orElse(Cell.NONE));
    }

    private Cell density(Zone zone) {
        return subject.figures(zone)
                .flatMap(ZoneFigures::strengthPerKm)
                .map(r -> new Cell(figures.range(r.min(), r.max(), 2), Basis.COMPUTED))
                .orElse(Cell.NONE);
    }

    /** The superscripts of the sources for the strengths. */
    private String citation() {
        var cited = new StringBuilder();
        zones.stream()
                .map(Zone::strength)
                .flatMap(Optional::stream)
                .map(f -> sources.cite(f.provenance()))
                .distinct()
                .forEach(cited::append);
        return cited.toString();
    }

    private Cell computed(Zone zone, Function<ZoneFigures, Double> figure) {
        return subject.figures(zone).map(f -> number(figure.apply(f))).orElse(Cell.NONE);
    }

    private Cell optional(Zone zone, Function<ZoneFigures, OptionalDouble> figure) {
        OptionalDouble value = subject.figures(zone).map(figure).orElse(OptionalDouble.empty());
        return value.isPresent() && value.getAsDouble() > 0 ? number(value.getAsDouble()) : Cell.NONE;
    }

    private Cell number(double value) {
        return new Cell(figures.number(value), Basis.COMPUTED);
    }
}
