package org.threeline.slides.content;

import java.util.List;
import org.threeline.scenario.Basis;
import org.threeline.scenario.FeatureId;

/**
 * All words and figures of a slide, ready to be set.
 *
 * @param marking stands at the top and the bottom
 * @param title the message
 * @param subtitle the scenario's name, its day and the print date
 * @param support who arms, trains and supports, and with what
 * @param notes how to read the figures; empty if there are none
 * @param sources that the slide cites, numbered
 * @param credits of the base map, and the projection
 * @param caveat in full
 */
public record SlideContent(
        String marking,
        String title,
        Rich subtitle,
        Legend legend,
        KeyFigures figures,
        Support support,
        Rich notes,
        Rich sources,
        Rich credits,
        Rich caveat) {

    /** Words of which some are set strong or in italics. */
    public record Rich(List<Span> spans) {
        public static final Rich EMPTY = new Rich(List.of());

        public Rich {
            spans = List.copyOf(spans);
        }

        public static Rich of(Span... spans) {
            return new Rich(List.of(spans));
        }

        public boolean isEmpty() {
            return spans.stream().allMatch(s -> s.text().isBlank());
        }

        /** The words alone. */
        public String plain() {
            var out = new StringBuilder();
            spans.forEach(s -> out.append(s.text()));
            return out.toString();
        }
    }

    /** A run of words set alike. */
    public record Span(String text, Voice voice) {
        public static Span of(String text) {
            return new Span(text, Voice.PLAIN);
        }

        public static Span strong(String text) {
            return new Span(text, Voice.STRONG);
        }

        public static Span italic(String text) {
            return new Span(text, Voice.ITALIC);
        }
    }

    /** How a span is set. */
    public enum Voice {
        PLAIN,
        STRONG,
        ITALIC
    }

    /** A sign of the base map that the legend explains. */
    public enum MapSign {
        OBLAST_BOUNDARY,
        ROAD,
        CITIES,
        DRAINED_RESERVOIR,
        /** Not of the base map, but explained in the same way. */
        POSITION_ERROR
    }

    /** What is on the map. */
    public record Legend(String heading, String note, List<Entry> entries, List<Sign> signs) {
        public Legend {
            entries = List.copyOf(entries);
            signs = List.copyOf(signs);
        }
    }

    /**
     * A zone or a trace.
     *
     * @param measure where it lies or how long it is
     * @param detail who holds it, or how exactly it is known; may be empty
     * @param zone whether it is a zone
     */
    public record Entry(FeatureId feature, String name, String measure, String detail, boolean zone) {}

    public record Sign(MapSign sign, String text) {}

    /**
     * The table of zones.
     *
     * @param byColumn whether the zones have short names that differ, so that each can head a column
     */
    public record KeyFigures(
            String heading, String note, List<ZoneHead> zones, List<FigureRow> rows, boolean byColumn) {
        public KeyFigures {
            zones = List.copyOf(zones);
            rows = List.copyOf(rows);
        }
    }

    /** A zone in the table. */
    public record ZoneHead(FeatureId feature, String shortName, String name) {}

    /**
     * A figure of every zone.
     *
     * @param label with the unit
     * @param shortLabel for the head of a narrow column
     * @param cells in the order of the zones
     * @param part whether the row breaks down the one above
     * @param rank rows with the highest rank go first where room is short; 0 stays
     */
    public record FigureRow(String label, String shortLabel, List<Cell> cells, boolean part, int rank) {
        public FigureRow {
            cells = List.copyOf(cells);
        }
    }

    /** A figure and where it comes from; a dash where there is none. */
    public record Cell(String text, Basis basis) {
        public static final Cell NONE = new Cell("—", Basis.COMPUTED);
    }

    /**
     * Who holds, arms, trains and supports, the most important first.
     *
     * @param withHolders the same with who holds each zone, for when the legend does not say so
     */
    public record Support(String heading, List<Rich> lines, String headingWithHolders, List<Rich> withHolders) {
        public Support {
            lines = List.copyOf(lines);
            withHolders = List.copyOf(withHolders);
        }
    }
}
