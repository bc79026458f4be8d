package org.threeline.slides.layout;

/** A part of a column. */
interface Block {
    /** Height of the part above the first baseline of a heading. */
    double HEADING_BASELINE = 29;

    /** Height of a line of body text. */
    double LINE = 24;

    /** Whether there is anything to show. */
    boolean isEmpty(Density density);

    /**
     * Puts the block on a sheet.
     *
     * @param x of its left edge
     * @param y of its upper edge
     * @return the height it takes
     */
    double put(Sheet sheet, double x, double y, double width, Density density);
}
