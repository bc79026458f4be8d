package org.threeline.scenario;

import java.util.List;

/**
 * Features that are named, folded, hidden, locked and moved together in the outline. A group has no state of its own
 * but its fold: it is hidden where its features are.
 *
 * @param id unique among the groups
 * @param members ids of features, each in one group at most; what lies over what is not said here
 * @param folded whether the outline shows only its name
 */
public record LayerGroup(String id, Text name, List<FeatureId> members, boolean folded) {
    public LayerGroup {
        members = List.copyOf(members);
    }

    public LayerGroup withName(Text value) {
        return new LayerGroup(id, value, members, folded);
    }

    public LayerGroup withMembers(List<FeatureId> value) {
        return new LayerGroup(id, name, value, folded);
    }

    public LayerGroup withFolded(boolean value) {
        return new LayerGroup(id, name, members, value);
    }
}
