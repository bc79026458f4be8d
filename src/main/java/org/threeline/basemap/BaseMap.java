package org.threeline.basemap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.threeline.geodesy.Geodesics;

/**
 * The bundled base map: 15 to 50 E, 42 to 60 N, longitude, latitude in degrees, WGS 84.
 *
 * <p>Shows Ukraine within its internationally recognised borders, Crimea and Sevastopol included. Lakes and sea lie
 * over the countries; roads and railways are schematic, and nothing may be measured on them.
 *
 * <p>Each layer is read when it is first asked for and kept. Thread-safe; features and geometries must not be changed.
 * Damage that opening did not see shows as an {@link UncheckedIOException} around a {@link BaseMapException} when the
 * layer is read.
 */
public final class BaseMap {
    private static final Envelope EXTENT = new Envelope(15, 50, 42, 60);
    /** No degree of latitude is shorter than this, anywhere on the ellipsoid; metres. */
    private static final double MIN_METERS_PER_DEGREE = 110_000;

    private final GeoPackageFile file;
    private final Map<BaseMapLayer, LoadedLayer> loaded = new ConcurrentHashMap<>();
    private @Nullable Geometry sea;

    private BaseMap(GeoPackageFile file) {
        this.file = file;
    }

    /**
     * Opens {@code basemap/basemap.gpkg} in a data folder.
     *
     * @throws BaseMapException if the file is missing, damaged or another one
     */
    public static BaseMap open(Path dataFolder) throws IOException {
        return new BaseMap(GeoPackageFile.open(dataFolder.resolve("basemap").resolve("basemap.gpkg")));
    }

    /** What the base map covers, longitude, latitude in degrees; a new object each time. */
    public Envelope extent() {
        return new Envelope(EXTENT);
    }

    /** All features of a layer in a fixed order; ids are stable, for example {@code rivers.17}. */
    public SimpleFeatureCollection features(BaseMapLayer layer) {
        return layer(layer).features();
    }

    /** As {@link #features(BaseMapLayer)}, as an unmodifiable list. */
    public List<SimpleFeature> list(BaseMapLayer layer) {
        return layer(layer).features().asList();
    }

    /** Features whose envelope meets the given one (longitude, latitude in degrees), in the layer's order. */
    public List<SimpleFeature> features(BaseMapLayer layer, Envelope lonLat) {
        return layer(layer).query(lonLat);
    }

    /** The geometries of a layer, longitude, latitude, in the order of its features. */
    public List<Geometry> geometries(BaseMapLayer layer) {
        return layer(layer).geometries();
    }

    /** Geometries whose envelope meets the given one (longitude, latitude in degrees), in the layer's order. */
    public List<Geometry> geometries(BaseMapLayer layer, Envelope lonLat) {
        return features(layer, lonLat).stream().map(BaseMap::geometry).toList();
    }

    /** The union of the seas, longitude, latitude; without lakes. */
    public synchronized Geometry sea() {
        Geometry united = sea;
        if (united == null) {
            united = unite(geometries(BaseMapLayer.SEA));
            sea = united;
        }
        return united;
    }

    /** Reservoirs that have run dry, longitude, latitude. */
    public List<Geometry> drainedReservoirs() {
        return layer(BaseMapLayer.LAKES).features().asList().stream()
                .filter(f -> f.getAttribute("status") instanceof String status && status.startsWith("drained"))
                .map(BaseMap::geometry)
                .toList();
    }

    /** A country within its internationally recognised borders, as far as the base map reaches. */
    public Optional<Geometry> country(String iso3166Alpha3) {
        return layer(BaseMapLayer.COUNTRIES).features().asList().stream()
                .filter(f -> iso3166Alpha3.equals(f.getAttribute("a3")))
                .map(BaseMap::geometry)
                .findFirst();
    }

    /** The first-level area at a point; empty at sea and between generalised coasts. */
    public Optional<AdminArea> adminAreaAt(double lon, double lat) {
        var at = new Envelope(new Coordinate(lon, lat));
        return features(BaseMapLayer.ADMIN1, at).stream()
                .filter(f -> geometry(f).intersects(geometry(f).getFactory().createPoint(new Coordinate(lon, lat))))
                .map(BaseMap::adminArea)
                .findFirst();
    }

    /** The first-level areas of a country in the layer's order. */
    public List<AdminArea> adminAreas(String iso3166Alpha3) {
        return layer(BaseMapLayer.ADMIN1).features().asList().stream()
                .filter(f -> iso3166Alpha3.equals(f.getAttribute("a3")))
                .map(BaseMap::adminArea)
                .toList();
    }

    /** All first-level areas, of every country, in the layer's order. */
    public List<AdminArea> adminAreas() {
        return list(BaseMapLayer.ADMIN1).stream().map(BaseMap::adminArea).toList();
    }

    /** The roads in the layer's order. */
    public List<SchematicLine> roads() {
        return list(BaseMapLayer.ROADS).stream().map(BaseMap::line).toList();
    }

    /** The railways in the layer's order. */
    public List<SchematicLine> railways() {
        return list(BaseMapLayer.RAILWAYS).stream().map(BaseMap::line).toList();
    }

    /** Settlements in an envelope (longitude, latitude in degrees), in the layer's order. */
    public List<Settlement> settlements(Envelope lonLat) {
        return features(BaseMapLayer.PLACES, lonLat).stream()
                .map(BaseMap::settlement)
                .toList();
    }

    /** Settlements within a geodesic distance of a point, the nearest first. */
    public List<Settlement> settlementsNear(double lon, double lat, double withinMeters) {
        double deltaLat = withinMeters / MIN_METERS_PER_DEGREE;
        double poleward = Math.min(89, Math.abs(lat) + deltaLat);
        double deltaLon = deltaLat / Math.cos(Math.toRadians(poleward));
        record Hit(Settlement settlement, double meters) {}
        return settlements(new Envelope(lon - deltaLon, lon + deltaLon, lat - deltaLat, lat + deltaLat)).stream()
                .map(s -> new Hit(s, Geodesics.distanceMeters(lon, lat, s.lon(), s.lat())))
                .filter(hit -> hit.meters() <= withinMeters)
                .sorted(Comparator.comparingDouble(Hit::meters))
                .map(Hit::settlement)
                .toList();
    }

    private LoadedLayer layer(BaseMapLayer layer) {
        return loaded.computeIfAbsent(layer, this::read);
    }

    private LoadedLayer read(BaseMapLayer layer) {
        SimpleFeatureType type = LonLatType.of(layer.table(), layer.geometryClass(), layer.columns());
        try {
            return new LoadedLayer(new FeatureList(type, file.read(layer, type)));
        } catch (BaseMapException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seas that lie apart are collected as they are; overlay is for those that do not. */
    private static Geometry unite(List<Geometry> parts) {
        boolean apart = true;
        var polygons = new ArrayList<Polygon>();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                apart &= !parts.get(i)
                        .getEnvelopeInternal()
                        .intersects(parts.get(j).getEnvelopeInternal());
            }
            for (int k = 0; k < parts.get(i).getNumGeometries(); k++) {
                polygons.add((Polygon) parts.get(i).getGeometryN(k));
            }
        }
        if (apart) {
            return parts.get(0).getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
        }
        Geometry united = parts.get(0);
        for (Geometry part : parts.subList(1, parts.size())) {
            united = OverlayNGRobust.overlay(united, part, OverlayNG.UNION);
        }
        return united;
    }

    private static Geometry geometry(SimpleFeature feature) {
        return (Geometry) feature.getDefaultGeometry();
    }

    private static AdminArea adminArea(SimpleFeature f) {
        return new AdminArea(
                text(f, "iso").orElse(""),
                text(f, "a3").orElse(""),
                text(f, "name_en").orElse(""),
                text(f, "name_uk"),
                geometry(f));
    }

    private static SchematicLine line(SimpleFeature f) {
        return new SchematicLine(f.getID(), text(f, "ref"), text(f, "name"), geometry(f));
    }

    private static Settlement settlement(SimpleFeature f) {
        var point = (Point) geometry(f);
        return new Settlement(
                f.getID(),
                text(f, "name_en").orElse(""),
                text(f, "name_uk"),
                point.getX(),
                point.getY(),
                number(f, "pop", 0),
                (int) number(f, "adm", 9),
                text(f, "cc").orElse(""),
                text(f, "oblast"));
    }

    private static Optional<String> text(SimpleFeature feature, String column) {
        return Optional.ofNullable((String) feature.getAttribute(column));
    }

    private static long number(SimpleFeature feature, String column, long ifAbsent) {
        return feature.getAttribute(column) instanceof Long value ? value : ifAbsent;
    }
}
