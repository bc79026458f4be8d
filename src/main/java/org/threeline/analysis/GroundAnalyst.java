package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.threeline.scenario.Side;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.Memo;
import org.threeline.zones.Overlay;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Precision;
import org.threeline.zones.Region;
import org.threeline.zones.TraceRuler;

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

    private final Memo<SidesKey, Optional<Map<Side, Inside>>> sides = new Memo<>(KEPT_ZONES);
    private final Memo<SidesKey, Optional<Parted>> parted = new Memo<>(KEPT_ZONES);
    /** On which side of a trace a settlement is: asked once, for all zones and depths. */
    private final Memo<TraceRuler, Map<Settlement, Side>> settled = new Memo<>(KEPT_PLANES);

    /**
     * A zone's ground stands for its edges too: planners hand out both together.
     *
     * @param ruler of the trace that parts a zone as drawn; empty where nothing is parted by it
     */
    private record EdgesKey(Region area, boolean roads, Optional<TraceRuler> ruler) {}

    /** What a trace parts. */
    private record SidesKey(Region area, TraceRuler ruler) {}

    /** What lies in one region. */
    private record Inside(List<OblastShare> oblasts, Set<Settlement> settlements) {
        static final Inside NOTHING = new Inside(List.of(), Set.of());

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

    /** A zone, or what of it lies on a side of its trace. */
    record Part(PlanZone zone, Optional<ZoneTrace> to, Optional<Side> side) {
        /** Whether what lies on a side counts. */
        boolean has(Side which) {
            return side.isEmpty() || side.get() == which;
        }
    }

    private Region area(Part part) {
        return part.side()
                .flatMap(side -> part.to().flatMap(to -> region(part.zone(), to, side)))
                .orElse(part.zone().area());
    }

    /** The ground it shares with a first-level area; longitude, latitude. */
    Geometry oblast(Plan plan, Part part, String iso) {
        Region area = area(part);
        return index(plan).oblasts(area).stream()
                .filter(o -> o.about().iso().equals(iso))
                .findFirst()
                .map(o -> new Region(Overlay.intersection(area.planar(), o.land()), plan.projection()).geographic())
                .orElseGet(FACTORY::createPolygon);
    }

    /** Its settlements; longitude, latitude. */
    Geometry settlements(Plan plan, Part part) {
        Geometry area = part.zone().area().planar();
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
        Optional<ZoneTrace> to = part.to().filter(t -> t.only().isEmpty());
        return FACTORY.createMultiPointFromCoords(settlements(plan, area.getEnvelopeInternal()).stream()
                .filter(p -> locator.locate(p.at()) != Location.EXTERIOR)
                .filter(p ->
                        to.isEmpty() || part.has(side(p.settlement(), to.get().trace(), plan)))
                .map(p -> new Coordinate(p.settlement().lon(), p.settlement().lat()))
                .toArray(Coordinate[]::new));
    }

    /** The crossings of its edges; longitude, latitude. */
    Geometry crossings(Plan plan, Part part, boolean roads) {
        Set<Side> which = EnumSet.allOf(Side.class);
        which.removeIf(side -> !part.has(side));
        Geometry planar = FACTORY.createMultiPointFromCoords(
                CrossingCount.places(List.of(met(part.zone(), part.to(), plan, roads)), which)
                        .toArray(Coordinate[]::new));
        return new Region(planar, plan.projection()).geographic();
    }

    /**
     * What lies in the zones of a plan, and in all of them united.
     *
     * @param to how zones lie to their traces; of those left out nothing is told by side
     * @param apart whether no two zones overlap, so that nothing need be united to be counted once
     */
    Ground ground(Plan plan, Map<FeatureId, ZoneTrace> to, boolean apart) {
        List<PlanZone> filled =
                plan.zones().stream().filter(z -> !z.area().isEmpty()).toList();
        if (filled.isEmpty()) {
            return Ground.NONE;
        }
        List<Optional<GroundFigures>> each = filled.parallelStream()
                .map(zone ->
                        inside(zone, plan).map(in -> figures(in, List.of(zone), sides(zone, in, to, plan), to, plan)))
                .toList();
        Map<FeatureId, GroundFigures> byZone = new LinkedHashMap<>();
        for (int i = 0; i < filled.size(); i++) {
            FeatureId id = filled.get(i).zone().id();
            each.get(i).ifPresent(figures -> byZone.put(id, figures));
        }
        Optional<GroundFigures> all = Optional.empty();
        if (byZone.size() == filled.size()) {
            Optional<Inside> in = apart ? summed(filled, plan) : inside(united(filled, plan), plan);
            all = in.map(i -> figures(i, filled, sidesOfAll(filled, i, to, apart, plan), to, plan));
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

    private Optional<Inside> inside(Region region, Plan plan) {
        return zones.get(region, () -> inside(region, Set.of(), plan));
    }

    private Optional<Map<Side, Inside>> sides(PlanZone zone, Inside in, Map<FeatureId, ZoneTrace> to, Plan plan) {
        Optional<ZoneTrace> known = Optional.ofNullable(to.get(zone.zone().id()));
        return known.flatMap(t -> t.only()
                .map(only -> Optional.of(Map.of(only, in, only.other(), Inside.NOTHING)))
                .orElseGet(
                        () -> sides.get(new SidesKey(zone.area(), t.trace().ruler()), () -> region(zone, t, Side.LEFT)
                                .map(left -> parted(in, left, t.trace(), plan)))));
    }

    /** Of zones of one trace. */
    private Optional<Map<Side, Inside>> sidesOfAll(
            List<PlanZone> filled, Inside in, Map<FeatureId, ZoneTrace> to, boolean apart, Plan plan) {
        Optional<PlanTrace> trace = trace(filled, to);
        if (trace.isEmpty()) {
            return Optional.empty();
        }
        if (!apart) {
            Region all = united(filled, plan);
            return sides.get(new SidesKey(all, trace.get().ruler()), () -> unitedLeft(plan, to)
                    .map(left -> parted(in, left, trace.get(), plan)));
        }
        List<Inside> onLeft = new ArrayList<>();
        for (PlanZone zone : filled) {
            Optional<Map<Side, Inside>> own = inside(zone, plan).flatMap(i -> sides(zone, i, to, plan));
            if (own.isEmpty()) {
                return Optional.empty();
            }
            onLeft.add(own.get().getOrDefault(Side.LEFT, Inside.NOTHING));
        }
        return Optional.of(parted(in, summed(onLeft).oblasts(), trace.get(), plan));
    }

    /** The one trace whose sides all zones have. */
    private static Optional<PlanTrace> trace(List<PlanZone> filled, Map<FeatureId, ZoneTrace> to) {
        List<ZoneTrace> all = filled.stream()
                .flatMap(z -> Stream.ofNullable(to.get(z.zone().id())))
                .toList();
        boolean one = all.size() == filled.size()
                && all.stream().map(t -> t.trace().trace().id()).distinct().count() == 1;
        return one ? Optional.of(all.get(0).trace()) : Optional.empty();
    }

    /**
     * What lies on the left of the one trace whose sides all zones have, united; empty, too, where a zone cannot be
     * parted.
     */
    Optional<Region> unitedLeft(Plan plan, Map<FeatureId, ZoneTrace> to) {
        List<PlanZone> filled =
                plan.zones().stream().filter(z -> !z.area().isEmpty()).toList();
        if (trace(filled, to).isEmpty()) {
            return Optional.empty();
        }
        List<Region> lefts = new ArrayList<>();
        for (PlanZone zone : filled) {
            Optional<Region> left =
                    region(zone, Objects.requireNonNull(to.get(zone.zone().id())), Side.LEFT);
            if (left.isEmpty()) {
                return Optional.empty();
            }
            left.filter(r -> !r.isEmpty()).ifPresent(lefts::add);
        }
        if (lefts.isEmpty()) {
            return Optional.of(new Region(FACTORY.createPolygon(), plan.projection()));
        }
        return Optional.of(
                lefts.size() == 1
                        ? lefts.get(0)
                        : unions.get(lefts, () -> new Region(union(lefts), plan.projection())));
    }

    /** What of a zone lies on a side; empty where that cannot be told. */
    Optional<Region> region(PlanZone zone, ZoneTrace to, Side side) {
        if (to.only().isPresent()) {
            return Optional.of(
                    to.only().get() == side
                            ? zone.area()
                            : new Region(FACTORY.createPolygon(), zone.area().projection()));
        }
        if (zone.zone().activeRule().isPresent()) {
            return Optional.of(side == Side.LEFT ? zone.left() : zone.right());
        }
        return parted.get(
                        new SidesKey(zone.area(), to.trace().ruler()),
                        () -> Parted.of(zone.area(), to.trace(), to.reachKm()))
                .map(p -> p.of(side));
    }

    private Map<Side, Inside> parted(Inside in, Region left, PlanTrace trace, Plan plan) {
        List<OblastShare> onLeft =
                left.isEmpty() || in.oblasts().isEmpty() ? List.of() : oblasts(left, Set.of(), index(plan), plan);
        return parted(in, onLeft, trace, plan);
    }

    /** The right has what the left has not: so nothing is lost or counted twice. */
    private Map<Side, Inside> parted(Inside in, List<OblastShare> onLeft, PlanTrace trace, Plan plan) {
        Map<String, Double> leftKm2 = new HashMap<>();
        onLeft.forEach(share -> leftKm2.put(key(share), share.areaKm2()));
        List<OblastShare> left = new ArrayList<>();
        List<OblastShare> right = new ArrayList<>();
        for (OblastShare share : in.oblasts()) {
            double km2 = Math.min(share.areaKm2(), leftKm2.getOrDefault(key(share), 0.0));
            double rest = share.areaKm2() - km2;
            if (km2 < LEAST_KM2 || rest < LEAST_KM2) {
                (km2 < rest ? right : left).add(share);
            } else {
                left.add(share.of(km2));
                right.add(share.of(rest));
            }
        }
        Set<Settlement> placesLeft = new LinkedHashSet<>();
        Set<Settlement> placesRight = new LinkedHashSet<>();
        for (Settlement place : in.settlements()) {
            (side(place, trace, plan) == Side.LEFT ? placesLeft : placesRight).add(place);
        }
        return Map.of(
                Side.LEFT,
                new Inside(left.stream().sorted(LARGEST_FIRST).toList(), placesLeft),
                Side.RIGHT,
                new Inside(right.stream().sorted(LARGEST_FIRST).toList(), placesRight));
    }

    private Side side(Settlement place, PlanTrace trace, Plan plan) {
        return settled.get(trace.ruler(), ConcurrentHashMap::new).computeIfAbsent(place, p -> {
            double[] at = {p.lon(), p.lat()};
            plan.projection().forward(at, 0, at, 0, 1);
            return trace.ruler().measure(at[0], at[1]).side();
        });
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

    private GroundFigures figures(
            Inside in,
            List<PlanZone> edges,
            Optional<Map<Side, Inside>> ofSides,
            Map<FeatureId, ZoneTrace> to,
            Plan plan) {
        CrossingCount.OfSides roads = crossings(edges, to, plan, true);
        CrossingCount.OfSides railways = crossings(edges, to, plan, false);
        Map<Side, GroundFigures> each = new EnumMap<>(Side.class);
        ofSides.ifPresent(known -> known.forEach((side, there) -> each.put(
                side,
                figures(
                        there,
                        Objects.requireNonNull(roads.each().get(side)),
                        Objects.requireNonNull(railways.each().get(side)),
                        Map.of()))));
        return figures(in, roads.all(), railways.all(), each);
    }

    private static GroundFigures figures(
            Inside in, Crossings roads, Crossings railways, Map<Side, GroundFigures> sides) {
        return new GroundFigures(
                in.oblasts(), in.settlements().size(), in.population(), in.withoutPopulation(), roads, railways, sides);
    }

    /** Of zones that share no ground: their shares add up, and a settlement on a common edge counts once. */
    private Optional<Inside> summed(List<PlanZone> filled, Plan plan) {
        List<Inside> all =
                filled.stream().flatMap(zone -> inside(zone, plan).stream()).toList();
        return all.size() == filled.size() ? Optional.of(summed(all)) : Optional.empty();
    }

    private static Inside summed(List<Inside> all) {
        Map<String, OblastShare> shares = new LinkedHashMap<>();
        Set<Settlement> settlements = new LinkedHashSet<>();
        for (Inside inside : all) {
            settlements.addAll(inside.settlements());
            inside.oblasts().forEach(share -> shares.merge(key(share), share, GroundAnalyst::sum));
        }
        return new Inside(shares.values().stream().sorted(LARGEST_FIRST).toList(), settlements);
    }

    /** Areas of several countries may have no code. */
    private static String key(OblastShare share) {
        return share.id() + share.nameEnglish();
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

    private CrossingCount.OfSides crossings(
            List<PlanZone> edges, Map<FeatureId, ZoneTrace> to, Plan plan, boolean roads) {
        return CrossingCount.of(edges.stream()
                .map(zone -> met(zone, Optional.ofNullable(to.get(zone.zone().id())), plan, roads))
                .toList());
    }

    private CrossingCount.Met met(PlanZone zone, Optional<ZoneTrace> to, Plan plan, boolean roads) {
        Optional<TraceRuler> ruler = to.filter(t -> zone.zone().activeRule().isEmpty())
                .map(t -> t.trace().ruler());
        return met.get(new EdgesKey(zone.area(), roads, ruler), () -> {
            GroundIndex index = index(plan);
            PlaneMetric metric = metrics.get(plan.projection(), () -> new PlaneMetric(plan.projection()));
            return CrossingCount.met(roads ? index.roads() : index.railways(), zone, metric, to);
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
