package org.threeline.scenario;

import java.util.List;

/**
 * Features that are named, folded, hidden, locked and moved together in the outline. Hiding or locking a group leaves
 * its features as they are: what was hidden or locked alone before is so still when the group is shown or unlocked
 * again, and what joins a hidden or locked group is hidden or locked with it.
 *
 * @param id unique among the groups
 * @param members ids of features, each in one group at most; what lies over what is not said here
 * @param visible whether those of its features are shown that are not hidden themselves
 * @param locked whether all of its features are kept from being changed in the window
 * @param folded whether the outline shows only its name
 */
public record LayerGroup(
        String id, Text name, List<FeatureId> members, boolean visible, boolean locked, boolean folded) {
    public LayerGroup {
        members = List.copyOf(members);
    }

    /** A group that shows all that is in it, unlocked and unfolded. */
    public LayerGroup(String id, Text name, List<FeatureId> members) {
        this(id, name, members, true, false, false);
    }

    public LayerGroup withName(Text value) {
        return new LayerGroup(id, value, members, visible, locked, folded);
    }

    public LayerGroup withMembers(List<FeatureId> value) {
        return new LayerGroup(id, name, value, visible, locked, folded);
    }

    public LayerGroup withVisible(boolean value) {
        return new LayerGroup(id, name, members, value, locked, folded);
    }

    public LayerGroup withLocked(boolean value) {
        return new LayerGroup(id, name, members, visible, value, folded);
    }

    public LayerGroup withFolded(boolean value) {
        return new LayerGroup(id, name, members, visible, locked, value);
    }
}
