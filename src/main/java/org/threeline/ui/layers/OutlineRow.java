package org.threeline.ui.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.threeline.layers.BaseMapLayers.Part;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Item;

/** A row of the outline. */
sealed interface OutlineRow {
    /** The groups of the outline, in their order. */
    enum Section {
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

    /** The heading of a group. */
    record Heading(Section section) implements OutlineRow {}

    /** A feature. */
    record OfFeature(FeatureId id, Role role) implements OutlineRow {}

    /** A part of the base map. */
    record OfPart(Part part) implements OutlineRow {}

    /** A group with its rows, what lies on top first. */
    record Group(Section section, List<OutlineRow> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** The id in the scenario's list of layers; empty for a heading. */
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

    /** What the outline of a scenario shows; groups without rows are left out. */
    static List<Group> groups(Scenario scenario) {
        Map<String, Feature> byId = new HashMap<>();
        scenario.features().forEach(f -> byId.put(f.id().value(), f));
        Map<Section, List<OutlineRow>> rows = new HashMap<>();
        for (String id : DrawingOrder.of(scenario)) {
            Feature feature = byId.get(id);
            if (feature != null) {
                rows.computeIfAbsent(Section.of(feature.role()), s -> new ArrayList<>())
                        .add(new OfFeature(feature.id(), feature.role()));
            }
        }
        rows.put(
                Section.BASE_MAP,
                List.of(
                                Part.PLACES,
                                Part.OBLASTS,
                                Part.WATER,
                                Part.ROADS_AND_RAILWAYS,
                                Part.COUNTRY_NAMES,
                                Part.GRATICULE)
                        .stream()
                        .<OutlineRow>map(OfPart::new)
                        .toList());
        return Arrays.stream(Section.values())
                .filter(rows::containsKey)
                .map(section -> new Group(section, rows.getOrDefault(section, List.of())))
                .toList();
    }
}
