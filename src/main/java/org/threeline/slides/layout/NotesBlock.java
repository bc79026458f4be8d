package org.threeline.slides.layout;

import java.util.List;
import org.threeline.slides.content.SlideContent.Rich;

/** How to read the figures, under a hairline. */
final class NotesBlock implements Block {
    private final Rich notes;

    NotesBlock(Rich notes) {
        this.notes = notes;
    }

    @Override
    public boolean isEmpty(Density density) {
        return notes.isEmpty();
    }

    @Override
    public double put(Sheet sheet, double x, double y, double width, Density density) {
        sheet.hairline(x, y, width);
        List<Paragraph.Line> lines = Paragraph.wrap(notes, Paragraph.Styles.BODY, width, 4, sheet.meter());
        sheet.lines(lines, x, y + 24, LINE);
        return lines.size() * LINE + 8;
    }
}
