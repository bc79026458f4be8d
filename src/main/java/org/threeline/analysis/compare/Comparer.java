package org.threeline.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;
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
 * divided so that what is straight in one is straight in the other to within a metre.
 */
public final class Comparer {
    private static final double LONGEST_EDGE_METERS = 5_000;
    /** Less is where two outlines run side by side. */
    private static final double LEAST_KM2 = 1e-3;

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
        List<ZoneDifference> zones = findingsA.zones().parallelStream()
                .flatMap(a -> findingsB.zone(a.id()).stream().map(b -> difference(a, b)))
                .toList();
        return new Comparison(zones, only(findingsA, findingsB), only(findingsB, findingsA), figures());
    }

    private static List<FeatureId> only(Findings here, Findings there) {
        return here.zones().stream()
                .map(ZoneFigures::id)
                .filter(id -> there.zone(id).isEmpty())
                .toList();
    }

    private ZoneDifference difference(ZoneFigures a, ZoneFigures b) {
        Geometry groundA = planA.zone(a.id()).map(z -> z.area().planar()).orElseThrow();
        Geometry groundB = planB.zone(b.id()).map(this::inPlaneOfA).orElseThrow();
        boolean same = groundA.getNumPoints() == groundB.getNumPoints() && groundA.equalsExact(groundB, 1e-6);
        Region gained = region(same ? groundA.getFactory().createPolygon() : Overlay.difference(groundB, groundA));
        Region lost = region(same ? groundA.getFactory().createPolygon() : Overlay.difference(groundA, groundB));
        return new ZoneDifference(
                a.id(), a.areaKm2(), b.areaKm2(), km2(gained), km2(lost), gained.geographic(), lost.geographic());
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
        if (planA.projection().equals(planB.projection()) || planar.isEmpty()) {
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

    private List<FigureDifference> figures() {
        Map<FigureKey, FigureTable.Row> a = rows(planA, findingsA);
        Map<FigureKey, FigureTable.Row> b = rows(planB, findingsB);
        Set<FigureKey> keys = new LinkedHashSet<>(a.keySet());
        keys.addAll(b.keySet());
        List<FigureDifference> differences = new ArrayList<>();
        for (FigureKey key : keys) {
            Optional<FigureTable.Row> inA = Optional.ofNullable(a.get(key));
            Optional<FigureTable.Row> inB = Optional.ofNullable(b.get(key));
            differences.add(new FigureDifference(
                    key,
                    inA.or(() -> inB).map(FigureTable.Row::unit).orElse(""),
                    inA.map(FigureTable.Row::value),
                    inB.map(FigureTable.Row::value)));
        }
        return differences;
    }

    private static Map<FigureKey, FigureTable.Row> rows(Plan plan, Findings findings) {
        Map<FigureKey, FigureTable.Row> rows = new LinkedHashMap<>();
        FigureTable.of(plan.scenario(), findings).forEach(row -> rows.put(row.key(), row));
        return rows;
    }
}
