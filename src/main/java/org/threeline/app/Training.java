package org.threeline.app;

import java.nio.file.Path;
import java.util.List;
import org.threeline.cli.Program;
import org.threeline.cli.Terminal;

/**
 * Runs the commands people use most, so that the class-data archive made while packaging holds what they load. Started
 * by {@code packaging/Launchers.java}, with the system property {@code threeline.training}.
 */
final class Training {
    private Training() {}

    /** The first status that is not 0, else 0. */
    static int run(String scratch) {
        String scenario = Path.of(System.getProperty("threeline.data"), "scenarios", "ft-three-lines.scenario.geojson")
                .toString();
        Path folder = Path.of(scratch);
        List<List<String>> commands = List.of(
                List.of("presets"),
                List.of("validate", scenario),
                List.of(
                        "analyse",
                        scenario,
                        "--out",
                        folder.resolve("findings.txt").toString()),
                List.of(
                        "analyse",
                        scenario,
                        "--format",
                        "json",
                        "--out",
                        folder.resolve("findings.json").toString()),
                List.of(
                        "export",
                        scenario,
                        "--size",
                        "1280x720",
                        "--out",
                        folder.resolve("slide.png").toString()));
        for (List<String> command : commands) {
            int status = Program.run(command.toArray(String[]::new), Terminal.ofProcess());
            if (status != 0) {
                return status;
            }
        }
        return 0;
    }
}
