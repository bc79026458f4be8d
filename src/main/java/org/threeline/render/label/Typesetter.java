package org.threeline.render.label;

import java.util.LinkedHashMap;
import java.util.Map;
import org.threeline.render.Face;
import org.threeline.render.Fonts;

/** Shapes texts and keeps the latest of them. Thread-safe. */
final class Typesetter {
    private static final int KEPT = 16_384;

    private final Fonts fonts;
    private final Map<Key, ShapedText> shaped = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ShapedText> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(String text, Face face, float size) {}

    Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /** A text in a face, its size in pixels of the picture. */
    synchronized ShapedText shape(String text, Face face, double size) {
        float px = (float) size;
        return shaped.computeIfAbsent(new Key(text, face, px), k -> ShapedText.of(text, fonts.font(face, px)));
    }
}
