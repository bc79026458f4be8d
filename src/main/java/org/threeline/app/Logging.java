package org.threeline.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * Sets the log up when something is first logged: severe records alone, or from INFO up for whoever looks for a fault.
 *
 * <p>Libraries log what users cannot act on; what they can act on reaches them as a sentence.
 */
public final class Logging {
    private static final String DEBUG = "threeline.debug";

    /** Called by the log manager, which names the class in a system property. */
    public Logging() throws IOException {
        String level = Boolean.getBoolean(DEBUG) ? "INFO" : "SEVERE";
        String settings = String.join(
                "\n",
                ".level=" + level,
                "handlers=java.util.logging.ConsoleHandler",
                "java.util.logging.ConsoleHandler.level=" + level,
                "java.util.logging.SimpleFormatter.format=%4$s %3$s %5$s%6$s%n");
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(settings.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Costs nothing until something is logged. */
    static void prepare(boolean debug) {
        System.setProperty(DEBUG, Boolean.toString(debug));
        System.setProperty("java.util.logging.config.class", Logging.class.getName());
    }
}
