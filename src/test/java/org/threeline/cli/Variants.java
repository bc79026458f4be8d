package org.threeline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Scenario files that differ from another in some members. */
final class Variants {
    private Variants() {}

    /** The properties of a feature, to be changed. */
    static ObjectNode properties(JsonNode scenario, String id) {
        for (JsonNode feature : scenario.get("features")) {
            if (feature.get("id").asText().equals(id)) {
                return (ObjectNode) feature.get("properties");
            }
        }
        throw new AssertionError(id);
    }

    /** Writes a file into a folder, over the one before, and says where it is. */
    static String written(Path folder, JsonNode scenario) throws IOException {
        Path file = folder.resolve("variant.scenario.geojson");
        Files.writeString(file, scenario.toString());
        return file.toString();
    }
}
