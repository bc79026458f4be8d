package org.threeline.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.threeline.geodesy.FittedLambert;
import org.threeline.scenario.Clip;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.Memo;
import org.threeline.zones.Overlay;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;
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
    private static final int KEPT_ZONES = 64;

    private final GroundPlanes planes;
    private final GroundUnions unions = new GroundUnions();
    private final GroundSides sides = new GroundSides(unions);
    private final GroundCrossings crossings;
    private final Memo<Region, Optional<Inside>> zones = new Memo<>(KEPT_ZONES);
    private final Memo<GroundSides.Key, Optional<Map<Side, Inside>>> parted = new Memo<>(KEPT_ZONES);

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
        this.planes = new GroundPlanes(map);
        this.crossings = new GroundCrossings(planes);
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
        return planes.map();
    }

    AreaMeter areas(FittedLambert projection) {
        return planes.areas(projection);
    }

    /** All zones united; empty where no zone has ground. */
    Optional<Region> united(Plan plan) {
        return unions.united(plan);
    }

    /** What of all zones lies on the left of the one trace whose sides all have; empty where they cannot be parted. */
    Optional<Region> unitedLeft(Plan plan, Map<FeatureId, ZoneTrace> to) {
        return sides.unitedLeft(plan, to);
    }

    /** What of a zone lies on a side; empty where that cannot be told. */
    Optional<Region> region(PlanZone zone, ZoneTrace to, Side side) {
        return sides.region(zone, to, side);
    }

    /** Settlements within a box of the plan's plane. */
    List<GroundIndex.PlacedSettlement> settlements(Plan plan, Envelope planar) {
        return planes.index(plan).settlements(planar);
    }

    /** First-level areas about the zones of a plan. */
    List<GroundIndex.Oblast> oblasts(Plan plan) {
        return united(plan).map(region -> planes.index(plan).oblasts(region)).orElse(List.of());
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
        return planes.index(plan).oblasts(area).stream()
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
                .filter(p -> to.isEmpty()
                        || part.has(sides.side(p.settlement(), to.get().trace(), plan)))
                .map(p -> new Coordinate(p.settlement().lon(), p.settlement().lat()))
                .toArray(Coordinate[]::new));
    }

    /** The crossings of its edges; longitude, latitude. */
    Geometry crossings(Plan plan, Part part, boolean roads) {
        Set<Side> which = EnumSet.allOf(Side.class);
        which.removeIf(side -> !part.has(side));
        Geometry planar = FACTORY.createMultiPointFromCoords(
                CrossingCount.places(List.of(crossings.met(part.zone(), part.to(), plan, roads)), which)
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
        List<PlanZone> filled = GroundUnions.filled(plan);
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
            Optional<Inside> in = apart ? summed(filled, plan) : inside(unions.united(filled, plan), plan);
            all = in.map(i -> figures(i, filled, sidesOfAll(filled, i, to, apart, plan), to, plan));
        }
        return new Ground(byZone, all);
    }

    private Optional<Inside> inside(Region region, Plan plan) {
        return zones.get(region, () -> inside(region, Set.of(), plan));
    }

    private Optional<Map<Side, Inside>> sides(PlanZone zone, Inside in, Map<FeatureId, ZoneTrace> to, Plan plan) {
        Optional<ZoneTrace> known = Optional.ofNullable(to.get(zone.zone().id()));
        return known.flatMap(t -> t.only()
                .map(only -> Optional.of(Map.of(only, in, only.other(), Inside.NOTHING)))
                .orElseGet(() ->
                        parted.get(new GroundSides.Key(zone.area(), t.trace().ruler()), () -> region(zone, t, Side.LEFT)
                                .map(left -> parted(in, left, t.trace(), plan)))));
    }

    /** Of zones of one trace. */
    private Optional<Map<Side, Inside>> sidesOfAll(
            List<PlanZone> filled, Inside in, Map<FeatureId, ZoneTrace> to, boolean apart, Plan plan) {
        Optional<PlanTrace> trace = GroundSides.trace(filled, to);
        if (trace.isEmpty()) {
            return Optional.empty();
        }
        if (!apart) {
            Region all = unions.united(filled, plan);
            return parted.get(new GroundSides.Key(all, trace.get().ruler()), () -> unitedLeft(plan, to)
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

    private Map<Side, Inside> parted(Inside in, Region left, PlanTrace trace, Plan plan) {
        List<OblastShare> onLeft = left.isEmpty() || in.oblasts().isEmpty() ? List.of() : oblasts(left, Set.of(), plan);
        return parted(in, onLeft, trace, plan);
    }

    private Map<Side, Inside> parted(Inside in, List<OblastShare> onLeft, PlanTrace trace, Plan plan) {
        Map<Side, List<OblastShare>> oblasts = OblastShares.parted(in.oblasts(), onLeft);
        Map<Side, Inside> each = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            Set<Settlement> places = new LinkedHashSet<>(in.settlements());
            places.removeIf(place -> sides.side(place, trace, plan) != side);
            each.put(side, new Inside(oblasts.getOrDefault(side, List.of()), places));
        }
        return each;
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
        CrossingCount.OfSides roads = crossings.of(edges, to, plan, true);
        CrossingCount.OfSides railways = crossings.of(edges, to, plan, false);
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
        Set<Settlement> settlements = new LinkedHashSet<>();
        all.forEach(inside -> settlements.addAll(inside.settlements()));
        return new Inside(OblastShares.summed(all.stream().flatMap(i -> i.oblasts().stream())), settlements);
    }

    private List<OblastShare> oblasts(Region region, Set<String> countries, Plan plan) {
        return OblastShares.of(region, countries, planes.index(plan), planes.areas(plan.projection()));
    }

    /** @param countries that all of the region lies in, each; none where that is not known */
    private Optional<Inside> inside(Region region, Set<String> countries, Plan plan) {
        Envelope lonLat = region.geographic().getEnvelopeInternal();
        if (!map().extent().contains(lonLat)) {
            return Optional.empty();
        }
        GroundIndex index = planes.index(plan);
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(region.planar());
        Set<Settlement> settlements = new LinkedHashSet<>();
        for (GroundIndex.PlacedSettlement place :
                index.settlements(region.planar().getEnvelopeInternal())) {
            if (locator.locate(place.at()) != Location.EXTERIOR) {
                settlements.add(place.settlement());
            }
        }
        return Optional.of(new Inside(oblasts(region, countries, plan), settlements));
    }
}
