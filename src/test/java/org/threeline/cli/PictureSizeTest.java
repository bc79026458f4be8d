package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeline.slides.layout.PageSize;

class PictureSizeTest {
    @ParameterizedTest
    @CsvSource({"1920x1080, 1920, 1080", "180X180, 180, 180", "3840×2160, 3840, 2160", "8000x8000, 8000, 8000"})
    void isReadAsWidthAndHeight(String text, int width, int height) throws CommandFailure {
        assertEquals(new PageSize(width, height), PictureSize.parse(text));
    }
}
