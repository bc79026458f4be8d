package org.threeline.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.geodesy.CoordinateReader;
import org.threeline.geodesy.EpsgProjection;

class CoordinateReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "48.5 37.25 | 48.5 | 37.25",
                "48.5, 37.25 | 48.5 | 37.25",
                "48.5,37.25 | 48.5 | 37.25",
                "48,5 37,25 | 48.5 | 37.25",
                "48,5; 37,25 | 48.5 | 37.25",
                "48 37 | 48 | 37",
                "48,37 | 48 | 37",
                "-33.9 -70.5 | -33.9 | -70.5",
                "−33.9, 18.4 | -33.9 | 18.4",
                "48.5N 37.25E | 48.5 | 37.25",
                "N48.5 E37.25 | 48.5 | 37.25",
                "37.25E 48.5N | 48.5 | 37.25",
                "e37.25, n48.5 | 48.5 | 37.25",
                "33.9S 70.5W | -33.9 | -70.5",
                "48°30′N 37°15′E | 48.5 | 37.25",
                "48°30.6′N 37°15.3′E | 48.51 | 37.255",
                "48°30,6′ пн. ш. 37°15,3′ сх. д. | 48.51 | 37.255",
                "48°30'36\"N 37°15'18\"E | 48.51 | 37.255",
                "48 30 36 N 37 15 18 E | 48.51 | 37.255",
                "48 30 36 37 15 18 | 48.51 | 37.255",
                "48 30.6 37 15.3 | 48.51 | 37.255",
                "48°30’36’’ 37°15’18’’ | 48.51 | 37.255",
                "33°54′ пд. ш. 70°30′ зх. д. | -33.9 | -70.5",
                "48.5° 37.25° | 48.5 | 37.25",
            })
    void commonFormsAreRead(String text, double lat, double lon) {
        Coordinate c = CoordinateReader.read(text).orElseThrow();
        assertEquals(lat, c.y, 1e-9);
        assertEquals(lon, c.x, 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Kherson",
                "48",
                "91 37",
                "48 181",
                "48 37 12",
                "48 60 37 10",
                "48.5 30 37 10",
                "48N 37N",
                "48E 37E",
                "-48S 37E",
                "48.5 37.2 Kyiv",
                "37U",
                "37U DQ 123",
                "61U DQ 12 34",
                "37I DQ 12 34",
                "1e5 3"
            })
    void whatIsNoCoordinateIsNotRead(String text) {
        assertEquals(Optional.empty(), CoordinateReader.read(text));
    }

    @Test
    void gridReferencesLieWhereTheProjectionOfTheirZoneSays() throws Exception {
        Coordinate c = CoordinateReader.read("37U DQ 12345 67890").orElseThrow();
        double[] p = {c.x, c.y};
        EpsgProjection.of(32637).forward(p, 0, p, 0, 1);
        assertEquals(412_345, p[0], 1.5);
        assertEquals(5_467_890, p[1], 1.5);
    }

    @Test
    void gridReferencesAreRead() {
        Function<String, Coordinate> read = t -> CoordinateReader.read(t).orElseThrow();
        Coordinate exact = read.apply("37UDQ1234567890");
        assertEquals(exact, read.apply("37u dq 12345 67890"));
        assertEquals(exact, read.apply("37 U DQ 12345 67890"));
        Coordinate tenMeters = read.apply("37U DQ 1234 6789");
        assertTrue(Math.abs(exact.x - tenMeters.x) < 1e-4 && Math.abs(exact.y - tenMeters.y) < 1e-4);
        Coordinate square = read.apply("37U DQ");
        assertTrue(Math.abs(square.x - exact.x) < 1 && Math.abs(square.y - exact.y) < 0.5, "the middle of the square");
    }

    @Property
    void whatIsWrittenIsReadBack(
            @ForAll @DoubleRange(min = 22, max = 41) double lon, @ForAll @DoubleRange(min = 44, max = 53) double lat) {
        Coordinate c = CoordinateReader.read(CoordinateText.mgrs(lon, lat, 1).orElseThrow())
                .orElseThrow();
        assertEquals(lon, c.x, 3e-5);
        assertEquals(lat, c.y, 2e-5);
    }
}
