package org.threeline.ui.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.layers.Theme;

/**
 * Whether the system is dark, asked in the ways that cost little; where it does not say, it is light.
 *
 * <p>Windows says it in the registry (AppsUseLightTheme), macOS in its defaults (AppleInterfaceStyle), Linux in
 * GTK_THEME, in the desktop's color-scheme, or in GTK's settings.ini. JavaFX itself does not know before its version
 * 22.
 */
final class SystemTheme {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTheme.class);
    private static final long PATIENCE_MILLIS = 300;
    /** GTK themes are dark by this end of their names. */
    private static final String DARK_END = "-dark";

    private SystemTheme() {}

    static Theme ofThisMachine() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean dark;
        if (system.startsWith("windows")) {
            String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            dark = says("0x0", List.of("reg", "query", key, "/v", "AppsUseLightTheme"));
        } else if (system.startsWith("mac")) {
            dark = says("Dark", List.of("defaults", "read", "-g", "AppleInterfaceStyle"));
        } else {
            dark = gtk();
        }
        return dark ? Theme.DARK : Theme.LIGHT;
    }

    /** What GTK programs go by: the variable, the desktop's settings, and the file for desktops that have none. */
    private static boolean gtk() {
        String theme = System.getenv().getOrDefault("GTK_THEME", "");
        if (!theme.isEmpty()) {
            return theme.toLowerCase(Locale.ROOT).endsWith(DARK_END)
                    || theme.toLowerCase(Locale.ROOT).endsWith(":dark");
        }
        if (!System.getenv().getOrDefault("XDG_CURRENT_DESKTOP", "").isEmpty()
                && says("prefer-dark", List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"))) {
            return true;
        }
        String config = System.getenv().getOrDefault("XDG_CONFIG_HOME", "");
        Path folder = config.isEmpty() ? Path.of(System.getProperty("user.home", ""), ".config") : Path.of(config);
        for (String version : List.of("gtk-4.0", "gtk-3.0")) {
            Path settings = folder.resolve(version).resolve("settings.ini");
            if (Files.isReadable(settings)) {
                try {
                    return gtkSaysDark(Files.readAllLines(settings));
                } catch (IOException e) {
                    LOG.info("not read: {}", settings, e);
                }
            }
        }
        return false;
    }

    static boolean gtkSaysDark(List<String> settings) {
        for (String line : settings) {
            String said = line.replace(" ", "").toLowerCase(Locale.ROOT);
            if (said.equals("gtk-application-prefer-dark-theme=1")
                    || said.equals("gtk-application-prefer-dark-theme=true")
                    || (said.startsWith("gtk-theme-name=") && said.endsWith(DARK_END))) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(String word, List<String> command) {
        try {
            Process asked =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            if (!asked.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                asked.destroy();
                return false;
            }
            try (BufferedReader answer = asked.inputReader(StandardCharsets.UTF_8)) {
                return answer.lines().anyMatch(l -> l.contains(word));
            }
        } catch (IOException e) {
            LOG.info("the system does not say its theme", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
