package org.threeline.slides.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

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

    /**
     * From the fullest to the least, what matters least given up first; each step from the roomiest to the closest
     * rows.
     */
    private static List<List<Density>> ladder(int entries) {
        var ladder = new ArrayList<List<Density>>();
        ladder.add(step(ALL, true, ALL, true, entries));
        ladder.add(step(4, true, ALL, true, entries));
        ladder.add(step(3, true, ALL, true, entries));
        ladder.add(step(2, true, ALL, true, entries));
        ladder.add(step(2, true, 6, true, entries));
        ladder.add(step(2, true, 4, true, entries));
        ladder.add(step(1, true, 4, true, entries));
        ladder.add(step(1, true, 0, true, entries));
        ladder.add(step(1, true, 0, false, entries));
        ladder.add(step(1, false, 0, false, entries));
        ladder.add(step(0, false, 0, false, entries));
        double[] closest = PITCHES[PITCHES.length - 1];
        for (int fewer = Math.min(entries - 1, MOST_STEPS); fewer > 0; fewer--) {
            ladder.add(List.of(new Density(closest[0], closest[1], 0, false, 0, false, fewer)));
        }
        return ladder;
    }

    /** The fullest and roomiest density that fits; the least there is if none does. */
    static Density choose(int entries, Predicate<Density> fits) {
        List<List<Density>> ladder = ladder(entries);
        for (List<Density> step : ladder) {
            // Where not even the closest rows fit, roomier ones need not be tried.
            if (fits.test(step.get(step.size() - 1))) {
                return step.stream().filter(fits).findFirst().orElseThrow();
            }
        }
        List<Density> least = ladder.get(ladder.size() - 1);
        return least.get(least.size() - 1);
    }

    private static List<Density> step(int rank, boolean measures, int supportLines, boolean signs, int entries) {
        return Arrays.stream(PITCHES)
                .map(pitch -> new Density(pitch[0], pitch[1], rank, measures, supportLines, signs, entries))
                .toList();
    }
}
