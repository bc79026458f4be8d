package org.threeline.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.LayerStyle;
import org.threeline.scenario.Scenario;

/** Changes of how layers are shown. Pure functions. */
public final class LayerEdits {
    private LayerEdits() {}

    public static Scenario visible(Scenario scenario, String id, boolean visible) {
        return look(scenario, id, look -> look.withVisible(visible));
    }

    /** @param opacity 0 to 1 */
    public static Scenario opacity(Scenario scenario, String id, double opacity) {
        return look(scenario, id, look -> look.withOpacity(opacity));
    }

    public static Scenario locked(Scenario scenario, String id, boolean locked) {
        return look(scenario, id, look -> look.withLocked(locked));
    }

    /** Gives a feature a style, or what of it is chosen. */
    public static Scenario style(Scenario scenario, String id, UnaryOperator<LayerStyle> change) {
        return look(scenario, id, look -> look.withStyle(change.apply(look.style())));
    }

    private static Scenario look(Scenario scenario, String id, UnaryOperator<LayerLook> change) {
        LayerLook before = scenario.look().of(id);
        LayerLook after = change.apply(before);
        return after.equals(before)
                ? scenario
                : scenario.withLook(scenario.look().with(after, DrawingOrder.standard(scenario)));
    }

    /**
     * Moves a feature among others, which keep the places that they all have in the drawing order.
     *
     * @param group ids in the order they have, top first, the moved one among them
     * @param to its new place in the group; beyond the ends it goes to the end
     */
    public static Scenario move(Scenario scenario, List<String> group, String id, int to) {
        int from = group.indexOf(id);
        int place = Math.max(0, Math.min(group.size() - 1, to));
        if (from < 0 || from == place) {
            return scenario;
        }
        List<String> moved = new ArrayList<>(group);
        moved.remove(from);
        moved.add(place, id);
        List<String> order = new ArrayList<>(DrawingOrder.of(scenario));
        List<Integer> places = new ArrayList<>();
        group.forEach(g -> places.add(order.indexOf(g)));
        Collections.sort(places);
        for (int i = 0; i < moved.size(); i++) {
            order.set(places.get(i), moved.get(i));
        }
        return scenario.withLook(scenario.look().ordered(order));
    }
}
