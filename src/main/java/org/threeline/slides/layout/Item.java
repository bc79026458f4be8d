package org.threeline.slides.layout;

import org.threeline.scenario.FeatureId;
import org.threeline.slides.content.SlideContent.MapSign;

/** Something to draw on a page, beside the map. */
public sealed interface Item {
    /** Where it is. */
    Box bounds();

    /**
     * Words on one line.
     *
     * @param x of the left end of the baseline
     * @param width as measured
     */
    record Words(String text, TextStyle style, double x, double baseline, double width) implements Item {
        /** Highest letters with a sign above, and descenders, over the type's size, in Noto Sans. */
        private static final double ABOVE = 0.94;

        private static final double BELOW = 0.24;

        @Override
        public Box bounds() {
            return new Box(x, baseline - ABOVE * style.size(), width, (ABOVE + BELOW) * style.size());
        }
    }

    /** A horizontal rule, its upper edge at the box's. */
    record Rule(Box bounds, Ink ink) implements Item {}

    /** What a zone or trace looks like on the map. */
    record FeatureSwatch(FeatureId feature, Box bounds) implements Item {}

    /** What a sign of the base map looks like. */
    record SignSwatch(MapSign sign, Box bounds) implements Item {}
}
