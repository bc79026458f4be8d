package org.threeline.ui.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/** What the window asks of the system around it. Called on the FX thread, and may wait there for the user. */
public interface Outside {
    /**
     * Lets the user choose a file to open.
     *
     * @param kind what files are shown, in words
     * @param patterns of their names, for example {@code *.json}
     */
    Optional<Path> toOpen(Window owner, String title, String kind, List<String> patterns);

    /**
     * Lets the user choose where to save.
     *
     * @param extension with its dot, for example {@code .png}
     */
    Optional<Path> toSave(Window owner, String title, String kind, String extension, String suggested);

    /** Shows a file in its folder; false if this machine has no program for it. */
    boolean showInFolder(Path file);

    /** Opens a page in the user's browser; false if this machine has none. */
    boolean browse(String link);

    /** The day, for the print date of pictures. */
    default LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }
}
