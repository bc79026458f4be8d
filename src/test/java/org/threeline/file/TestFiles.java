package org.threeline.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.threeline.scenario.ScenarioException;

/** Small scenario files for tests. */
final class TestFiles {
    static final Path PATH = Path.of("test.scenario.geojson");

    static final String TRACE =
            """
            {"type": "Feature", "id": "t", "properties": {"role": "trace", "name": "T", "basis": "assumed"},
             "geometry": {"type": "LineString", "coordinates": [[37, 50], [36, 48], [33, 47]]}}""";

    static final String ZONE =
            """
            {"type": "Feature", "id": "z",
             "properties": {"role": "demilitarized-zone", "name": "Z", "basis": "assumed",
                            "rule": {"trace": "t", "bands": [{"side": "left", "fromKm": 0, "toKm": 20}]}},
             "geometry": null}""";

    static final String BEHIND =
            """
            {"type": "Feature", "id": "b",
             "properties": {"role": "ukrainian-defence-line", "name": "B", "basis": "assumed",
                            "rule": {"trace": "t",
                                     "bands": [{"side": "left", "behind": "z", "gapKm": 5, "depthKm": 15}]}},
             "geometry": null}""";

    static final String POST =
            """
            {"type": "Feature", "id": "p",
             "properties": {"role": "observation-post", "name": "P", "basis": "assumed"},
             "geometry": {"type": "Point", "coordinates": [36, 48]}}""";

    private TestFiles() {}

    static String file(String... features) {
        return """
                {"type": "FeatureCollection",
                 "threeline": {"version": 1, "title": "Test"},
                 "features": [
                """
                + String.join(",\n", features) + "\n]}\n";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static LoadedScenario parse(String text) throws ScenarioException {
        return ScenarioFile.parse(PATH, bytes(text));
    }
}
