package org.threeline.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.threeline.slides.layout.PageSize;

/** Reads the size of a picture: width and height in pixels with an x between. */
final class PictureSize {
    /** Beyond it a side only makes a stripe. */
    private static final int GREATEST_SIDE = 32_768;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})[xX\u00d7]([0-9]{1,9})");

    private PictureSize() {}

    static PageSize parse(String text) throws CommandFailure {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw CommandFailure.usage("usage.size.form", text);
        }
        var size = new PageSize(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        if (Math.min(size.widthPixels(), size.heightPixels()) < PageSize.LEAST_SIDE) {
            throw CommandFailure.usage("usage.size.small", text, PageSize.LEAST_SIDE);
        }
        if (Math.max(size.widthPixels(), size.heightPixels()) > GREATEST_SIDE || !size.isPossible()) {
            throw CommandFailure.usage(
                    "usage.size.large", text, Integer.toString(GREATEST_SIDE), PageSize.MOST_PIXELS / 1_000_000);
        }
        return size;
    }
}
