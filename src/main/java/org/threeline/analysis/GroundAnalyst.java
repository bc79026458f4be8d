package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.threeline.analysis.GroundFigures.Crossings;
import org.threeline.analysis.GroundFigures.OblastShare;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.Settlement;
import org.threeline.geodesy.AuthalicArea;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Clip;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.Memo;
import org.threeline.zones.Overlay;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Precision;
import org.threeline.zones.Region;

/**
 * Finds what of the base map lies in the zones of plans: oblasts, settlements, crossings.
 *
 * <p>The base map is brought into the plane of a theatre once and kept, and so are the figures of the latest zones: too
 * dear for a frame of a drag, these belong on a thread in the background. Zones that are not wholly on the base map
 * have no such figures. Thread-safe.
 */
final class GroundAnalyst {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Comparator<OblastShare> LARGEST_FIRST =
            Comparator.comparingDouble((OblastShare s) -> -s.areaKm2()).thenComparing(OblastShare::id);
    private static final int KEPT_PLANES = 2;
    private static final int KEPT_ZONES = 64;
    /** Shared ground smaller than this is where outlines of two scales run side by side; km². */
    private static final double LEAST_KM2 = 0.5;

    private final BaseMap map;
    private final Memo<FittedLambert, GroundIndex> planes = new Memo<>(KEPT_PLANES);
    private final Memo<FittedLambert, PlaneMetric> metrics = new Memo<>(KEPT_PLANES);
    private final Memo<FittedLambert, AreaMeter> areas = new Memo<>(KEPT_PLANES);
    private final Memo<EdgesKey, CrossingCount.Met> met = new Memo<>(2 * KEPT_ZONES);
    private final Memo<Region, Optional<Inside>> zones = new Memo<>(KEPT_ZONES);
    private final Memo<List<Region>, Region> unions = new Memo<>(KEPT_PLANES);

    /** A zone's ground stands for its edges too: planners hand out both together. */
    private record EdgesKey(Region area, boolean roads) {}

    /** What lies in one region. */
    private record Inside(List<OblastShare> oblasts, Set<Settlement> settlements) {
        long population() {
            return settlements.stream().mapToLong(Settlement::population).sum();
        }

        int withoutPopulation() {
            return (int) settlements.stream().filter(s -> s.population() == 0).count();
        }
    }

    GroundAnalyst(BaseMap map) {
        this.map = map;
    }

    /**
     * What lies in the zones of a plan.
     *
     * @param zones those that are wholly on the base map
     * @param all all zones united, nothing counted twice; empty where one is not on the base map or there is none
     */
    record Ground(Map<FeatureId, GroundFigures> zones, Optional<GroundFigures> all) {
        Ground {
            zones = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(zones));
        }

        static final Ground NONE = new Ground(Map.of(), Optional.empty());
    }

    BaseMap map() {
        return map;
    }

    /** Settlements within a box of the plan's plane. */
    List<GroundIndex.PlacedSettlement> settlements(Plan plan, Envelope planar) {
        return index(plan).settlements(planar);
    }

    /** First-level areas about the zones of a plan. */
    List<GroundIndex.Oblast> oblasts(Plan plan) {
        return united(plan).map(region -> index(plan).oblasts(region)).orElse(List.of());
    }

    /** The ground a zone shares with a first-level area; longitude, latitude. */
    Geometry oblast(Plan plan, PlanZone zone, String iso) {
        return index(plan).oblasts(zone.area()).stream()
                .filter(o -> o.about().iso().equals(iso))
                .findFirst()
                .map(o -> new Region(Overlay.intersection(zone.area().planar(), o.land()), plan.projection())
                        .geographic())
                .orElseGet(FACTORY::createPolygon);
    }

    /** The settlements of a zone; longitude, latitude. */
    Geometry settlements(Plan plan, PlanZone zone) {
        IndexedPointInAreaLocator locator =
                new IndexedPointInAreaLocator(zone.area().planar());
        return FACTORY.createMultiPointFromCoords(
                settlements(plan, zone.area().planar().getEnvelopeInternal()).stream()
                        .filter(p -> locator.locate(p.at()) != Location.EXTERIOR)
                        .map(p -> new Coordinate(
                                p.settlement().lon(), p.settlement().lat()))
                        .toArray(Coordinate[]::new));
    }

    /** The crossings of a zone's edges; longitude, latitude. */
    Geometry crossings(Plan plan, PlanZone zone, boolean roads) {
        LineIndex index = roads ? index(plan).roads() : index(plan).railways();
        Geometry planar = FACTORY.createMultiPointFromCoords(
                CrossingCount.places(index, List.of(zone)).toArray(Coordinate[]::new));
        return new Region(planar, plan.projection()).geographic();
    }

    /**
     * What lies in the zones of a plan, and in all of them united.
     *
     * @param apart whether no two zones overlap, so that nothing need be united to be counted once
     */
    Ground ground(Plan plan, boolean apart) {
        List<PlanZone> filled =
                plan.zones().stream().filter(z -> !z.area().isEmpty()).toList();
        if (filled.isEmpty()) {
            return Ground.NONE;
        }
        List<Optional<GroundFigures>> each = filled.parallelStream()
                .map(zone -> inside(zone, plan).map(in -> figures(in, List.of(zone), plan)))
                .toList();
        Map<FeatureId, GroundFigures> byZone = new LinkedHashMap<>();
        for (int i = 0; i < filled.size(); i++) {
            FeatureId id = filled.get(i).zone().id();
            each.get(i).ifPresent(figures -> byZone.put(id, figures));
        }
        Optional<GroundFigures> all = Optional.empty();
        if (byZone.size() == filled.size()) {
            all = apart ? summed(filled, plan) : figures(united(filled, plan), filled, plan);
        }
        return new Ground(byZone, all);
    }

    /** All zones united; empty where no zone has ground. */
    Optional<Region> united(Plan plan) {
        List<PlanZone> filled =
                plan.zones().stream().filter(z -> !z.area().isEmpty()).toList();
        return filled.isEmpty() ? Optional.empty() : Optional.of(united(filled, plan));
    }

    private Region united(List<PlanZone> filled, Plan plan) {
        if (filled.size() == 1) {
            return filled.get(0).area();
        }
        List<Region> regions = filled.stream().map(PlanZone::area).toList();
        return unions.get(regions, () -> new Region(union(regions), plan.projection()));
    }

    /** By halves: with hundreds of zones, a sum that grows by one each time is gone through far too often. */
    private static Geometry union(List<Region> regions) {
        int n = regions.size();
        return n == 1
                ? regions.get(0).planar()
                : Overlay.union(union(regions.subList(0, (n + 1) / 2)), union(regions.subList((n + 1) / 2, n)));
    }

    private Optional<GroundFigures> figures(Region region, List<PlanZone> edges, Plan plan) {
        Optional<Inside> inside = zones.get(region, () -> inside(region, Set.of(), plan));
        return inside.map(in -> figures(in, edges, plan));
    }

    private Optional<Inside> inside(PlanZone zone, Plan plan) {
        return zones.get(zone.area(), () -> inside(zone.area(), countries(zone), plan));
    }

    /** The countries that a zone is clipped to: it has no ground in others. */
    private static Set<String> countries(PlanZone zone) {
        return zone.zone().activeRule().map(ZoneRule::clip).orElse(List.of()).stream()
                .flatMap(clip -> clip instanceof Clip.Country country ? Stream.of(country.a3()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private GroundFigures figures(Inside in, List<PlanZone> edges, Plan plan) {
        return new GroundFigures(
                in.oblasts(),
                in.settlements().size(),
                in.population(),
                in.withoutPopulation(),
                crossings(edges, plan, true),
                crossings(edges, plan, false));
    }

    /** Of zones that share no ground: their shares add up, and a settlement on a common edge counts once. */
    private Optional<GroundFigures> summed(List<PlanZone> filled, Plan plan) {
        Map<String, OblastShare> shares = new LinkedHashMap<>();
        Set<Settlement> settlements = new LinkedHashSet<>();
        for (PlanZone zone : filled) {
            Optional<Inside> inside = inside(zone, plan);
            if (inside.isEmpty()) {
                return Optional.empty();
            }
            settlements.addAll(inside.get().settlements());
            inside.get()
                    .oblasts()
                    .forEach(share -> shares.merge(share.id() + share.nameEnglish(), share, GroundAnalyst::sum));
        }
        List<OblastShare> oblasts =
                shares.values().stream().sorted(LARGEST_FIRST).toList();
        Inside all = new Inside(oblasts, settlements);
        return Optional.of(figures(all, filled, plan));
    }

    private static OblastShare sum(OblastShare a, OblastShare b) {
        return new OblastShare(
                a.id(),
                a.country(),
                a.nameEnglish(),
                a.nameUkrainian(),
                a.areaKm2() + b.areaKm2(),
                Math.min(100, a.percent() + b.percent()));
    }

    private Crossings crossings(List<PlanZone> edges, Plan plan, boolean roads) {
        return CrossingCount.of(
                edges.stream().map(zone -> met(zone, plan, roads)).toList());
    }

    private CrossingCount.Met met(PlanZone zone, Plan plan, boolean roads) {
        return met.get(new EdgesKey(zone.area(), roads), () -> {
            GroundIndex index = index(plan);
            PlaneMetric metric = metrics.get(plan.projection(), () -> new PlaneMetric(plan.projection()));
            return CrossingCount.met(roads ? index.roads() : index.railways(), zone, metric);
        });
    }

    private GroundIndex index(Plan plan) {
        return planes.get(
                plan.projection(),
                () -> new GroundIndex(map, plan.projection(), areas(plan.projection()), theatre(plan)));
    }

    AreaMeter areas(FittedLambert projection) {
        return areas.get(projection, () -> new AreaMeter(projection, Precision.EXACT, new AuthalicArea(projection)));
    }

    private static Envelope theatre(Plan plan) {
        Envelope theatre = new Envelope();
        plan.zones().forEach(z -> theatre.expandToInclude(z.area().geographic().getEnvelopeInternal()));
        return theatre;
    }

    /** @param countries that all of the region lies in, each; none where that is not known */
    private Optional<Inside> inside(Region region, Set<String> countries, Plan plan) {
        Envelope lonLat = region.geographic().getEnvelopeInternal();
        if (!map.extent().contains(lonLat)) {
            return Optional.empty();
        }
        GroundIndex index = index(plan);
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(region.planar());
        Set<Settlement> settlements = new LinkedHashSet<>();
        for (GroundIndex.PlacedSettlement place :
                index.settlements(region.planar().getEnvelopeInternal())) {
            if (locator.locate(place.at()) != Location.EXTERIOR) {
                settlements.add(place.settlement());
            }
        }
        return Optional.of(new Inside(oblasts(region, countries, index, plan), settlements));
    }

    private List<OblastShare> oblasts(Region region, Set<String> countries, GroundIndex index, Plan plan) {
        AreaMeter meter = areas(plan.projection());
        TrueAreaRings rings = meter.rings(region.planar());
        return index.oblasts(region).parallelStream()
                .filter(oblast -> countries.stream().allMatch(oblast.about().country()::equals))
                .flatMap(oblast -> share(region, rings, oblast, meter).stream())
                .sorted(LARGEST_FIRST)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Optional<OblastShare> share(
            Region region, TrueAreaRings rings, GroundIndex.Oblast oblast, AreaMeter meter) {
        if (!rings.boxMeets(oblast.rings())) {
            return Optional.empty();
        }
        double share = CommonArea.km2(List.of(rings, oblast.rings()), List.of()).orElse(Double.NaN) / oblast.ringsKm2();
        double km2 = Double.isNaN(share)
                ? meter.km2(Overlay.intersection(region.planar(), oblast.land()))
                : Math.min(1, share) * oblast.km2();
        return km2 < LEAST_KM2
                ? Optional.empty()
                : Optional.of(new OblastShare(
                        oblast.about().iso(),
                        oblast.about().country(),
                        oblast.about().nameEnglish(),
                        oblast.about().nameUkrainian(),
                        km2,
                        Math.min(100, 100 * km2 / oblast.km2())));
    }
}
