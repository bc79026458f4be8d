package org.threeline.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command run in this process, with what it said. */
record Run(int status, String out, String err) {
    static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));
    static final Path DEFAULT_SCENARIO = DATA.resolve("scenarios").resolve("ft-three-lines.scenario.geojson");

    static Run of(Object... words) {
        return in(Map.of(), words);
    }

    static Run in(Map<String, String> environment, Object... words) {
        var out = new ByteArrayOutputStream();
        return to(out, environment, words).withOut(out.toString(StandardCharsets.UTF_8));
    }

    /** Runs with results going elsewhere; {@code out} is then empty. */
    static Run to(OutputStream out, Map<String, String> environment, Object... words) {
        var err = new ByteArrayOutputStream();
        var english = Map.of("LANG", "en_GB.UTF-8");
        var terminal = new Terminal(out, err, environment.isEmpty() ? english : environment, false, Optional.of(DATA));
        String[] args = List.of(words).stream().map(Object::toString).toArray(String[]::new);
        int status = Program.run(args, terminal);
        return new Run(status, "", err.toString(StandardCharsets.UTF_8));
    }

    private Run withOut(String text) {
        return new Run(status, text, err);
    }
}
