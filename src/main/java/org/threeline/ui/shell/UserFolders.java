package org.threeline.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps what belongs to the user.
 *
 * @param config preferences
 * @param state recent files, unsaved work, and the log
 */
public record UserFolders(Path config, Path state) {
    /**
     * The folders as the system has them: XDG's on Linux, APPDATA and LOCALAPPDATA on Windows, Library on macOS.
     *
     * @param system as {@code os.name} names it
     */
    public static UserFolders of(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new UserFolders(
                    in(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve("Threeline"),
                    in(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                            .resolve("Threeline"));
        }
        if (name.startsWith("mac")) {
            return new UserFolders(
                    home.resolve("Library/Preferences/Threeline"), home.resolve("Library/Logs/Threeline"));
        }
        return new UserFolders(
                in(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("threeline"),
                in(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve("threeline"));
    }

    /** What a variable says, where it is an absolute path, as XDG demands. */
    private static Path in(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }

    Path preferences() {
        return config.resolve("preferences.properties");
    }

    Path recent() {
        return state.resolve("recent");
    }

    /** Journals of unsaved work. */
    Path recovery() {
        return state.resolve("recovery");
    }

    /** Which window has which file open. */
    Path open() {
        return state.resolve("open");
    }

    /** The log of the window; the oldest of its parts is dropped. */
    public Path log() {
        return state.resolve("threeline.log");
    }
}
