package org.threeline.ui.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system's own dialogs and programs. */
public final class SystemOutside implements Outside {
    private static final Logger LOG = LoggerFactory.getLogger(SystemOutside.class);

    private Optional<File> lastFolder = Optional.empty();

    @Override
    public Optional<Path> toOpen(Window owner, String title, String kind, List<String> patterns) {
        FileChooser chooser = chooser(title, kind, patterns);
        return chosen(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toSave(Window owner, String title, String kind, String extension, String suggested) {
        FileChooser chooser = chooser(title, kind, List.of("*" + extension));
        chooser.setInitialFileName(suggested);
        return chosen(chooser.showSaveDialog(owner)).map(p -> withExtension(p, extension));
    }

    private FileChooser chooser(String title, String kind, List<String> patterns) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        lastFolder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(@org.jspecify.annotations.Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        lastFolder = Optional.ofNullable(file.getParentFile());
        return Optional.of(file.toPath());
    }

    private static Path withExtension(Path path, String extension) {
        String name = String.valueOf(path.getFileName());
        return name.contains(".") ? path : path.resolveSibling(name + extension);
    }

    @Override
    public boolean showInFolder(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        return start(
                switch (system()) {
                    case "windows" -> List.of("explorer", "/select," + file.toAbsolutePath());
                    case "mac" -> List.of("open", "-R", file.toAbsolutePath().toString());
                    default -> List.of("xdg-open", folder.toString());
                });
    }

    @Override
    public boolean browse(String link) {
        return start(
                switch (system()) {
                    case "windows" -> List.of("rundll32", "url.dll,FileProtocolHandler", link);
                    case "mac" -> List.of("open", link);
                    default -> List.of("xdg-open", link);
                });
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "mac" : "other";
    }

    private static boolean start(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            LOG.warn("could not be started: {}", command.get(0), e);
            return false;
        }
    }
}
