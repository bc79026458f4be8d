package org.threeline.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.FeatureEvent;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.data.DataUtilities;
import org.geotools.data.DefaultTransaction;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.util.factory.Hints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKTReader;

/** A scenario as any GeoTools program uses it: nothing here but GeoTools and JTS. */
class ScenarioDataStoreTest {
    @TempDir
    Path folder;

    private Path file;
    private DataStore store;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("own.scenario.geojson");
        Files.copy(
                Path.of(System.getProperty("threeline.data", "data"), "scenarios", "ft-three-lines.scenario.geojson"),
                file);
        store = DataStoreFinder.getDataStore(Map.of("scenario", file.toString()));
        assertNotNull(store, "found by DataStoreFinder");
    }

    @AfterEach
    void close() {
        store.dispose();
    }

    private static Geometry wkt(String text) throws Exception {
        return new WKTReader().read(text);
    }

    private SimpleFeatureStore table(String name) throws IOException {
        return assertInstanceOf(SimpleFeatureStore.class, store.getFeatureSource(name));
    }

    private static List<SimpleFeature> list(SimpleFeatureSource source, Query query) throws IOException {
        List<SimpleFeature> all = new ArrayList<>();
        try (SimpleFeatureIterator features = source.getFeatures(query).features()) {
            while (features.hasNext()) {
                all.add(features.next());
            }
        }
        return all;
    }

    private static List<SimpleFeature> list(SimpleFeatureSource source, String ecql) throws Exception {
        return list(source, new Query(source.getName().getLocalPart(), ECQL.toFilter(ecql)));
    }

    private SimpleFeature feature(String table, String id) throws Exception {
        return list(table(table), "IN ('" + id + "')").get(0);
    }

    private SimpleFeature row(String table, Map<String, Object> values) throws IOException {
        var builder = new SimpleFeatureBuilder(table(table).getSchema());
        values.forEach(builder::set);
        return builder.buildFeature(null);
    }

    @Test
    void itHasTheFourTablesWithTheAttributesOfTheFile() throws Exception {
        assertEquals(
                new TreeSet<>(List.of("traces", "zones", "points", "notes")),
                new TreeSet<>(Arrays.asList(store.getTypeNames())));
        SimpleFeature dmz = feature("zones", "dmz");
        assertEquals("demilitarized-zone", dmz.getAttribute("role"));
        assertTrue(((String) dmz.getAttribute("rule")).contains("\"trace\": \"contact-line\""));
        assertTrue(((String) dmz.getAttribute("strength")).startsWith("{"));
        assertEquals(15.0, feature("traces", "contact-line").getAttribute("positionErrorKm"));
        assertEquals(DefaultGeographicCRS.WGS84, dmz.getFeatureType().getCoordinateReferenceSystem());
        assertInstanceOf(MultiPolygon.class, dmz.getDefaultGeometry());
    }

    @Test
    void filtersSortingLimitsBoundsAndCountsAreThoseOfTheFeatures() throws Exception {
        SimpleFeatureStore zones = table("zones");
        assertEquals(3, zones.getCount(Query.ALL));
        assertEquals(1, list(zones, "role = 'demilitarized-zone'").size());
        Geometry dmz = (Geometry) feature("zones", "dmz").getDefaultGeometry();
        String inside = dmz.getInteriorPoint().toText();
        assertEquals(
                1,
                list(zones, "name LIKE '%Demil%' AND INTERSECTS(geometry, " + inside + ")")
                        .size());
        assertEquals(0, list(zones, "BBOX(geometry, 0, 0, 1, 1)").size());
        var sorted = new Query("zones");
        var filters = CommonFactoryFinder.getFilterFactory();
        sorted.setSortBy(filters.sort("role", SortOrder.DESCENDING));
        sorted.setMaxFeatures(2);
        List<SimpleFeature> first = list(zones, sorted);
        assertEquals(2, first.size());
        assertEquals("ukrainian-defence-line", first.get(0).getAttribute("role"));
        ReferencedEnvelope bounds = zones.getBounds();
        ReferencedEnvelope trace = table("traces").getBounds();
        assertTrue(bounds.getMinX() > 20 && bounds.getMaxX() < 45, bounds.toString());
        assertTrue(bounds.intersects((org.locationtech.jts.geom.Envelope) trace));
        assertEquals(1, zones.getCount(new Query("zones", ECQL.toFilter("role = 'demilitarized-zone'"))));
    }

    @Test
    void itCanBeReadInAnotherProjection() throws Exception {
        var query = new Query("traces");
        query.setCoordinateSystemReproject(org.geotools.referencing.CRS.decode("EPSG:3857", true));
        Geometry line = (Geometry) list(table("traces"), query).get(0).getDefaultGeometry();
        assertTrue(
                line.getEnvelopeInternal().getMinX() > 3_000_000,
                line.getEnvelopeInternal().toString());
    }

    @Test
    void aTransactionIsSeenByItselfAloneUntilItIsCommittedAndThenSaved() throws Exception {
        SimpleFeatureStore notes = table("notes");
        List<FeatureEvent> events = new ArrayList<>();
        table("notes").addFeatureListener(events::add);
        byte[] before = Files.readAllBytes(file);
        int count = notes.getCount(Query.ALL);
        try (var transaction = new DefaultTransaction("edit")) {
            notes.setTransaction(transaction);
            var ids = notes.addFeatures(
                    DataUtilities.collection(row("notes", Map.of("name", "A note", "geometry", wkt("POINT(36 48)")))));
            assertEquals("annotation", ids.get(0).getID());
            assertEquals(count + 1, notes.getCount(Query.ALL));
            assertEquals(count, table("notes").getCount(Query.ALL), "nobody else sees it");
            assertArrayEquals(before, Files.readAllBytes(file));
            transaction.commit();
        }
        assertTrue(Files.readString(file).contains("\"A note\""));
        assertEquals("A note", feature("notes", "annotation").getAttribute("name"));
        assertFalse(events.isEmpty(), "listeners hear of the commit");
    }

    @Test
    void whatIsRolledBackNeverWas() throws Exception {
        SimpleFeatureStore zones = table("zones");
        byte[] before = Files.readAllBytes(file);
        try (var transaction = new DefaultTransaction("edit")) {
            zones.setTransaction(transaction);
            zones.modifyFeatures("note", "rolled back", ECQL.toFilter("IN ('dmz')"));
            zones.removeFeatures(ECQL.toFilter("IN ('european-deterrent-line')"));
            assertEquals(2, zones.getCount(Query.ALL));
            transaction.rollback();
            assertEquals(3, zones.getCount(Query.ALL));
            transaction.commit();
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aChangedRuleChangesTheGeometryOfItsZoneAndOfThoseBehindIt() throws Exception {
        SimpleFeatureStore zones = table("zones");
        double before = ((Geometry) feature("zones", "dmz").getDefaultGeometry()).getArea();
        String rule = (String) feature("zones", "dmz").getAttribute("rule");
        zones.modifyFeatures("rule", rule.replace("\"toKm\": 20", "\"toKm\": 10"), ECQL.toFilter("IN ('dmz')"));
        double after = ((Geometry) feature("zones", "dmz").getDefaultGeometry()).getArea();
        assertEquals(before / 2, after, before * 0.05);
        // Who reads the file without working it out sees the same.
        assertTrue(Files.readString(file).contains("\"toKm\": 10"));
    }

    @Test
    void aZoneTakenOverByHandCanBeDrawn() throws Exception {
        SimpleFeatureStore zones = table("zones");
        String rule = (String) feature("zones", "dmz").getAttribute("rule");
        String idle = rule.substring(0, rule.length() - 1) + ", \"active\": false}";
        zones.modifyFeatures(
                new String[] {"rule", "geometry"},
                new Object[] {idle, wkt("MULTIPOLYGON(((36 48, 37 48, 37 49, 36 48)))")},
                ECQL.toFilter("IN ('dmz')"));
        assertEquals(0.5, ((Geometry) feature("zones", "dmz").getDefaultGeometry()).getArea(), 1e-6);
    }

    @Test
    void refusalsSayWhyAndChangeNothing() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Geometry polygon = wkt("MULTIPOLYGON(((36 48, 37 48, 37 49, 36 48)))");
        refused("STORE_DERIVED", "zones", "geometry", polygon, "dmz");
        refused(
                "RULE_TRACE_MISSING",
                "zones",
                "rule",
                "{\"trace\": \"nowhere\", \"bands\": [{\"side\": \"left\", \"fromKm\": 0, \"toKm\": 5}]}",
                "dmz");
        refused(
                "BAND_RANGE",
                "zones",
                "rule",
                "{\"trace\": \"contact-line\", \"bands\": [{\"side\": \"left\", \"fromKm\": 9, \"toKm\": 5}]}",
                "dmz");
        refused("JSON", "zones", "rule", "{\"trace\": ", "dmz");
        refused("STORE_ATTRIBUTE_UNKNOWN", "zones", "colour", "red", "dmz");
        refused("SOURCE_UNKNOWN", "zones", "source", "nobody", "dmz");
        refused("ROLE_UNKNOWN", "zones", "role", "castle", "dmz");
        refused("STORE_WRONG_TYPE", "zones", "role", "ring", "dmz");
        refused(
                "TRACE_CROSSES_ITSELF",
                "traces",
                "geometry",
                wkt("LINESTRING(36 48, 38 50, 38 48, 36 50)"),
                "contact-line");
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private void refused(String code, String table, String attribute, Object value, String id) throws Exception {
        IOException refusal = assertThrows(
                IOException.class,
                () -> table(table).modifyFeatures(attribute, value, ECQL.toFilter("IN ('" + id + "')")),
                code);
        assertTrue(refusal.getMessage().contains(code), refusal.getMessage());
        // In a transaction at once, before the commit.
        try (Transaction transaction = new DefaultTransaction()) {
            SimpleFeatureStore store = table(table);
            store.setTransaction(transaction);
            assertThrows(
                    IOException.class,
                    () -> store.modifyFeatures(attribute, value, ECQL.toFilter("IN ('" + id + "')")));
        }
    }

    @Test
    void aNewZoneAndItsTraceCanBeAddedUnderTheirOwnIds() throws Exception {
        SimpleFeature trace = row("traces", Map.of("name", "Second line", "geometry", wkt("LINESTRING(30 50, 31 51)")));
        trace = new SimpleFeatureBuilder(trace.getFeatureType())
                .buildFeature("second-line", trace.getAttributes().toArray());
        trace.getUserData().put(Hints.USE_PROVIDED_FID, true);
        SimpleFeature zone = row(
                "zones",
                Map.of(
                        "role",
                        "other-zone",
                        "name",
                        "{\"en\": \"Behind\", \"uk\": \"Позаду\"}",
                        "rule",
                        "{\"trace\": \"second-line\", \"bands\": [{\"side\": \"left\", \"fromKm\": 0, \"toKm\": 10}]}"));
        try (Transaction transaction = new DefaultTransaction()) {
            SimpleFeatureStore traces = table("traces");
            SimpleFeatureStore zones = table("zones");
            traces.setTransaction(transaction);
            zones.setTransaction(transaction);
            traces.addFeatures(DataUtilities.collection(trace));
            zones.addFeatures(DataUtilities.collection(zone));
            transaction.commit();
        }
        SimpleFeature made = feature("zones", "other-zone");
        assertEquals("assumed", made.getAttribute("basis"));
        assertTrue(((Geometry) made.getDefaultGeometry()).getArea() > 0.01);
        assertTrue(made.getAttribute("name").toString().contains("Позаду"));
    }

    @Test
    void removingATraceLeavesItsZonesAsDrawn() throws Exception {
        double before = ((Geometry) feature("zones", "dmz").getDefaultGeometry()).getArea();
        table("traces").removeFeatures(ECQL.toFilter("IN ('contact-line')"));
        SimpleFeature dmz = feature("zones", "dmz");
        assertEquals(null, dmz.getAttribute("rule"));
        assertEquals(before, ((Geometry) dmz.getDefaultGeometry()).getArea(), before * 1e-3);
    }

    @Test
    void twoTransactionsOnDifferentFeaturesBothStayAndOnTheSameTheSecondIsRefused() throws Exception {
        SimpleFeatureStore one = table("zones");
        SimpleFeatureStore two = table("zones");
        SimpleFeatureStore three = table("zones");
        try (Transaction a = new DefaultTransaction("a");
                Transaction b = new DefaultTransaction("b");
                Transaction c = new DefaultTransaction("c")) {
            one.setTransaction(a);
            two.setTransaction(b);
            three.setTransaction(c);
            one.modifyFeatures("note", "from a", ECQL.toFilter("IN ('dmz')"));
            two.modifyFeatures("note", "from b", ECQL.toFilter("IN ('ukrainian-defence-line')"));
            three.modifyFeatures("note", "from c", ECQL.toFilter("IN ('dmz')"));
            a.commit();
            b.commit();
            IOException refusal = assertThrows(IOException.class, c::commit);
            assertTrue(String.valueOf(refusal).contains("STORE_CONFLICT"), refusal.toString());
        }
        assertEquals("from a", feature("zones", "dmz").getAttribute("note"));
        assertEquals("from b", feature("zones", "ukrainian-defence-line").getAttribute("note"));
    }

    @Test
    void aChangeOfAnotherProgramIsReadAtOnce() throws Exception {
        assertEquals(3, table("zones").getCount(Query.ALL));
        DataStore other = DataStoreFinder.getDataStore(Map.of("scenario", file.toFile()));
        ((SimpleFeatureStore) other.getFeatureSource("zones"))
                .removeFeatures(ECQL.toFilter("IN ('european-deterrent-line')"));
        other.dispose();
        assertEquals(2, table("zones").getCount(Query.ALL));
    }
}
