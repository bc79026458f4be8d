package org.threeline.slides;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.threeline.render.Fonts;
import org.threeline.slides.layout.TextMeter;
import org.threeline.slides.layout.TextStyle;

/** Measures and shapes words with the fonts they are drawn in, in page units. Thread-safe. */
final class FontMeter implements TextMeter {
    /** Fractional advances: words are as wide at every size of the picture, in proportion. */
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Fonts fonts;
    private final Map<Key, TextLayout> shaped = new ConcurrentHashMap<>();

    private record Key(String text, TextStyle style) {}

    FontMeter(Fonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public double width(String text, TextStyle style) {
        return text.isEmpty() ? 0 : shape(text, style).getAdvance() - style.tracking();
    }

    TextLayout shape(String text, TextStyle style) {
        return shaped.computeIfAbsent(new Key(text, style), k -> {
            Font font = fonts.font(style.face(), (float) style.size(), (float) style.tracking());
            return new TextLayout(text, font, CONTEXT);
        });
    }
}
