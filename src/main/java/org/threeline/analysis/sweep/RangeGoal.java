package org.threeline.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeline.analysis.ForceTables;

/**
 * A weapon's nominal range, as a goal for a distance such as {@code dmz.separationKm}.
 *
 * @param longer whether its longer range is meant, which a weapon of one range has alone
 */
public record RangeGoal(ForceTables.Reach weapon, boolean longer) {
    private static final String SHORTER = ".min";
    private static final String LONGER = ".max";

    /** Every range of the tables, in their order, the longer of a weapon first. */
    public static List<RangeGoal> all(ForceTables tables) {
        List<RangeGoal> all = new ArrayList<>();
        for (ForceTables.Reach weapon : tables.weapons()) {
            all.add(new RangeGoal(weapon, true));
            if (weapon.rangeKm().min() < weapon.rangeKm().max()) {
                all.add(new RangeGoal(weapon, false));
            }
        }
        return all;
    }

    /**
     * The range that a word means: the id of a weapon for its longer range, with {@code .min} or {@code .max} for
     * either; empty where there is no such weapon.
     */
    public static Optional<RangeGoal> of(String word, ForceTables tables) {
        boolean shorter = word.endsWith(SHORTER);
        String id = shorter || word.endsWith(LONGER) ? word.substring(0, word.length() - SHORTER.length()) : word;
        return tables.weapon(id).map(weapon -> new RangeGoal(weapon, !shorter));
    }

    /** Whether the weapon has another range, too. */
    public boolean isOneOfTwo() {
        return weapon.rangeKm().min() < weapon.rangeKm().max();
    }

    public double km() {
        return longer ? weapon.rangeKm().max() : weapon.rangeKm().min();
    }
}
