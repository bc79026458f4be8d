package org.threeline.ui.map.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.threeline.scenario.Text;

/** A degree of latitude is 111.2 km; at 60° north a degree of longitude is half of that. */
class SnapIndexTest {
    private static SnapIndex.Thing thing(Snap.Kind kind, String wkt) throws ParseException {
        return new SnapIndex.Thing(kind, Text.of(wkt), Optional.empty(), new WKTReader().read(wkt));
    }

    private static SnapIndex index() throws ParseException {
        return new SnapIndex(List.of(
                thing(Snap.Kind.RIVER, "LINESTRING (0 60, 1 60, 2 60, 3 60, 3 61)"),
                thing(Snap.Kind.TOWN, "POINT (1.5 60.005)"),
                thing(Snap.Kind.EDGE, "POLYGON ((10 60, 11 60, 11 61, 10 60))")));
    }

    @ParameterizedTest
    @CsvSource({
        // A town wins over the river that is nearer.
        "1.5, 60.002, TOWN, 1.5, 60.005",
        "0.5, 60.002, RIVER, 0.5, 60",
        "10.5, 59.999, EDGE, 10.5, 60",
        "11.005, 60.001, VERTEX, 11, 60",
    })
    void theNearestOfTheBestKindIsFound(double lon, double lat, Snap.Kind kind, double atLon, double atLat)
            throws Exception {
        Snap snap = index().nearest(new Coordinate(lon, lat), 1000, lon > 5, t -> true)
                .orElseThrow();
        assertSame(kind, snap.kind());
        assertEquals(atLon, snap.at().x, 1e-9);
        assertEquals(atLat, snap.at().y, 1e-9);
    }

    @Test
    void nothingIsFoundBeyondReachOrUnwanted() throws Exception {
        assertTrue(index().nearest(new Coordinate(0.5, 60.02), 1000, false, t -> true)
                .isEmpty());
        assertTrue(index().nearest(new Coordinate(0.5, 60.001), 1000, false, t -> t.kind() != Snap.Kind.RIVER)
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.5 | 2.5 | 1 60, 2 60", "2.5 | 0.5 | 2 60, 1 60", "0.2 | 0.7 | –"})
    void theWayAlongARiverIsFollowed(double fromLon, double toLon, String way) throws Exception {
        SnapIndex index = index();
        Snap from = index.nearest(new Coordinate(fromLon, 60.001), 1000, false, t -> true)
                .orElseThrow();
        Snap to = index.nearest(new Coordinate(toLon, 60.001), 1000, false, t -> true)
                .orElseThrow();
        String said = Following.between(from, to).stream()
                .map(c -> Math.round(c.x) + " " + Math.round(c.y))
                .collect(Collectors.joining(", "));
        assertEquals(way, said.isEmpty() ? "–" : said);
    }
}
