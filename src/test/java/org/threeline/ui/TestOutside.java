package org.threeline.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import org.threeline.ui.shell.Outside;

/** A user who chooses what the journey says, on a machine without browser and file manager. On the FX thread. */
public final class TestOutside implements Outside {
    private Optional<Path> opens = Optional.empty();
    private Optional<Path> saves = Optional.empty();
    private Optional<Path> shown = Optional.empty();

    /** Chooses this file whenever asked what to open. */
    public TestOutside opening(Path file) {
        opens = Optional.of(file);
        return this;
    }

    /** Chooses this file whenever asked where to save. */
    public TestOutside savingTo(Path file) {
        saves = Optional.of(file);
        return this;
    }

    /** The file that was last to be shown in its folder. */
    public Optional<Path> shown() {
        return shown;
    }

    @Override
    public Optional<Path> toOpen(Window owner, String title, String kind, List<String> patterns) {
        return opens;
    }

    @Override
    public Optional<Path> toSave(Window owner, String title, String kind, String extension, String suggested) {
        return saves;
    }

    @Override
    public boolean showInFolder(Path file) {
        shown = Optional.of(file);
        return false;
    }

    @Override
    public boolean browse(String link) {
        return false;
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2025, 8, 28);
    }
}
