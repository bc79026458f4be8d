package org.threeline.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.LayerGroup;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;

/**
 * Changes of the groups of the outline. Pure functions; a group that is not there changes nothing. A feature is in one
 * group at most, and a group that loses its last feature goes.
 */
public final class GroupEdits {
    private static final String ID = "group";

    private GroupEdits() {}

    /** Puts features in a new group, above the others. */
    public static Scenario group(Scenario scenario, List<FeatureId> features) {
        List<FeatureId> members = features.stream()
                .distinct()
                .filter(id -> scenario.feature(id).isPresent())
                .toList();
        if (members.isEmpty()) {
            return scenario;
        }
        MapLook left = without(scenario.look(), members);
        String id = free(left);
        List<LayerGroup> now = new ArrayList<>(left.groups());
        String number = id.equals(ID) ? "1" : id.substring(ID.length() + 1);
        now.add(0, new LayerGroup(id, NewText.numbered(ID, number), members));
        return scenario.withLook(left.withGroups(now));
    }

    /** The id that the next new group has. */
    public static String free(MapLook look) {
        String id = ID;
        for (int number = 2; look.group(id).isPresent(); number++) {
            id = ID + "-" + number;
        }
        return id;
    }

    /** Takes a group away; its features stay. */
    public static Scenario ungroup(Scenario scenario, String group) {
        List<LayerGroup> left = scenario.look().groups().stream()
                .filter(g -> !g.id().equals(group))
                .toList();
        return left.size() == scenario.look().groups().size()
                ? scenario
                : scenario.withLook(scenario.look().withGroups(left));
    }

    /** Puts features in a group, out of those they are in. */
    public static Scenario join(Scenario scenario, String group, List<FeatureId> features) {
        if (scenario.look().group(group).isEmpty()) {
            return scenario;
        }
        List<FeatureId> joining = features.stream()
                .distinct()
                .filter(id -> scenario.feature(id).isPresent())
                .filter(id -> scenario.look()
                        .groupOf(id)
                        .filter(g -> g.id().equals(group))
                        .isEmpty())
                .toList();
        List<LayerGroup> now = new ArrayList<>();
        for (LayerGroup g : scenario.look().groups()) {
            List<FeatureId> members = new ArrayList<>(g.members());
            members.removeAll(joining);
            if (g.id().equals(group)) {
                members.addAll(joining);
            }
            if (!members.isEmpty() || g.members().isEmpty()) {
                now.add(g.withMembers(members));
            }
        }
        return joining.isEmpty() ? scenario : scenario.withLook(scenario.look().withGroups(now));
    }

    /** Takes features out of their groups. */
    public static Scenario leave(Scenario scenario, Collection<FeatureId> features) {
        MapLook left = without(scenario.look(), features);
        return left.equals(scenario.look()) ? scenario : scenario.withLook(left);
    }

    public static Scenario name(Scenario scenario, String group, UnaryOperator<Text> change) {
        return changed(scenario, group, g -> g.withName(change.apply(g.name())));
    }

    /** Shows or hides a group; what is hidden in it stays so. */
    public static Scenario visible(Scenario scenario, String group, boolean visible) {
        return changed(scenario, group, g -> g.withVisible(visible));
    }

    /** Locks or unlocks a group; what is locked in it stays so. */
    public static Scenario locked(Scenario scenario, String group, boolean locked) {
        return changed(scenario, group, g -> g.withLocked(locked));
    }

    public static Scenario folded(Scenario scenario, String group, boolean folded) {
        return changed(scenario, group, g -> g.withFolded(folded));
    }

    /**
     * Moves a group among the groups, and what it holds above or below what the groups passed hold: all of these share
     * the places that they have in the drawing order.
     *
     * @param to its new place; beyond the ends it goes to the end
     */
    public static Scenario move(Scenario scenario, String group, int to) {
        List<LayerGroup> groups = new ArrayList<>(scenario.look().groups());
        int from = groups.stream().map(LayerGroup::id).toList().indexOf(group);
        int place = Math.max(0, Math.min(groups.size() - 1, to));
        if (from < 0 || from == place) {
            return scenario;
        }
        groups.add(place, groups.remove(from));
        List<LayerGroup> concerned = groups.subList(Math.min(from, place), Math.max(from, place) + 1);
        List<String> order = new ArrayList<>(DrawingOrder.of(scenario));
        List<String> lined = new ArrayList<>();
        for (LayerGroup g : concerned) {
            Set<String> members = new HashSet<>();
            g.members().forEach(m -> members.add(m.value()));
            order.stream().filter(members::contains).forEach(lined::add);
        }
        Set<String> all = new HashSet<>(lined);
        int next = 0;
        for (int i = 0; i < order.size(); i++) {
            if (all.contains(order.get(i))) {
                order.set(i, lined.get(next++));
            }
        }
        return scenario.withLook(scenario.look().withGroups(groups).ordered(order));
    }

    private static Scenario changed(Scenario scenario, String group, UnaryOperator<LayerGroup> change) {
        List<LayerGroup> now = new ArrayList<>(scenario.look().groups());
        now.replaceAll(g -> g.id().equals(group) ? change.apply(g) : g);
        return now.equals(scenario.look().groups())
                ? scenario
                : scenario.withLook(scenario.look().withGroups(now));
    }

    /** The groups without some features; those that lose their last one go. */
    static MapLook without(MapLook look, Collection<FeatureId> gone) {
        List<LayerGroup> left = new ArrayList<>();
        for (LayerGroup g : look.groups()) {
            if (Collections.disjoint(g.members(), gone)) {
                left.add(g);
            } else {
                List<FeatureId> members =
                        g.members().stream().filter(m -> !gone.contains(m)).toList();
                if (!members.isEmpty()) {
                    left.add(g.withMembers(members));
                }
            }
        }
        return left.equals(look.groups()) ? look : look.withGroups(left);
    }
}
