package org.threeline.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.TopologyException;
import org.threeline.analysis.Findings.Gap;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.Overlay;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Region;

/**
 * Says where on the ground a figure lies, so that a map can show it.
 *
 * <p>For showing, not for measuring: the figures themselves are the {@link Analyst}'s. An answer takes up to some
 * hundred milliseconds. All geometries are longitude, latitude in degrees, WGS 84, and empty where there is nothing to
 * show. Thread-safe if the way to plan is.
 */
public final class FigurePlaces {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Depths that differ by less are the same; of such places the one whose perpendicular goes on longest is shown. */
    private static final double ALIKE = 1e-3;

    private static final FeatureId BETWEEN = new FeatureId("\u0000between");

    private final Plan plan;
    private final Function<Scenario, Plan> planner;

    /**
     * The places of a plan's figures.
     *
     * @param planner works out another scenario with the plan's precision; best one that remembers what it worked out
     */
    public FigurePlaces(Plan plan, Function<Scenario, Plan> planner) {
        this.plan = plan;
        this.planner = planner;
    }

    public Geometry zone(FeatureId id) {
        return plan.zone(id).map(z -> z.area().geographic()).orElseGet(FACTORY::createPolygon);
    }

    public Geometry side(FeatureId id, Side side) {
        return plan.zone(id)
                .map(z -> (side == Side.LEFT ? z.left() : z.right()).geographic())
                .orElseGet(FACTORY::createPolygon);
    }

    public Geometry trace(FeatureId id) {
        return plan.trace(id).map(t -> t.line().geographic()).orElseGet(FACTORY::createLineString);
    }

    /** What two zones share. */
    public Geometry overlap(FeatureId a, FeatureId b) {
        Optional<PlanZone> first = plan.zone(a);
        Optional<PlanZone> second = plan.zone(b);
        if (first.isEmpty() || second.isEmpty()) {
            return FACTORY.createPolygon();
        }
        Geometry common = Overlay.intersection(
                first.get().area().planar(), second.get().area().planar());
        return geographic(common);
    }

    /**
     * The ground between two zones with rules: the band between them, clipped as they are, less what zones cover. For
     * zones as drawn, empty.
     */
    public Geometry gap(Gap gap) {
        Optional<ZoneRule> front = plan.scenario().zone(gap.front()).flatMap(Zone::activeRule);
        Optional<ZoneRule> back = plan.scenario().zone(gap.back()).flatMap(Zone::activeRule);
        if (front.isEmpty() || back.isEmpty() || gap.bands().isEmpty()) {
            return FACTORY.createPolygon();
        }
        Findings.Bands bands = gap.bands().get();
        Band.FromTo band = new Band.FromTo(gap.side(), bands.opensKm(), bands.closesKm());
        Zone between = between(front.get(), back.get(), band);
        List<Feature> features = new ArrayList<>(plan.scenario().features());
        features.add(between);
        Plan filled = planner.apply(plan.scenario().withFeatures(features));
        Geometry open = filled.zone(BETWEEN).map(z -> z.area().planar()).orElseGet(FACTORY::createPolygon);
        for (PlanZone zone : filled.zones()) {
            if (!zone.zone().id().equals(BETWEEN)
                    && zone.area().planar().getEnvelopeInternal().intersects(open.getEnvelopeInternal())) {
                open = less(open, zone.area().planar());
            }
        }
        return new Region(open, filled.projection()).geographic();
    }

    /** For showing it does not matter if a zone that gives no clean difference stays part of it. */
    private static Geometry less(Geometry ground, Geometry zone) {
        try {
            return Overlay.difference(ground, zone);
        } catch (TopologyException e) {
            return ground;
        }
    }

    private static Zone between(ZoneRule front, ZoneRule back, Band band) {
        Set<Clip> clip = new LinkedHashSet<>(front.clip());
        clip.addAll(back.clip());
        Ends ends = front.ends() == Ends.ROUND ? back.ends() : front.ends();
        return new Zone(
                BETWEEN,
                org.threeline.scenario.Role.OTHER_ZONE,
                Text.EMPTY,
                Optional.of(new ZoneRule(back.trace(), List.of(band), ends, List.copyOf(clip), true)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Text.EMPTY,
                Provenance.ASSUMED,
                Optional.empty());
    }

    /** The way through a zone, outward from its trace on both sides, where that is shortest. */
    public Geometry leastDepth(FeatureId zone) {
        return depth(zone, -1);
    }

    /** The way through a zone, outward from its trace on both sides, where that is longest. */
    public Geometry greatestDepth(FeatureId zone) {
        return depth(zone, 1);
    }

    private Geometry depth(FeatureId id, int sign) {
        for (Survey survey : Survey.of(plan, new SurveyMemory())) {
            for (Survey.Measured zone : survey.zones()) {
                if (zone.id().equals(id)) {
                    return geographic(depth(survey, zone.profile(), sign));
                }
            }
        }
        return FACTORY.createLineString();
    }

    private static Geometry depth(Survey survey, ZoneProfile profile, int sign) {
        int n = survey.transects().stations().size();
        double[] depths = new double[n];
        double extreme = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            depths[i] = ZoneProfile.length(profile.stretches(i, Side.LEFT))
                    + ZoneProfile.length(profile.stretches(i, Side.RIGHT));
            if (depths[i] > ZoneProfile.GRAZING_METERS) {
                extreme = Math.max(extreme, sign * depths[i]);
            }
        }
        int best = -1;
        double straightest = -1;
        for (int i = 0; i < n; i++) {
            Perpendicular p = survey.transects().stations().get(i);
            double straight = Math.min(p.cutLeft(), p.cutRight());
            boolean same = Math.abs(sign * depths[i] - extreme) <= ALIKE * depths[i];
            if (depths[i] > ZoneProfile.GRAZING_METERS && same && straight > straightest) {
                straightest = straight;
                best = i;
            }
        }
        if (best < 0) {
            return FACTORY.createMultiLineString();
        }
        List<LineString> ways = new ArrayList<>();
        for (Side side : Side.values()) {
            double[] stretches = profile.stretches(best, side);
            for (int k = 0; k < stretches.length; k += 2) {
                addWay(survey, best, side, stretches[k], stretches[k + 1], ways);
            }
        }
        return FACTORY.createMultiLineString(ways.toArray(LineString[]::new));
    }

    /** Along a station's perpendicular as far as its cut, then along its heirs'. */
    private static void addWay(
            Survey survey, int station, Side side, double fromMeters, double toMeters, List<LineString> ways) {
        double from = fromMeters;
        for (int at = station;
                at >= 0 && from < toMeters;
                at = survey.transects().heir(at, side)) {
            Perpendicular p = survey.transects().stations().get(at);
            double cut = p.cut(side);
            double cutMeters = p.meters(side, cut, survey.metric());
            double end = Math.min(toMeters, cutMeters);
            if (from < end) {
                double scale = cut / cutMeters;
                ways.add(FACTORY.createLineString(new Coordinate[] {
                    new Coordinate(p.xAt(side, from * scale), p.yAt(side, from * scale)),
                    new Coordinate(p.xAt(side, end * scale), p.yAt(side, end * scale))
                }));
                from = end;
            }
        }
    }

    private Geometry geographic(Geometry planar) {
        return new Region(planar, plan.projection()).geographic();
    }
}
