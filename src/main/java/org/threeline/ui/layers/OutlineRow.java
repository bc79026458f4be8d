package org.threeline.ui.layers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.threeline.layers.BaseMapLayers.Part;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Item;

/** A row of the outline. */
sealed interface OutlineRow {
    /** The sections of the outline, in their order. */
    enum Section {
        /** What the author put together; not shown among the others. */
        GROUPS,
        LINES,
        TRACES,
        SUPPORT,
        NOTES,
        BASE_MAP;

        static Section of(Role role) {
            return switch (role) {
                case TRACE -> TRACES;
                case ANNOTATION -> NOTES;
                case SUPPORTING_CAPABILITY, OBSERVATION_POST, CROSSING_POINT, RING -> SUPPORT;
                default -> LINES;
            };
        }
    }

    /** The heading of a section. */
    record Heading(Section section) implements OutlineRow {}

    /** A feature. */
    record OfFeature(FeatureId id, Role role) implements OutlineRow {}

    /** A group that the author made. */
    record OfGroup(String id) implements OutlineRow {}

    /** A part of the base map. */
    record OfPart(Part part) implements OutlineRow {}

    /** A row with what is under it, what lies on top first. */
    record Branch(OutlineRow row, List<Branch> under) {
        public Branch {
            under = List.copyOf(under);
        }

        static Branch leaf(OutlineRow row) {
            return new Branch(row, List.of());
        }
    }

    /** The id in the scenario's list of layers; empty for a heading or a group. */
    default String layerId() {
        if (this instanceof OfFeature feature) {
            return feature.id().value();
        }
        return this instanceof OfPart part ? part.part().id() : "";
    }

    /** What is selected with the row. */
    default Item item() {
        if (this instanceof OfFeature feature) {
            return new Item.Feature(feature.id());
        }
        return this instanceof OfPart part ? new Item.BasePart(part.part()) : Item.NONE;
    }

    /**
     * Whether two scenarios surely have the same outline: told quickly, for what is asked with each frame of a drag.
     */
    @SuppressWarnings("ReferenceEquality") // what was not changed is the same object
    static boolean haveSameRows(Scenario one, Scenario other) {
        return one.look() == other.look()
                && other.changedSince(one)
                        .filter(changed -> changed.stream().allMatch(f -> one.feature(f.id())
                                .filter(before -> before.role() == f.role())
                                .isPresent()))
                        .isPresent();
    }

    /** What the outline of a scenario shows; sections without rows are left out. */
    static List<Branch> tree(Scenario scenario) {
        Map<String, Feature> byId = new HashMap<>();
        scenario.features().forEach(f -> byId.put(f.id().value(), f));
        Map<FeatureId, String> groupOf = new HashMap<>();
        scenario.look().groups().forEach(g -> g.members().forEach(m -> groupOf.put(m, g.id())));
        Map<Section, List<Branch>> sections = new EnumMap<>(Section.class);
        Map<String, List<Branch>> groups = new HashMap<>();
        for (String id : DrawingOrder.of(scenario)) {
            Feature feature = byId.get(id);
            if (feature != null) {
                String group = groupOf.get(feature.id());
                List<Branch> into = group == null
                        ? sections.computeIfAbsent(Section.of(feature.role()), s -> new ArrayList<>())
                        : groups.computeIfAbsent(group, g -> new ArrayList<>());
                into.add(Branch.leaf(new OfFeature(feature.id(), feature.role())));
            }
        }
        if (!scenario.look().groups().isEmpty()) {
            sections.put(
                    Section.GROUPS,
                    scenario.look().groups().stream()
                            .map(g -> new Branch(new OfGroup(g.id()), groups.getOrDefault(g.id(), List.of())))
                            .toList());
        }
        sections.put(
                Section.BASE_MAP,
                Stream.of(
                                Part.PLACES,
                                Part.OBLASTS,
                                Part.WATER,
                                Part.ROADS_AND_RAILWAYS,
                                Part.COUNTRY_NAMES,
                                Part.GRATICULE)
                        .map(part -> Branch.leaf(new OfPart(part)))
                        .toList());
        return sections.entrySet().stream()
                .map(e -> new Branch(new Heading(e.getKey()), e.getValue()))
                .toList();
    }
}
