package org.threeline.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Source;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Text;

/**
 * Reads an editable table of the data folder and says at which place it is wrong.
 *
 * <p>For one thread.
 */
final class TableFile {
    private static final int VERSION = 1;

    private final Path file;
    private final JsonNode root;

    private TableFile(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    /** @throws ScenarioException DATA_TABLE_MISSING, DATA_TABLE_WRONG */
    static TableFile read(Path file) throws ScenarioException {
        try {
            JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
            TableFile table = new TableFile(file, root);
            if (root.path("version").asInt() != VERSION) {
                throw table.wrong("/version");
            }
            return table;
        } catch (JsonProcessingException e) {
            throw new ScenarioException(Problem.error("DATA_TABLE_WRONG", "", file.toString(), "/"), e);
        } catch (IOException e) {
            throw new ScenarioException(Problem.error("DATA_TABLE_MISSING", "", file.toString()), e);
        }
    }

    JsonNode root() {
        return root;
    }

    ScenarioException wrong(String pointer) {
        return new ScenarioException(Problem.error("DATA_TABLE_WRONG", "", file.toString(), pointer));
    }

    List<Source> sources() throws ScenarioException {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < root.path("sources").size(); i++) {
            JsonNode node = root.path("sources").get(i);
            String at = "/sources/" + i;
            sources.add(new Source(
                    new SourceId(word(node, "id", at)),
                    text(node, "publisher", at),
                    text(node, "title", at),
                    date(node, at),
                    Optional.ofNullable(node.path("url").textValue())));
        }
        return sources;
    }

    private Optional<LocalDate> date(JsonNode node, String at) throws ScenarioException {
        String date = node.path("date").textValue();
        try {
            return Optional.ofNullable(date).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw wrong(at + "/date");
        }
    }

    String word(JsonNode node, String name, String at) throws ScenarioException {
        String word = node.path(name).textValue();
        if (word == null || word.isBlank()) {
            throw wrong(at + "/" + name);
        }
        return word;
    }

    Text text(JsonNode node, String name, String at) throws ScenarioException {
        JsonNode value = node.path(name);
        if (value.isTextual()) {
            return Text.of(value.textValue());
        }
        if (!value.isObject()) {
            throw wrong(at + "/" + name);
        }
        Map<String, String> byLanguage = new HashMap<>();
        value.properties().forEach(e -> byLanguage.put(e.getKey(), e.getValue().asText()));
        return Text.of(byLanguage);
    }

    /** A range with its basis and source; a reported one must name its source. */
    Assumption figure(JsonNode node, String at) throws ScenarioException {
        return figure(node, node, at);
    }

    Assumption figure(JsonNode range, JsonNode said, String at) throws ScenarioException {
        double min = range.path("min").asDouble(Double.NaN);
        double max = range.path("max").asDouble(Double.NaN);
        if (!(min >= 0 && max >= min && max < 1e9)) {
            throw wrong(at);
        }
        String basis = word(said, "basis", at);
        Optional<SourceId> source =
                Optional.ofNullable(said.path("source").textValue()).map(SourceId::new);
        for (Basis each : Basis.values()) {
            if (each.word().equals(basis) && (each != Basis.REPORTED || source.isPresent())) {
                return new Assumption(min, max, new Provenance(each, source));
            }
        }
        throw wrong(at + "/basis");
    }
}
