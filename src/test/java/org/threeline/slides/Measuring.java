package org.threeline.slides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.threeline.render.Fonts;
import org.threeline.slides.layout.TextMeter;

/** Measures with the real fonts. */
public final class Measuring {
    private Measuring() {}

    public static Path data() {
        return Path.of(System.getProperty("threeline.data", "data"));
    }

    public static TextMeter meter() {
        try {
            return new FontMeter(Fonts.load(data()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
