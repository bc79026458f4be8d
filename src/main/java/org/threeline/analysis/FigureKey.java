package org.threeline.analysis;

import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;

/**
 * Names one figure of a scenario.
 *
 * @param subject id of a trace or zone, empty for all zones united
 * @param other id of the second zone of an overlap or gap, or of an oblast; else empty
 * @param side {@code left} or {@code right} of the trace; else empty
 * @param figure named as in the JSON, parts after a point
 */
public record FigureKey(String subject, String other, String side, String figure) implements Comparable<FigureKey> {
    static final String OBLAST_AREA = "oblast.areaKm2";

    public static FigureKey of(FeatureId subject, String figure) {
        return new FigureKey(subject.value(), "", "", figure);
    }

    public static FigureKey overlap(FeatureId a, FeatureId b) {
        return new FigureKey(a.value(), b.value(), "", "overlap.areaKm2");
    }

    /**
     * A figure of a gap, named {@code gap.areaKm2} or {@code gap.meanWidthKm}; of one behind the front zone's second
     * band on that side {@code gap2.areaKm2}, and so on. So a name is of the same ground whatever else changes.
     */
    public static FigureKey gap(Findings.Gap gap, String figure) {
        String name = gap.behind() == 1 ? figure : figure.replaceFirst("gap", "gap" + gap.behind());
        return new FigureKey(gap.front().value(), gap.back().value(), gap.side().word(), name);
    }

    /** The same figure of what lies on one side of the trace. */
    public FigureKey on(Side which) {
        return new FigureKey(subject, other, which.word(), figure);
    }

    /** The same figure of both sides together. */
    public FigureKey whole() {
        return new FigureKey(subject, other, "", figure);
    }

    /** A figure of all zones united. */
    public static FigureKey all(String figure) {
        return new FigureKey("", "", "", figure);
    }

    /** The ground that all zones united share with an oblast. */
    public static FigureKey oblastOfAll(String oblast) {
        return new FigureKey("", oblast, "", OBLAST_AREA);
    }

    public static FigureKey oblast(FeatureId zone, String oblast) {
        return new FigureKey(zone.value(), oblast, "", OBLAST_AREA);
    }

    /** As a column is headed: {@code dmz.areaKm2}, {@code dmz+ukrainian-defence-line.overlap.areaKm2}. */
    public String column() {
        StringBuilder name = new StringBuilder(subject);
        if (!other.isEmpty()) {
            name.append('+').append(other);
        }
        if (!side.isEmpty()) {
            name.append(name.length() > 0 ? "." : "").append(side);
        }
        if (name.length() > 0) {
            name.append('.');
        }
        return name.append(figure).toString();
    }

    @Override
    public int compareTo(FigureKey that) {
        return column().compareTo(that.column());
    }
}
