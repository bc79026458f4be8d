package org.threeline.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The window's log: three files of a megabyte at most, in the user's state folder. */
final class LogFile {
    private static final int MOST_BYTES = 1_000_000;
    private static final int FILES = 3;
    /** Held, since the log manager would let go of it and its level. */
    private static final Logger OURS = Logger.getLogger("org.threeline");

    private LogFile() {}

    /** Begins to write it; without a place to write, the window goes on without. */
    static void begin(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // A percent sign has a meaning in the handler's pattern.
            String pattern = file.toAbsolutePath().toString().replace("%", "%%");
            var handler = new FileHandler(pattern + ".%g", MOST_BYTES, FILES, true);
            handler.setLevel(Level.INFO);
            handler.setFormatter(new SimpleFormatter());
            handler.setEncoding("UTF-8");
            OURS.setLevel(Level.INFO);
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            OURS.log(Level.INFO, "no log file", e);
        }
    }
}
