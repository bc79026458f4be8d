package org.threeline.analysis.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.FigureTable;
import org.threeline.analysis.Findings;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.analysis.compare.Comparison.FigureDifference;
import org.threeline.analysis.compare.Comparison.ZoneDifference;
import org.threeline.geodesy.Geodesics;
import org.threeline.geodesy.Reprojection;
import org.threeline.scenario.FeatureId;
import org.threeline.zones.Overlay;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Region;

/**
 * Compares two scenarios, each worked out on its own.
 *
 * <p>Ground gained and lost is found in the plane of the first; where the second has another plane, its outlines are
 * divided so that what is straight in one is straight in the other to within a metre. One rule along one trace gives
 * then outlines that run a metre or less apart and figures that differ by a few parts in a hundred thousand: neither is
 * a difference between the scenarios.
 */
public final class Comparer {
    private static final double LONGEST_EDGE_METERS = 5_000;
    /** Less is where two outlines run side by side. */
    private static final double LEAST_KM2 = 1e-3;
    /** Twice what two planes make outlines differ by. */
    private static final double LEAST_WIDTH_METERS = 2;
    /** What part of a figure is rounding where both are worked out in one plane, */
    private static final double ROUNDING = 1e-7;
    /** and where each has a plane of its own. */
    private static final double ROUNDING_OF_PLANES = 1e-4;

    private final Plan planA;
    private final Findings findingsA;
    private final Plan planB;
    private final Findings findingsB;

    public Comparer(Plan planA, Findings findingsA, Plan planB, Findings findingsB) {
        this.planA = planA;
        this.findingsA = findingsA;
        this.planB = planB;
        this.findingsB = findingsB;
    }

    public Comparison compare() {
        List<Match> matches = Match.of(planA, planB);
        List<ZoneDifference> zones =
                matches.parallelStream().map(this::difference).toList();
        return new Comparison(
                zones,
                only(findingsA, matches.stream().map(Match::a).toList()),
                only(findingsB, matches.stream().map(Match::b).toList()),
                figures(matches));
    }

    private static List<FeatureId> only(Findings here, List<FeatureId> matched) {
        return here.zones().stream()
                .map(ZoneFigures::id)
                .filter(id -> !matched.contains(id))
                .toList();
    }

    private ZoneDifference difference(Match match) {
        ZoneFigures a = findingsA.zone(match.a()).orElseThrow();
        ZoneFigures b = findingsB.zone(match.b()).orElseThrow();
        Geometry groundA = planA.zone(a.id()).map(z -> z.area().planar()).orElseThrow();
        Geometry groundB = planB.zone(b.id()).map(this::inPlaneOfA).orElseThrow();
        boolean same = groundA.getNumPoints() == groundB.getNumPoints() && groundA.equalsExact(groundB, 1e-6);
        Region gained = region(same ? groundA.getFactory().createPolygon() : real(groundB, groundA));
        Region lost = region(same ? groundA.getFactory().createPolygon() : real(groundA, groundB));
        return new ZoneDifference(
                match, a.areaKm2(), b.areaKm2(), km2(gained), km2(lost), gained.geographic(), lost.geographic());
    }

    /** What one ground has beside another, without what comes of their planes alone. */
    private Geometry real(Geometry ground, Geometry other) {
        Geometry beside = Overlay.difference(ground, other);
        if (inOnePlane()) {
            return beside;
        }
        List<Polygon> wide = new ArrayList<>();
        for (int i = 0; i < beside.getNumGeometries(); i++) {
            Geometry part = beside.getGeometryN(i);
            if (part instanceof Polygon polygon && 2 * part.getArea() > LEAST_WIDTH_METERS * part.getLength()) {
                wide.add(polygon);
            }
        }
        return ground.getFactory().createMultiPolygon(wide.toArray(Polygon[]::new));
    }

    private boolean inOnePlane() {
        return planA.projection().equals(planB.projection());
    }

    private Region region(Geometry planar) {
        if (planar.isEmpty()) {
            return new Region(planar, planA.projection());
        }
        return new Region(divided(planar), planA.projection());
    }

    private static double km2(Region region) {
        double km2 = region.isEmpty() ? 0 : Geodesics.areaSquareMeters(region.geographic()) / 1e6;
        return km2 < LEAST_KM2 ? 0 : km2;
    }

    private Geometry inPlaneOfA(PlanZone zone) {
        Geometry planar = zone.area().planar();
        if (inOnePlane() || planar.isEmpty()) {
            return planar;
        }
        Geometry lonLat = Reprojection.toLonLat(divided(planar), planB.projection());
        return Reprojection.toPlane(lonLat, planA.projection());
    }

    private static Geometry divided(Geometry planar) {
        Densifier densifier = new Densifier(planar);
        densifier.setDistanceTolerance(LONGEST_EDGE_METERS);
        densifier.setValidate(false);
        return densifier.getResultGeometry();
    }

    private List<FigureDifference> figures(List<Match> matches) {
        Map<String, String> inA = new HashMap<>();
        matches.forEach(m -> inA.put(m.b().value(), m.a().value()));
        Map<FigureKey, FigureTable.Row> a = rows(planA, findingsA, Map.of());
        Map<FigureKey, FigureTable.Row> b = rows(planB, findingsB, inA);
        Set<FigureKey> keys = new LinkedHashSet<>(a.keySet());
        keys.addAll(b.keySet());
        List<FigureDifference> differences = new ArrayList<>();
        for (FigureKey key : keys) {
            Optional<FigureTable.Row> ofA = Optional.ofNullable(a.get(key));
            Optional<FigureTable.Row> ofB = Optional.ofNullable(b.get(key));
            differences.add(new FigureDifference(
                    key,
                    ofA.or(() -> ofB).map(FigureTable.Row::unit).orElse(""),
                    ofA.map(FigureTable.Row::value),
                    ofB.map(FigureTable.Row::value),
                    inOnePlane() ? ROUNDING : ROUNDING_OF_PLANES));
        }
        return differences;
    }

    /** @param names what zones are called by here where that is not their id */
    private static Map<FigureKey, FigureTable.Row> rows(Plan plan, Findings findings, Map<String, String> names) {
        Map<FigureKey, FigureTable.Row> rows = new LinkedHashMap<>();
        FigureTable.of(plan.scenario(), findings).forEach(row -> {
            FigureKey key = row.key();
            String subject = names.getOrDefault(key.subject(), key.subject());
            String other = names.getOrDefault(key.other(), key.other());
            rows.put(new FigureKey(subject, other, key.side(), key.figure()), row);
        });
        return rows;
    }
}
