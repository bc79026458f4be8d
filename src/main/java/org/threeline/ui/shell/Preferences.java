package org.threeline.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.geodesy.LengthUnit;
import org.threeline.layers.Theme;
import org.threeline.scenario.Language;
import org.threeline.ui.common.NewProjection;
import org.threeline.ui.common.Settings;

/**
 * The user's settings and the file that keeps them from one start to the next.
 *
 * <p>A file that cannot be understood is set aside under the same name with {@code .bad}, and the standard settings are
 * used. Used on the FX thread after it is read.
 */
public final class Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    private final Path file;
    private final Settings settings = new Settings();
    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final Optional<Path> setAside;
    private final Supplier<Theme> askSystem;
    private Theme system = Theme.LIGHT;

    private Preferences(Path file, Optional<Path> setAside, Supplier<Theme> askSystem) {
        this.file = file;
        this.setAside = setAside;
        this.askSystem = askSystem;
    }

    /**
     * Reads the settings, with the theme in force; on any thread.
     *
     * @param spoken the language of the system, for the first start
     */
    public static Preferences read(UserFolders folders, Language spoken) {
        return read(folders, spoken, SystemTheme::ofThisMachine);
    }

    /**
     * Reads the settings; on any thread.
     *
     * @param spoken the language of the system, for the first start
     * @param askSystem asks for the system's theme, which takes a moment
     */
    public static Preferences read(UserFolders folders, Language spoken, Supplier<Theme> askSystem) {
        Preferences preferences = read(folders.preferences(), spoken, askSystem);
        if (preferences.theme.get() == ThemeChoice.SYSTEM) {
            preferences.system = askSystem.get();
        }
        preferences.settings.theme().set(preferences.inForce());
        return preferences;
    }

    private static Preferences read(Path file, Language spoken, Supplier<Theme> askSystem) {
        try {
            Optional<Properties> kept = load(file);
            var preferences = new Preferences(file, Optional.empty(), askSystem);
            preferences.settings.language().set(spoken);
            if (kept.isPresent()) {
                preferences.take(kept.get());
            }
            preferences.settings.theme().set(preferences.inForce());
            return preferences;
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            // The window says it; for the log it is no fault of the program.
            LOG.info("the preferences cannot be understood: {}", file, e);
            var preferences = new Preferences(file, setAside(file), askSystem);
            preferences.settings.language().set(spoken);
            return preferences;
        }
    }

    private static Optional<Properties> load(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            kept.load(reader);
        }
        return Optional.of(kept);
    }

    private static Optional<Path> setAside(Path file) {
        Path aside = file.resolveSibling(file.getFileName() + ".bad");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(aside);
        } catch (IOException e) {
            LOG.warn("the preferences cannot be set aside: {}", file, e);
            return Optional.of(file);
        }
    }

    /** Takes what a file says; an unknown word is no setting. */
    private void take(Properties kept) {
        for (String key : kept.stringPropertyNames()) {
            String value = kept.getProperty(key);
            switch (key) {
                case "language" ->
                    settings.language()
                            .set(Arrays.stream(Language.values())
                                    .filter(l -> l.code().equals(value))
                                    .findFirst()
                                    .orElseThrow(() -> new IllegalArgumentException(key + " " + value)));
                case "theme" -> theme.set(ThemeChoice.valueOf(value.toUpperCase(Locale.ROOT)));
                case "unit" -> settings.unit().set(LengthUnit.valueOf(value.toUpperCase(Locale.ROOT)));
                case "projection" -> settings.projection().set(NewProjection.valueOf(value.toUpperCase(Locale.ROOT)));
                case "reduce-motion" -> {
                    if (!value.equals("true") && !value.equals("false")) {
                        throw new IllegalArgumentException(key + " " + value);
                    }
                    settings.reduceMotion().set(Boolean.parseBoolean(value));
                }
                default -> throw new IllegalArgumentException(key);
            }
        }
    }

    public Settings settings() {
        return settings;
    }

    ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    /** Where a file that could not be understood lies now. */
    Optional<Path> setAside() {
        return setAside;
    }

    /**
     * Writes every change, and puts the theme in force.
     *
     * @param writer writes, away from the FX thread, one after the other
     */
    void keep(Executor writer) {
        theme.addListener((o, before, now) -> {
            settings.theme().set(inForce());
            followSystem(writer);
        });
        settings.theme().set(inForce());
        // A theme chosen elsewhere, as in the menu, is a choice too.
        settings.theme().addListener((o, before, now) -> {
            if (now != inForce()) {
                theme.set(now.dark() ? ThemeChoice.DARK : ThemeChoice.LIGHT);
            }
        });
        for (var property : new javafx.beans.value.ObservableValue<?>[] {
            theme, settings.language(), settings.unit(), settings.projection(), settings.reduceMotion()
        }) {
            property.addListener((o, before, now) -> write(writer));
        }
    }

    private Theme inForce() {
        return switch (theme.get()) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> system;
        };
    }

    /**
     * Takes the theme that the system has now, if it is followed.
     *
     * @param asker asks, away from the FX thread
     */
    void followSystem(Executor asker) {
        if (theme.get() == ThemeChoice.SYSTEM) {
            asker.execute(() -> {
                Theme now = askSystem.get();
                Platform.runLater(() -> {
                    system = now;
                    settings.theme().set(inForce());
                });
            });
        }
    }

    private void write(Executor writer) {
        String lines = "language=" + settings.language().get().code()
                + "\ntheme=" + theme.get().name().toLowerCase(Locale.ROOT)
                + "\nunit=" + settings.unit().get().name().toLowerCase(Locale.ROOT)
                + "\nprojection=" + settings.projection().get().name().toLowerCase(Locale.ROOT)
                + "\nreduce-motion=" + settings.reduceMotion().get()
                + "\n";
        writer.execute(() -> {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Path fresh = file.resolveSibling(file.getFileName() + ".new");
                try (Writer out = Files.newBufferedWriter(fresh)) {
                    out.write(lines);
                }
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                LOG.warn("the preferences were not written: {}", file, e);
            }
        });
    }
}
