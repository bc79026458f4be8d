package org.threeline.edit;

import java.util.List;
import java.util.Optional;
import org.threeline.scenario.Band;

/** A distance that a band is given by. */
public enum BandPart {
    /** From the trace to the near edge. */
    FROM,
    /** From the trace to the far edge. */
    TO,
    /** From the zone in front to the near edge. */
    GAP,
    /** From the near to the far edge. */
    DEPTH;

    /** No band is thinner, km. */
    public static final double LEAST_DEPTH_KM = 0.1;

    /** Nothing is farther away, km. */
    public static final double MOST_KM = 2000;

    /** The distances a band is given by. */
    public static List<BandPart> of(Band band) {
        return band instanceof Band.FromTo ? List.of(FROM, TO) : List.of(GAP, DEPTH);
    }

    /** Km. */
    public double of(Band band, double otherwise) {
        if (band instanceof Band.FromTo b) {
            return this == FROM ? b.fromKm() : this == TO ? b.toKm() : otherwise;
        }
        Band.Behind b = (Band.Behind) band;
        return this == GAP ? b.gapKm() : this == DEPTH ? b.depthKm() : otherwise;
    }

    /** The least that this can be while the band's other distance stays, km. */
    public double leastKm(Band band) {
        return switch (this) {
            case FROM, GAP -> 0;
            case TO -> FROM.of(band, 0) + LEAST_DEPTH_KM;
            case DEPTH -> LEAST_DEPTH_KM;
        };
    }

    /** The most that this can be while the band's other distance stays, km. */
    public double mostKm(Band band) {
        return this == FROM ? TO.of(band, MOST_KM) - LEAST_DEPTH_KM : MOST_KM;
    }

    /** The band with this distance, where it has it; km. */
    public Band in(Band band, double km) {
        if (band instanceof Band.FromTo b) {
            return switch (this) {
                case FROM -> new Band.FromTo(b.side(), km, b.toKm(), kept(b, km - b.fromKm()));
                case TO -> new Band.FromTo(b.side(), b.fromKm(), km, b.kept());
                default -> band;
            };
        }
        Band.Behind b = (Band.Behind) band;
        return switch (this) {
            case GAP -> new Band.Behind(b.side(), b.zone(), km, b.depthKm());
            case DEPTH -> new Band.Behind(b.side(), b.zone(), b.gapKm(), km);
            default -> band;
        };
    }

    /** A gap that is kept follows the near edge; where there is no room for one left, none is kept. */
    private static Optional<Band.Kept> kept(Band.FromTo band, double moreKm) {
        return band.kept()
                .map(k -> new Band.Kept(k.zone(), Math.rint((k.gapKm() + moreKm) * 1e9) / 1e9))
                .filter(k -> k.gapKm() >= 0);
    }

    /** How deep a band is, km. */
    public static double depthKm(Band band) {
        return band instanceof Band.FromTo b ? b.toKm() - b.fromKm() : ((Band.Behind) band).depthKm();
    }

    /** The band mirrored to the other side of its trace. */
    public static Band onOtherSide(Band band) {
        return band instanceof Band.FromTo b
                ? new Band.FromTo(b.side().other(), b.fromKm(), b.toKm(), b.kept())
                : otherSide((Band.Behind) band);
    }

    private static Band otherSide(Band.Behind band) {
        return new Band.Behind(band.side().other(), band.zone(), band.gapKm(), band.depthKm());
    }
}
