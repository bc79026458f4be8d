package org.threeline.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.threeline.analysis.Reaches.Reach;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Side;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Precision;

/**
 * What is measured of a zone that is not empty from its trace: its profile at once, its figures when first asked for.
 *
 * <p>Thread-safe.
 */
final class ZoneSurvey {
    private final PlanZone zone;
    private final PlanTrace trace;
    private final Outline outline;
    private final ZoneProfile profile;
    private final List<Reach> reaches;
    private final boolean drawn;
    private final Precision precision;
    private final StandoffMeter standoffs;
    private volatile @Nullable Figures figures;

    /**
     * Looks along the perpendiculars of a trace.
     *
     * @param reaches of the zone's rule; none for a zone as drawn
     * @param drawn whether the zone is as drawn
     * @param pieces into how many it is divided to measure its stand-off
     */
    ZoneSurvey(
            PlanZone zone,
            Outline outline,
            List<Reach> reaches,
            boolean drawn,
            PlanTrace trace,
            Transects transects,
            PlaneMetric metric,
            Precision precision,
            int pieces) {
        this.zone = zone;
        this.trace = trace;
        this.outline = outline;
        this.profile = ZoneProfile.of(transects, outline, reaches, metric);
        this.reaches = List.copyOf(reaches);
        this.drawn = drawn;
        this.precision = precision;
        this.standoffs = new StandoffMeter(trace, transects.line(), metric, precision, pieces);
    }

    /**
     * Depth and stand-off of a zone.
     *
     * @param sides the same of each side that has ground; none where the sides cannot be told
     * @param parts of a zone as drawn on both sides
     */
    record Figures(
            DepthMeter.Depths depths,
            StandoffMeter.Standoff standoff,
            Map<Side, OfSide> sides,
            Optional<Parted> parts) {
        Figures {
            sides = Map.copyOf(sides);
        }
    }

    /** Depth and stand-off of what lies of a zone on one side. */
    record OfSide(DepthMeter.Depths depths, StandoffMeter.Standoff standoff) {}

    Outline outline() {
        return outline;
    }

    ZoneProfile profile() {
        return profile;
    }

    /** Two threads that ask at once may both work: a lock held while the pool helps out could block for ever. */
    Figures figures() {
        Figures known = figures;
        if (known == null) {
            known = measure();
            figures = known;
        }
        return known;
    }

    private Figures measure() {
        DepthMeter meter = new DepthMeter(profile);
        Set<Side> both = EnumSet.allOf(Side.class);
        DepthMeter.Depths depths = meter.measure(precision, both);
        if (!drawn && !zone.left().isEmpty() && !zone.right().isEmpty()) {
            OfBoth sides = sides(meter, new Parted(zone.left(), zone.right()));
            return new Figures(depths, sides.whole, sides.each, Optional.empty());
        }
        StandoffMeter.Standoff standoff = standoffs.measure(outline, contact(depths, both), drawn);
        double left = drawn ? standoff.leftShare() : zone.right().isEmpty() ? 1 : 0;
        if (left == 0 || left == 1) {
            Map<Side, OfSide> only = Map.of(left > 0 ? Side.LEFT : Side.RIGHT, new OfSide(depths, standoff));
            return new Figures(depths, standoff, only, Optional.empty());
        }
        Optional<Parted> parts = Parted.of(zone.area(), trace, standoff.km().max())
                .filter(p -> !p.left().isEmpty() && !p.right().isEmpty());
        return new Figures(
                depths, standoff, parts.map(p -> sides(meter, p).each).orElse(Map.of()), parts);
    }

    private record OfBoth(StandoffMeter.Standoff whole, Map<Side, OfSide> each) {}

    private OfBoth sides(DepthMeter meter, Parted parts) {
        Set<Side> onLeft = EnumSet.of(Side.LEFT);
        Set<Side> onRight = EnumSet.of(Side.RIGHT);
        DepthMeter.Depths left = meter.measure(precision, onLeft);
        DepthMeter.Depths right = meter.measure(precision, onRight);
        StandoffMeter.OfSides measured = standoffs.measure(
                Outline.of(parts.left()), contact(left, onLeft), Outline.of(parts.right()), contact(right, onRight));
        return new OfBoth(
                measured.whole(),
                Map.of(Side.LEFT, new OfSide(left, measured.left()), Side.RIGHT, new OfSide(right, measured.right())));
    }

    private StandoffMeter.Contact contact(DepthMeter.Depths depths, Set<Side> sides) {
        // A perpendicular to one side may graze, at its foot, what lies on the other.
        if (!drawn && reaches.stream().noneMatch(r -> sides.contains(r.side()) && r.fromKm() == 0)) {
            return StandoffMeter.Contact.NO;
        }
        return depths.touches() ? StandoffMeter.Contact.YES : StandoffMeter.Contact.UNKNOWN;
    }
}
