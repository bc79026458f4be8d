package org.threeline.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
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
    private final TableValue root;

    private TableFile(Path file, TableValue root) {
        this.file = file;
        this.root = root;
    }

    /** @throws ScenarioException DATA_TABLE_MISSING, DATA_TABLE_WRONG */
    static TableFile read(Path file) throws ScenarioException {
        try {
            TableValue root = TableValue.read(Files.readAllBytes(file));
            TableFile table = new TableFile(file, root);
            if (root.get("version").number() != VERSION) {
                throw table.wrong("/version");
            }
            return table;
        } catch (JsonProcessingException e) {
            throw new ScenarioException(Problem.error("DATA_TABLE_WRONG", "", file.toString(), "/"), e);
        } catch (IOException e) {
            throw new ScenarioException(Problem.error("DATA_TABLE_MISSING", "", file.toString()), e);
        }
    }

    TableValue root() {
        return root;
    }

    ScenarioException wrong(String pointer) {
        return new ScenarioException(Problem.error("DATA_TABLE_WRONG", "", file.toString(), pointer));
    }

    List<Source> sources() throws ScenarioException {
        List<Source> sources = new ArrayList<>();
        List<TableValue> all = root.get("sources").elements();
        for (int i = 0; i < all.size(); i++) {
            TableValue node = all.get(i);
            String at = "/sources/" + i;
            sources.add(new Source(
                    new SourceId(word(node, "id", at)),
                    text(node, "publisher", at),
                    text(node, "title", at),
                    date(node, at),
                    node.get("url").text()));
        }
        return sources;
    }

    private Optional<LocalDate> date(TableValue node, String at) throws ScenarioException {
        try {
            return node.get("date").text().map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw wrong(at + "/date");
        }
    }

    String word(TableValue node, String name, String at) throws ScenarioException {
        Optional<String> word = node.get(name).text().filter(w -> !w.isBlank());
        return word.orElseThrow(() -> wrong(at + "/" + name));
    }

    Text text(TableValue node, String name, String at) throws ScenarioException {
        TableValue value = node.get(name);
        Optional<String> alone = value.text();
        if (alone.isPresent()) {
            return Text.of(alone.get());
        }
        if (!value.isObject()) {
            throw wrong(at + "/" + name);
        }
        Map<String, String> byLanguage = new HashMap<>();
        value.members()
                .forEach(
                        (language, text) -> byLanguage.put(language, text.text().orElse("")));
        return Text.of(byLanguage);
    }

    /** A range with its basis and source; a reported one must name its source. */
    Assumption figure(TableValue node, String at) throws ScenarioException {
        return figure(node, node, at);
    }

    Assumption figure(TableValue range, TableValue said, String at) throws ScenarioException {
        double min = range.get("min").number();
        double max = range.get("max").number();
        if (!(min >= 0 && max >= min && max < 1e9)) {
            throw wrong(at);
        }
        String basis = word(said, "basis", at);
        Optional<SourceId> source = said.get("source").text().map(SourceId::new);
        for (Basis each : Basis.values()) {
            if (each.word().equals(basis) && (each != Basis.REPORTED || source.isPresent())) {
                return new Assumption(min, max, new Provenance(each, source));
            }
        }
        throw wrong(at + "/basis");
    }
}
