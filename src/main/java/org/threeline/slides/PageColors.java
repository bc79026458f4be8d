package org.threeline.slides;

import java.awt.Color;
import org.threeline.layers.Palette;
import org.threeline.layers.Theme;
import org.threeline.slides.layout.Ink;

/** The colours of a page around its map. */
record PageColors(Color paper, Color frame, Color hairline, Palette palette) {
    static PageColors of(Theme theme) {
        return theme.dark()
                ? new PageColors(new Color(0x1B1F24), new Color(0x59626C), new Color(0x3A424B), theme.palette())
                : new PageColors(Color.WHITE, new Color(0x9BA1A8), new Color(0xD0D5DB), theme.palette());
    }

    Color of(Ink ink) {
        return switch (ink) {
            case TEXT -> palette.text();
            case BODY -> palette.subtitle();
            case MUTED -> palette.muted();
            case HAIRLINE -> hairline;
        };
    }
}
