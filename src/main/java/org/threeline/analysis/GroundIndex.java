package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.threeline.basemap.AdminArea;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.SchematicLine;
import org.threeline.basemap.Settlement;
import org.threeline.geodesy.Densifier;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.UnmappableException;
import org.threeline.zones.Overlay;
import org.threeline.zones.Region;

/**
 * The base map brought into one plane, to be asked what lies in a zone.
 *
 * <p>Each first-level area is projected, and freed of the sea, when a zone first comes near it. Thread-safe.
 */
final class GroundIndex {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Beyond the theatre by this much a conic plane fitted to it still measures well; degrees. */
    private static final double ABOUT_DEGREES = 4;

    private final BaseMap map;
    private final FittedLambert projection;
    private final AreaMeter areas;
    private final List<AdminArea> oblasts;
    private final Map<AdminArea, Optional<Oblast>> known = new ConcurrentHashMap<>();
    private final LineIndex roads;
    private final LineIndex railways;
    private final HPRtree places = new HPRtree();

    /**
     * A first-level area without the sea.
     *
     * @param land in the plane, metres
     * @param rings the same in true areas
     * @param ringsKm2 what the rings enclose
     */
    record Oblast(AdminArea about, Geometry land, double km2, TrueAreaRings rings, double ringsKm2) {}

    /** A settlement with its place in the plane, metres. */
    record PlacedSettlement(Settlement settlement, Coordinate at) {}

    /** @param theatre longitude, latitude, about which zones lie */
    GroundIndex(BaseMap map, FittedLambert projection, AreaMeter areas, Envelope theatre) {
        this.map = map;
        this.projection = projection;
        this.areas = areas;
        this.oblasts = map.adminAreas();
        Envelope about = new Envelope(theatre);
        about.expandBy(ABOUT_DEGREES);
        this.roads = lines(map.roads(), about);
        this.railways = lines(map.railways(), about);
        for (Settlement settlement : map.settlements(about)) {
            double[] at = {settlement.lon(), settlement.lat()};
            projection.forward(at, 0, at, 0, 1);
            Coordinate place = new Coordinate(at[0], at[1]);
            places.insert(new Envelope(place), new PlacedSettlement(settlement, place));
        }
        places.build();
    }

    LineIndex roads() {
        return roads;
    }

    LineIndex railways() {
        return railways;
    }

    /** Settlements within a box of the plane. */
    @SuppressWarnings("unchecked")
    List<PlacedSettlement> settlements(Envelope planar) {
        return places.query(planar);
    }

    /** First-level areas whose box meets that of a region, freed of the sea. */
    List<Oblast> oblasts(Region region) {
        Envelope lonLat = region.geographic().getEnvelopeInternal();
        List<Oblast> near = new ArrayList<>();
        for (AdminArea oblast : oblasts) {
            if (oblast.area().getEnvelopeInternal().intersects(lonLat)) {
                known.computeIfAbsent(oblast, this::project).ifPresent(near::add);
            }
        }
        return near;
    }

    private Optional<Oblast> project(AdminArea oblast) {
        Geometry box = FACTORY.toGeometry(oblast.area().getEnvelopeInternal());
        Geometry sea = Overlay.intersection(map.sea(), box);
        Geometry land = Overlay.difference(valid(oblast.area()), sea);
        return planar(land).map(geometry -> {
            TrueAreaRings rings = areas.rings(geometry);
            return new Oblast(oblast, geometry, areas.km2(geometry), rings, rings.km2());
        });
    }

    private Optional<Geometry> planar(Geometry lonLat) {
        try {
            return Optional.of(valid(Densifier.project(lonLat, projection))).filter(g -> !g.isEmpty());
        } catch (UnmappableException e) {
            throw new IllegalStateException("the base map lies within 60° of the equator", e);
        }
    }

    private LineIndex lines(List<SchematicLine> all, Envelope about) {
        LineIndex index = new LineIndex();
        for (SchematicLine line : all) {
            if (line.line().getEnvelopeInternal().intersects(about)) {
                planar(line.line()).ifPresent(g -> index.add(line, g));
            }
        }
        return index.built();
    }

    private static Geometry valid(Geometry geometry) {
        return geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
    }
}
