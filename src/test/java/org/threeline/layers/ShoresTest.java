package org.threeline.layers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class ShoresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON((0 0, 5 0, 5 5, 0 5, 0 0)) | MULTILINESTRING((5 0, 5 5, 0 5))",
                "POLYGON((5 5, 0 5, 0 0, 5 0, 5 5)) | MULTILINESTRING((5 5, 0 5), (5 0, 5 5))",
                "POLYGON((1 1, 5 1, 5 5, 1 1)) | MULTILINESTRING((1 1, 5 1, 5 5, 1 1))",
                "POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1)) | MULTILINESTRING((1 1, 2 1, 2 2, 1 1))",
                "POLYGON((0 0, 9 0, 9 9, 0 9, 0 0)) | MULTILINESTRING EMPTY"
            })
    void theShoreIsTheOutlineWithoutTheEndsOfTheMap(String water, String shore) {
        Geometry found = Shores.of(Plans.read(water), new Envelope(0, 9, 0, 9));
        assertTrue(found.norm().equalsExact(Plans.read(shore).norm()), found::toText);
    }
}
