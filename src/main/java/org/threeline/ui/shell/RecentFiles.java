package org.threeline.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files opened or saved last, the newest first; kept as one path a line. Used on the FX thread. */
final class RecentFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RecentFiles.class);
    private static final int MOST = 8;

    private final Path file;
    private final Executor writer;
    private final ObservableList<Path> paths = FXCollections.observableArrayList();

    /**
     * The list as kept; empty where it cannot be read.
     *
     * @param writer writes it, away from the FX thread, one after the other
     */
    RecentFiles(Path file, Executor writer) {
        this.file = file;
        this.writer = writer;
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank() && paths.size() < MOST) {
                        paths.add(Path.of(line));
                    }
                }
            } catch (IOException | InvalidPathException e) {
                LOG.info("the list of recent files was not read: {}", file, e);
            }
        }
    }

    ObservableList<Path> paths() {
        return paths;
    }

    void add(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        var now = new ArrayList<Path>(paths);
        now.remove(absolute);
        now.add(0, absolute);
        set(now.subList(0, Math.min(MOST, now.size())));
    }

    /** Forgets a file, as when it is no longer there. */
    void remove(Path path) {
        var now = new ArrayList<Path>(paths);
        if (now.remove(path.toAbsolutePath().normalize())) {
            set(now);
        }
    }

    private void set(List<Path> now) {
        paths.setAll(now);
        List<String> lines = now.stream().map(Path::toString).toList();
        writer.execute(() -> {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, lines);
            } catch (IOException e) {
                LOG.info("the list of recent files was not written: {}", file, e);
            }
        });
    }
}
