package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.threeline.Golden;

/**
 * The figures of the default scenario, compared number by number with those in {@code src/test/resources}.
 *
 * <p>Numbers may differ by a millionth, for processors and Java versions round differently; members, words and the
 * order of lists must be the same. {@code -Dthreeline.golden=write} writes them anew; look at what changed before it is
 * committed.
 */
class GoldenAnalysisTest {
    private static final Path GOLDEN =
            Path.of("src", "test", "resources", "org", "threeline", "cli", "ft-three-lines.analysis.json");
    private static final double RELATIVE = 1e-6;
    /** Stands for 0 in kilometres and square kilometres. */
    private static final double ABSOLUTE = 1e-6;

    @Test
    void theDefaultScenarioHasTheFiguresItHad() throws Exception {
        Run run = Run.of("analyse", Run.DEFAULT_SCENARIO, "--format", "json");
        assertEquals(0, run.status(), run.err());
        if (Golden.isWriting()) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, run.out());
        }
        var json = new ObjectMapper();
        List<String> differences = new ArrayList<>();
        compare("", json.readTree(Files.readString(GOLDEN)), json.readTree(run.out()), differences);
        assertEquals(List.of(), differences);
    }

    private static void compare(String at, JsonNode golden, JsonNode now, List<String> differences) {
        if (golden.isNumber() && now.isNumber()) {
            double was = golden.asDouble();
            double is = now.asDouble();
            if (Math.abs(is - was) > Math.max(ABSOLUTE, RELATIVE * Math.abs(was))) {
                differences.add(at + ": " + was + " became " + is);
            }
        } else if (golden.isArray() && now.isArray() && golden.size() == now.size()) {
            for (int i = 0; i < golden.size(); i++) {
                compare(at + "/" + i, golden.get(i), now.get(i), differences);
            }
        } else if (golden.isObject() && now.isObject()) {
            var names = new TreeSet<String>();
            golden.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                compare(at + "/" + name, golden.path(name), now.path(name), differences);
            }
        } else if (!golden.equals(now)) {
            differences.add(at + ": " + golden + " became " + now);
        }
    }
}
