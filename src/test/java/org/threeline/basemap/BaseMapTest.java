package org.threeline.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class BaseMapTest {
    private static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static BaseMap baseMap;

    @BeforeAll
    static void open() throws IOException {
        baseMap = BaseMap.open(DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "Simferopol, 34.10, 44.95, UKR",
        "Sevastopol, 33.55, 44.58, UKR",
        "Kerch, 36.44, 45.36, UKR",
        "Donetsk, 37.80, 48.00, UKR",
        "Luhansk, 39.30, 48.57, UKR",
        "Uzhhorod, 22.30, 48.62, UKR",
        "Belgorod, 36.60, 50.60, RUS",
        "Chisinau, 28.86, 47.01, MDA"
    })
    void countriesHaveTheirInternationallyRecognisedBorders(String place, double lon, double lat, String a3) {
        var point = FACTORY.createPoint(new Coordinate(lon, lat));
        for (String country : List.of("UKR", "RUS", "MDA")) {
            assertEquals(
                    country.equals(a3),
                    baseMap.country(country).orElseThrow().contains(point),
                    () -> place + " in " + country);
        }
    }

    @Test
    void crimeaAndSevastopolAreAreasOfUkraine() {
        assertEquals("UA-43", baseMap.adminAreaAt(34.10, 44.95).orElseThrow().iso());
        assertEquals("UA-40", baseMap.adminAreaAt(33.55, 44.58).orElseThrow().iso());
        assertEquals("UKR", baseMap.adminAreaAt(34.10, 44.95).orElseThrow().country());
        assertEquals(27, baseMap.adminAreas("UKR").size());
    }

    @Test
    void theMiddleOfTheSeaIsInTheSeaAndInNoArea() {
        var deep = FACTORY.createPoint(new Coordinate(34, 43.3));
        assertTrue(baseMap.sea().contains(deep));
        assertTrue(baseMap.adminAreaAt(34, 43.3).isEmpty());
        assertFalse(baseMap.sea().contains(FACTORY.createPoint(new Coordinate(30.5, 50.4))));
        assertTrue(baseMap.sea().isValid());
    }

    @ParameterizedTest
    @EnumSource
    void everyLayerHasFeaturesOfItsTypeWithinReach(BaseMapLayer layer) {
        var features = baseMap.features(layer);
        assertTrue(features.size() > 3, layer::table);
        assertEquals(DefaultGeographicCRS.WGS84, features.getSchema().getCoordinateReferenceSystem());
        assertTrue(new Envelope(14.9, 50.1, 41.9, 60.1).contains(features.getBounds()), layer::table);
        try (var all = features.features()) {
            while (all.hasNext()) {
                SimpleFeature feature = all.next();
                assertTrue(layer.geometryClass().isInstance(feature.getDefaultGeometry()), feature::getID);
                assertTrue(feature.getID().startsWith(layer.table() + "."), feature::getID);
                assertTrue(((Geometry) feature.getDefaultGeometry()).isValid(), feature::getID);
            }
        }
    }

    @Test
    void aLayerIsReadOnce() {
        assertSame(baseMap.features(BaseMapLayer.RIVERS), baseMap.features(BaseMapLayer.RIVERS));
    }

    @Test
    void anEnvelopeFindsWhatAFullSearchFinds() {
        var window = new Envelope(35, 37, 47, 48.5);
        for (BaseMapLayer layer : BaseMapLayer.values()) {
            List<Geometry> slow = baseMap.geometries(layer).stream()
                    .filter(g -> g.getEnvelopeInternal().intersects(window))
                    .toList();
            assertEquals(slow, baseMap.geometries(layer, window), layer::table);
        }
    }

    @Test
    void theNearestSettlementComesFirst() {
        var near = baseMap.settlementsNear(35.139, 47.839, 60_000);
        assertEquals("Zaporizhzhia", near.get(0).nameEnglish());
        assertEquals("Запоріжжя", near.get(0).nameUkrainian().orElseThrow());
        assertTrue(near.size() > 5);
        assertTrue(baseMap.settlementsNear(34, 43.3, 20_000).isEmpty());
    }

    @Test
    void everyUkrainianPlaceHasBothNames() {
        try (var places = baseMap.features(BaseMapLayer.PLACES).features()) {
            while (places.hasNext()) {
                SimpleFeature place = places.next();
                if ("UA".equals(place.getAttribute("cc"))) {
                    assertNotNull(place.getAttribute("name_en"), place::getID);
                    assertNotNull(place.getAttribute("name_uk"), place::getID);
                }
            }
        }
    }

    @Test
    void manyThreadsReadTheSame() throws IOException {
        BaseMap fresh = BaseMap.open(DATA);
        var seen = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> fresh.features(BaseMapLayer.values()[i % 4]))
                .distinct()
                .count();
        assertEquals(4, seen);
    }

    @Test
    void nothingIsWrittenBesideTheFile(@TempDir Path folder) throws IOException {
        Path copy = copyOfBaseMap(folder);
        byte[] before = Files.readAllBytes(copy);
        BaseMap.open(folder).features(BaseMapLayer.PLACES);
        try (var files = Files.list(copy.getParent())) {
            assertEquals(List.of(copy), files.toList());
        }
        assertTrue(Arrays.equals(before, Files.readAllBytes(copy)));
    }

    @Test
    void aFolderWithBlanksAndSignsIsRead(@TempDir Path folder) throws IOException {
        Path odd = Files.createDirectories(folder.resolve("карта 100% #1?"));
        copyOfBaseMap(odd);
        assertEquals(31, BaseMap.open(odd).features(BaseMapLayer.COUNTRIES).size());
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        var e = assertThrows(BaseMapException.class, () -> BaseMap.open(folder));
        assertEquals(BaseMapException.Reason.MISSING, e.reason());
        assertTrue(e.getMessage().contains(folder.toString()));
    }

    @ParameterizedTest
    @CsvSource({"0", "50", "99"})
    void aFileTooShortIsNoGeoPackage(int bytes, @TempDir Path folder) throws IOException {
        cut(copyOfBaseMap(folder), bytes);
        var e = assertThrows(BaseMapException.class, () -> BaseMap.open(folder));
        assertEquals(BaseMapException.Reason.NOT_A_GEOPACKAGE, e.reason());
    }

    @ParameterizedTest
    @CsvSource({"100", "4096", "1000000", "3000000"})
    void aFileCutOffIsDamaged(int bytes, @TempDir Path folder) throws IOException {
        cut(copyOfBaseMap(folder), bytes);
        var e = assertThrows(BaseMapException.class, () -> BaseMap.open(folder));
        assertEquals(BaseMapException.Reason.CORRUPT, e.reason());
    }

    @Test
    void anotherFileIsNoGeoPackage(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("basemap")).resolve("basemap.gpkg");
        Files.writeString(file, "{\"type\":\"FeatureCollection\"}".repeat(10));
        var e = assertThrows(BaseMapException.class, () -> BaseMap.open(folder));
        assertEquals(BaseMapException.Reason.NOT_A_GEOPACKAGE, e.reason());
    }

    @Test
    void damageWithinIsReportedByTheLayerOrAtTheDoor(@TempDir Path folder) throws IOException {
        Path copy = copyOfBaseMap(folder);
        byte[] bytes = Files.readAllBytes(copy);
        Arrays.fill(bytes, 200_000, bytes.length, (byte) 0x55);
        Files.write(copy, bytes);
        try {
            BaseMap damaged = BaseMap.open(folder);
            var e = assertThrows(UncheckedIOException.class, () -> {
                for (BaseMapLayer layer : BaseMapLayer.values()) {
                    damaged.features(layer);
                }
            });
            assertEquals(BaseMapException.Reason.CORRUPT, ((BaseMapException) e.getCause()).reason());
        } catch (BaseMapException e) {
            assertEquals(BaseMapException.Reason.CORRUPT, e.reason());
        }
    }

    private static Path copyOfBaseMap(Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve("basemap")).resolve("basemap.gpkg");
        return Files.copy(DATA.resolve("basemap").resolve("basemap.gpkg"), target);
    }

    private static void cut(Path file, int bytes) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
    }
}
