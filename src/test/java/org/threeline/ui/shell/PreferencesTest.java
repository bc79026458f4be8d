package org.threeline.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeline.geodesy.LengthUnit;
import org.threeline.layers.Theme;
import org.threeline.scenario.Language;
import org.threeline.ui.common.NewProjection;

class PreferencesTest {
    @TempDir
    Path folder;

    private Preferences written(String text) throws Exception {
        Files.writeString(folder.resolve("preferences.properties"), text);
        return Preferences.read(new UserFolders(folder, folder), Language.ENGLISH);
    }

    @Test
    void whatWasChosenHoldsAtTheNextStart() throws Exception {
        Preferences read = written("language=uk\ntheme=dark\nunit=mile\nprojection=utm\nreduce-motion=true\n");
        assertEquals(Language.UKRAINIAN, read.settings().language().get());
        assertEquals(ThemeChoice.DARK, read.theme().get());
        assertEquals(LengthUnit.MILE, read.settings().unit().get());
        assertEquals(NewProjection.UTM, read.settings().projection().get());
        assertTrue(read.settings().reduceMotion().get());
        assertEquals(Optional.empty(), read.setAside());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language=xx",
                "theme=pink",
                "unit=\\u12",
                "\u0000\u0001",
                "reduce-motion=maybe",
                "projection=mars",
                "colour=red"
            })
    void aFileThatCannotBeUnderstoodIsSetAside(String text) throws Exception {
        Preferences read = written(text);
        assertEquals(Optional.of(folder.resolve("preferences.properties.bad")), read.setAside());
        assertFalse(Files.exists(folder.resolve("preferences.properties")));
        assertEquals(text, Files.readString(folder.resolve("preferences.properties.bad")));
        assertEquals(Language.ENGLISH, read.settings().language().get());
    }

    @Test
    void theSystemsThemeIsAskedForOnlyWhereItIsFollowed() throws Exception {
        written("theme=light\n");
        var folders = new UserFolders(folder, folder);
        var chosen = Preferences.read(folders, Language.ENGLISH, () -> {
            throw new AssertionError("asked");
        });
        chosen.keep(Runnable::run);
        assertEquals(Theme.LIGHT, chosen.settings().theme().get());

        written("theme=system\n");
        var followed = Preferences.read(folders, Language.ENGLISH, () -> Theme.DARK);
        followed.keep(Runnable::run);
        assertEquals(Theme.DARK, followed.settings().theme().get());
    }

    @ParameterizedTest
    @CsvSource({
        "gtk-application-prefer-dark-theme = 1, true",
        "gtk-application-prefer-dark-theme=true, true",
        "gtk-application-prefer-dark-theme=0, false",
        "gtk-theme-name=Adwaita-dark, true",
        "gtk-theme-name=Adwaita, false"
    })
    void gtksSettingsSayWhetherTheSystemIsDark(String line, boolean dark) {
        assertEquals(dark, SystemTheme.gtkSaysDark(List.of("[Settings]", line)));
    }

    @Test
    void theFirstStartSpeaksTheLanguageOfTheSystem() {
        Preferences read = Preferences.read(new UserFolders(folder, folder), Language.UKRAINIAN);
        assertEquals(Language.UKRAINIAN, read.settings().language().get());
    }

    @Test
    void foldersAreThoseOfTheSystem() {
        Path home = Path.of("/home/me");
        assertEquals(
                Path.of("/home/me/.config/threeline"),
                UserFolders.of(Map.of(), "Linux", home).config());
        assertEquals(
                Path.of("/etc/me/threeline"),
                UserFolders.of(Map.of("XDG_CONFIG_HOME", "/etc/me"), "Linux", home)
                        .config());
        assertEquals(
                Path.of("/home/me/.config/threeline"),
                UserFolders.of(Map.of("XDG_CONFIG_HOME", "relative"), "Linux", home)
                        .config());
        assertEquals(
                Path.of("/home/me/Library/Preferences/Threeline"),
                UserFolders.of(Map.of(), "Mac OS X", home).config());
    }
}
