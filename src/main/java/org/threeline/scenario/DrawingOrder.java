package org.threeline.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * What lies over what where the author says nothing: places, traces, demilitarized zone, Ukrainian, European, other
 * zones; of the same kind, what comes later in the file lies over what comes earlier, but of places what comes earlier.
 */
public final class DrawingOrder {
    private static final List<Role> ZONES = List.of(
            Role.DEMILITARIZED_ZONE, Role.UKRAINIAN_DEFENCE_LINE, Role.EUROPEAN_DETERRENT_LINE, Role.OTHER_ZONE);

    private DrawingOrder() {}

    /** The ids of all features in their standard order, top first. */
    public static List<String> standard(Scenario scenario) {
        List<String> ids = new ArrayList<>();
        scenario.places().forEach(p -> ids.add(p.id().value()));
        add(scenario, Trace.class::isInstance, ids);
        for (Role role : ZONES) {
            add(scenario, f -> f.role() == role, ids);
        }
        return List.copyOf(ids);
    }

    /** The ids of all features in the order the author gives them, top first. */
    public static List<String> of(Scenario scenario) {
        return scenario.look().order(standard(scenario));
    }

    /**
     * Whether two scenarios have features of the same ids and kinds in the same places, so that one order serves both.
     */
    @SuppressWarnings("ReferenceEquality") // of two scenarios a step apart all features but a few are the same objects
    public static boolean isSame(Scenario a, Scenario b) {
        List<Feature> some = a.features();
        List<Feature> others = b.features();
        if (some == others) {
            return true;
        }
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            Feature one = some.get(i);
            Feature other = others.get(i);
            if (one != other
                    && (!one.id().equals(other.id())
                            || one.role() != other.role()
                            || one.getClass() != other.getClass())) {
                return false;
            }
        }
        return true;
    }

    private static void add(Scenario scenario, Predicate<Feature> kind, List<String> ids) {
        List<Feature> later = new ArrayList<>(scenario.features());
        Collections.reverse(later);
        later.stream().filter(kind).forEach(f -> ids.add(f.id().value()));
    }
}
