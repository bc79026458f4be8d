package org.threeline.slides.export;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a PNG file says of itself, as text chunks under the keywords of the PNG specification (third edition, 11.3.3).
 *
 * @param title what the picture shows
 * @param caveat what it must not be taken for
 * @param software the program
 * @param date the print date
 * @param pixelsPerInch for the size on paper
 */
public record PngMetadata(String title, String caveat, String software, LocalDate date, double pixelsPerInch) {
    /** Keyword → text, in the order of the file. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("Title", title);
        texts.put("Disclaimer", caveat);
        texts.put("Software", software);
        texts.put("Creation Time", date.toString());
        return texts;
    }

    int pixelsPerMeter() {
        return (int) Math.round(pixelsPerInch / 0.0254);
    }
}
