package org.threeline.slides.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of the column's content is shown, and how close it stands.
 *
 * @param legendPitch height of a legend entry of two lines
 * @param rowPitch height of a row of figures
 * @param rank rows of figures up to this rank are shown
 * @param measures whether legend entries have their second line
 * @param supportLines most lines of text on support
 * @param signs whether the legend explains the base map
 * @param entries most zones, and most entries of the legend
 */
record Density(
        double legendPitch, double rowPitch, int rank, boolean measures, int supportLines, boolean signs, int entries) {
    private static final int ALL = 99;
    private static final int MOST_STEPS = 40;
    private static final double[][] PITCHES = {{59, 36}, {57, 34}, {55, 32}, {53, 31}, {52, 30}, {51, 29}};

    /** From the roomiest to the least, what matters least given up first. */
    static List<Density> ladder(int entries) {
        var ladder = new ArrayList<Density>();
        add(ladder, ALL, true, ALL, true, entries);
        add(ladder, 4, true, ALL, true, entries);
        add(ladder, 3, true, ALL, true, entries);
        add(ladder, 2, true, ALL, true, entries);
        add(ladder, 2, true, 6, true, entries);
        add(ladder, 2, true, 4, true, entries);
        add(ladder, 1, true, 4, true, entries);
        add(ladder, 1, true, 0, true, entries);
        add(ladder, 1, true, 0, false, entries);
        add(ladder, 1, false, 0, false, entries);
        add(ladder, 0, false, 0, false, entries);
        for (int fewer = Math.min(entries - 1, MOST_STEPS); fewer > 0; fewer--) {
            double[] closest = PITCHES[PITCHES.length - 1];
            ladder.add(new Density(closest[0], closest[1], 0, false, 0, false, fewer));
        }
        return ladder;
    }

    private static void add(
            List<Density> ladder, int rank, boolean measures, int supportLines, boolean signs, int entries) {
        for (double[] pitch : PITCHES) {
            ladder.add(new Density(pitch[0], pitch[1], rank, measures, supportLines, signs, entries));
        }
    }
}
