package org.threeline.ui.layers;

import javafx.scene.control.Label;
import org.threeline.scenario.Role;

/**
 * Shares the room of a row between name and figure: a name too long for its line gets a second one beside a figure that
 * is a number; what is no number, as a provider, gives way before.
 */
final class RowRoom {
    /** A provider's name may be long. */
    static final double MOST_FIGURE = 104;

    /** Left of a feature's name: indent, check box, swatch and the gaps between. */
    private static final double BEFORE_NAME = 82;
    /** The same for a part of the base map, which has no swatch. */
    private static final double BEFORE_PART = 50;
    /** Right of the figure. */
    private static final double AFTER_FIGURE = 8;
    /** A name has at least so much room beside a figure. */
    private static final double LEAST_NAME = 118;

    private static final double BUTTON = 24;

    private final Label name;
    private final Label figure;

    RowRoom(Label name, Label figure) {
        this.name = name;
        this.figure = figure;
    }

    /**
     * Shows the figure or not, and wraps the name or not.
     *
     * @param across what there is for the whole row, px
     * @return whether the name takes two lines
     */
    boolean share(OutlineRow row, double across) {
        double room = across - (row instanceof OutlineRow.OfPart ? BEFORE_PART : BEFORE_NAME) - AFTER_FIGURE;
        double longest = name.prefWidth(-1);
        boolean both = longest + OutlineCell.GAP + Math.max(BUTTON, figure.prefWidth(-1)) <= room;
        boolean number = row instanceof OutlineRow.OfFeature f
                && (f.role().isZone() || f.role() == Role.TRACE)
                && room - OutlineCell.GAP - figure.prefWidth(-1) >= LEAST_NAME;
        figure.setVisible(both || number);
        figure.setManaged(figure.isVisible());
        boolean wrapped = Arranging.isOrdered(row) && !both && (number || longest + OutlineCell.GAP + BUTTON > room);
        name.setWrapText(wrapped);
        return wrapped;
    }
}
