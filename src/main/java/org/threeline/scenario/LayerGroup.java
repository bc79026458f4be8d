package org.threeline.scenario;

import java.util.List;

/**
 * Features that are named, folded, hidden, locked and moved together in the outline. Hiding a group leaves its features
 * as they are: what was hidden alone before is so still when the group is shown again.
 *
 * @param id unique among the groups
 * @param members ids of features, each in one group at most; what lies over what is not said here
 * @param visible whether those of its features are shown that are not hidden themselves
 * @param folded whether the outline shows only its name
 */
public record LayerGroup(String id, Text name, List<FeatureId> members, boolean visible, boolean folded) {
    public LayerGroup {
        members = List.copyOf(members);
    }

    public LayerGroup withName(Text value) {
        return new LayerGroup(id, value, members, visible, folded);
    }

    public LayerGroup withMembers(List<FeatureId> value) {
        return new LayerGroup(id, name, value, visible, folded);
    }

    public LayerGroup withVisible(boolean value) {
        return new LayerGroup(id, name, members, value, folded);
    }

    public LayerGroup withFolded(boolean value) {
        return new LayerGroup(id, name, members, visible, value);
    }
}
