package org.threeline.app;

import java.util.Arrays;
import org.threeline.cli.Program;
import org.threeline.cli.Terminal;

/** Starts Threeline. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Logging.prepare(
                System.getenv("THREELINE_DEBUG") != null || Arrays.asList(args).contains("--debug"));
        String scratch = System.getProperty("threeline.training");
        int status;
        if (scratch != null) {
            status = Training.run(scratch);
        } else if (WindowProgram.isAskedFor(args)) {
            status = WindowProgram.run(args);
        } else {
            status = Program.run(args, Terminal.ofProcess());
        }
        System.exit(status);
    }
}
