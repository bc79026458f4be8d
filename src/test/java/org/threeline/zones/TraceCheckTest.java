package org.threeline.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Severity;

class TraceCheckTest {
    private static TraceCheck check(LineString line) {
        return TraceCheck.of(TestScenarios.trace(line), 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            LINESTRING(0 0,1 1,1 0,0 1)            | TRACE_CROSSES_ITSELF  | /features/3/geometry/coordinates/2
            LINESTRING(0 0,2 0,2 1,1 1,1 0)        | TRACE_CROSSES_ITSELF  | /features/3/geometry/coordinates/3
            LINESTRING(0 0,2 0,1 0)                | TRACE_CROSSES_ITSELF  | /features/3/geometry/coordinates/1
            LINESTRING(0 0,2 0,2 1,0 0,0 1)        | TRACE_CROSSES_ITSELF  | /features/3/geometry/coordinates/2
            LINESTRING(0 0,1 0,0 0)                | TRACE_CROSSES_ITSELF  | /features/3/geometry/coordinates/1
            LINESTRING(0 0,0 0)                    | TRACE_TOO_SHORT       | /features/3/geometry/coordinates
            LINESTRING(0 0,4.9e-324 0)             | TRACE_TOO_SHORT       | /features/3/geometry/coordinates
            LINESTRING(0 0,0 86)                   | TRACE_OFF_MAP         | /features/3/geometry/coordinates/1
            LINESTRING(0 0,1 0,600 0)              | TRACE_OFF_MAP         | /features/3/geometry/coordinates/2
            LINESTRING(179 0,-179 0)               | TRACE_ANTIMERIDIAN    | /features/3/geometry/coordinates/1
            """)
    void aTraceThatCannotBeMeasuredIsRefusedWithItsPlace(String wkt, String code, String where) throws ParseException {
        TraceCheck check = check((LineString) new WKTReader().read(wkt));
        assertTrue(check.vertices().isEmpty());
        Problem problem = check.problems().get(0);
        assertEquals(List.of(code, where), List.of(problem.code(), problem.where()));
        assertEquals(Severity.ERROR, problem.severity());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            LINESTRING(0 0,1 0,2 0)                | false
            LINESTRING(0 0,1 0,1 1,0 0)            | true
            LINESTRING(0 0,0 2,1 2,1 1,0.1 1)      | false
            LINESTRING(179 0,181 0)                | false
            """)
    void aSimpleTracePasses(String wkt, boolean closed) throws ParseException {
        TraceCheck check = check((LineString) new WKTReader().read(wkt));
        assertTrue(check.vertices().isPresent());
        assertEquals(closed, check.closed());
        assertEquals(List.of(), check.problems());
    }

    @Test
    void repeatedVerticesAreLeftOutWithANote() {
        TraceCheck check = check(TestTraces.line(0, 0, 1, 0, 1, 0, 1, 0, 2, 0));
        assertEquals(3, check.vertices().orElseThrow().size());
        assertEquals(Severity.NOTE, check.problems().get(0).severity());
        assertEquals(
                "/features/3/geometry/coordinates/2", check.problems().get(0).where());
    }

    @Test
    void oneCrossingAmongAHundredThousandVerticesIsFound() {
        LineString line = TestTraces.fractal(100_000, 0.5, 4);
        assertTrue(check(line).vertices().isPresent());
        LineString crossed = (LineString) line.copy();
        Coordinate a = crossed.getCoordinateN(70_000);
        a.setX(crossed.getCoordinateN(30_000).x);
        a.setY(crossed.getCoordinateN(30_000).y);
        TraceCheck check = check(crossed);
        assertTrue(check.vertices().isEmpty());
        assertEquals("TRACE_CROSSES_ITSELF", check.problems().get(0).code());
    }
}
