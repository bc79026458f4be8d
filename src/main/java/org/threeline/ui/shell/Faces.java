package org.threeline.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.text.Font;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The faces and signs of the window, the same on every machine. Loading them reads files, and finds one sign among
 * thousands: any thread does it, and the window's finds them loaded.
 */
public final class Faces {
    private static final List<String> FACES = List.of("NotoSans-Regular", "NotoSans-Medium", "NotoSans-SemiBold");
    private static final double SIZE = 13;

    /** One of each of the library's lists that the window draws from, those it needs first first. */
    private static final List<String> SIGNS = List.of(
            "mdi2p-plus",
            "mdi2m-minus",
            "mdi2f-fit-to-page-outline",
            "mdi2i-information-outline",
            "mdi2c-cursor-move",
            "mdi2v-vector-polyline",
            "mdi2n-note-text-outline",
            "mdi2r-ruler",
            "mdi2u-undo",
            "mdi2d-dots-horizontal",
            "mdi2l-lock-outline",
            "mdi2t-tilde",
            "mdi2a-alert-outline",
            "mdi2g-gesture",
            "mdi2o-open-in-new");

    private Faces() {}

    /**
     * Loads the faces of a folder; where one is missing the system's serve.
     *
     * @return whether all are there
     */
    public static boolean load(Path folder) {
        boolean all = true;
        for (String face : FACES) {
            Path font = folder.resolve(face + ".ttf");
            all &= Files.isReadable(font) && Font.loadFont(font.toUri().toString(), SIZE) != null;
        }
        return all;
    }

    /** Loads what signs are drawn from. */
    public static void loadSigns() {
        SIGNS.forEach(FontIcon::new);
    }
}
