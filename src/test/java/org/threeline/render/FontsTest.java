package org.threeline.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontsTest {
    private static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));
    private static final String UKRAINIAN =
            "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя" + "\u02BC\u2019";
    private static final String LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
            + "ąćęłńóśźżŁÓŚŻčďěňřšťůžČŠŽáéíöőúüűăâîșțȘȚçğışäåæøđÖÜÄ";
    private static final String SIGNS =
            "0123456789.,;:!?%()[]/+-*=&@#'\"\u00A0\u202F\u2009\u2011–—·…“”„«»‘’°′″×±²³¹⁰⁴⁵⁶⁷⁸⁹₀₁½№€₴§•†‡~";
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static Fonts fonts;

    @BeforeAll
    static void load() throws IOException {
        fonts = Fonts.load(DATA);
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterAndSignIsThere(Face face) {
        Font font = fonts.font(face, 12);
        for (String text : new String[] {UKRAINIAN, LATIN, SIGNS}) {
            int missing = font.canDisplayUpTo(text);
            assertEquals(-1, missing, () -> face + " lacks U+" + Integer.toHexString(text.charAt(missing)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFileIsTheFaceItSays(Face face) {
        Font font = fonts.font(face, 12);
        assertEquals(face.postScriptName(), font.getPSName());
        assertEquals(Font.PLAIN, font.getStyle());
        assertSame(face, Face.named(face.postScriptName()));
    }

    @ParameterizedTest
    @EnumSource
    void figuresAreTabular(Face face) {
        Font font = fonts.font(face, 100);
        double one = font.getStringBounds("1", CONTEXT).getWidth();
        for (char digit = '0'; digit <= '9'; digit++) {
            assertEquals(
                    one, font.getStringBounds(String.valueOf(digit), CONTEXT).getWidth(), 0.01);
        }
    }

    @Test
    void trackingAddsItsPixelsAfterEachLetter() {
        double plain =
                fonts.font(Face.MEDIUM, 17).getStringBounds("УКРАЇНА", CONTEXT).getWidth();
        double wide = fonts.font(Face.MEDIUM, 17, 9)
                .getStringBounds("УКРАЇНА", CONTEXT)
                .getWidth();
        assertEquals(7 * 9, wide - plain, 1);
    }

    @Test
    void aSizeIsDerivedOnce() {
        assertSame(fonts.font(Face.REGULAR, 11.5f), fonts.font(Face.REGULAR, 11.5f));
        assertNotEquals(fonts.font(Face.REGULAR, 11.5f), fonts.font(Face.REGULAR, 11.5f, 1));
    }

    @Test
    void aMissingFontIsNamed(@TempDir Path folder) {
        var e = assertThrows(NoSuchFileException.class, () -> Fonts.load(folder));
        assertTrue(e.getMessage().contains("NotoSans-Regular.ttf"), e.getMessage());
    }

    @Test
    void aDamagedFontIsNamed(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("fonts"));
        for (Face face : Face.values()) {
            Files.writeString(folder.resolve("fonts").resolve(face.fileName()), "no font");
        }
        Fonts damaged = Fonts.load(folder);
        var e = assertThrows(UncheckedIOException.class, () -> damaged.font(Face.MEDIUM, 12));
        assertTrue(e.getMessage().contains("NotoSans-Medium.ttf"), e.getMessage());
    }

    @Test
    void anUnknownFaceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Face.named("Comic Sans"));
    }
}
