package org.threeline.ui.layers;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.edit.GroupEdits;
import org.threeline.edit.LayerEdits;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.LayerGroup;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Workbench;

/** Puts rows in order and in groups. */
final class Arranging {
    private final Workbench bench;
    private final OutlineActions actions;

    Arranging(Workbench bench, OutlineActions actions) {
        this.bench = bench;
        this.actions = actions;
    }

    /** Puts the chosen features in a new group, whose name the user types at once. */
    void group(OutlineRow row) {
        List<FeatureId> ids = actions.allFeatures(row);
        if (bench.mode().get() != Mode.EDIT || ids.isEmpty()) {
            return;
        }
        String id = GroupEdits.free(GroupEdits.leave(scenario(), ids).look());
        bench.desk().perform(new Command(ChangeLabel.of("group.new", ids.size()), s -> GroupEdits.group(s, ids)));
        bench.choose(ids);
        actions.beginRename(new OutlineRow.OfGroup(id));
    }

    /** Takes a group away, or features out of their groups. */
    void ungroup(OutlineRow row) {
        if (bench.mode().get() != Mode.EDIT) {
            return;
        }
        if (row instanceof OutlineRow.OfGroup group) {
            actions.perform("group.ungroup", row, s -> GroupEdits.ungroup(s, group.id()));
        } else {
            List<FeatureId> ids =
                    actions.allFeatures(row).stream().filter(this::isGrouped).toList();
            actions.performAll("group.leave", "group.leaveMany", ids, s -> GroupEdits.leave(s, ids));
        }
    }

    private boolean isGrouped(FeatureId id) {
        return scenario().look().groupOf(id).isPresent();
    }

    boolean canUngroup(OutlineRow row) {
        return row instanceof OutlineRow.OfGroup
                || actions.allFeatures(row).stream().anyMatch(this::isGrouped);
    }

    /** Puts the chosen features in a group. */
    void join(OutlineRow row, OutlineRow.OfGroup group) {
        List<FeatureId> ids = actions.allFeatures(row);
        actions.perform("group.join", group, s -> GroupEdits.join(s, group.id(), ids));
    }

    /** All groups there are. */
    List<OutlineRow.OfGroup> groups() {
        return scenario().look().groups().stream()
                .map(g -> new OutlineRow.OfGroup(g.id()))
                .toList();
    }

    void fold(OutlineRow.OfGroup group, boolean folded) {
        actions.perform(folded ? "group.fold" : "group.unfold", group, s -> GroupEdits.folded(s, group.id(), folded));
    }

    /** Whether it has a place in an order. */
    static boolean isOrdered(OutlineRow row) {
        return row instanceof OutlineRow.OfFeature || row instanceof OutlineRow.OfGroup;
    }

    /** Moves a feature among those beside it, or a group among the groups. */
    void moveBy(OutlineRow row, int places) {
        if (row instanceof OutlineRow.OfFeature feature) {
            moveTo(feature, beside(feature).indexOf(row.layerId()) + places);
        } else if (row instanceof OutlineRow.OfGroup group) {
            moveTo(group, groups().indexOf(group) + places);
        }
    }

    /** Whether a row can be let go over another one. */
    boolean canDrop(OutlineRow row, OutlineRow onto) {
        if (row.equals(onto) || bench.mode().get() != Mode.EDIT) {
            return false;
        }
        if (row instanceof OutlineRow.OfGroup) {
            return onto instanceof OutlineRow.OfGroup;
        }
        if (!(row instanceof OutlineRow.OfFeature feature)) {
            return false;
        }
        if (onto instanceof OutlineRow.OfFeature other) {
            return isGrouped(feature.id())
                    || isGrouped(other.id())
                    || beside(feature).contains(other.layerId());
        }
        boolean section = onto instanceof OutlineRow.Heading h
                && h.section() == OutlineRow.Section.of(feature.role())
                && isGrouped(feature.id());
        return section || onto instanceof OutlineRow.OfGroup;
    }

    /** Puts a row where another is: among what is beside that, in its group, or out of groups. */
    void drop(OutlineRow row, OutlineRow onto) {
        if (row instanceof OutlineRow.OfGroup group && onto instanceof OutlineRow.OfGroup other) {
            moveTo(group, groups().indexOf(other));
        } else if (onto instanceof OutlineRow.OfGroup group) {
            join(row, group);
        } else if (row instanceof OutlineRow.OfFeature feature && onto instanceof OutlineRow.OfFeature other) {
            int to = beside(feature).indexOf(other.layerId());
            Optional<OutlineRow.OfGroup> group =
                    scenario().look().groupOf(other.id()).map(g -> new OutlineRow.OfGroup(g.id()));
            if (to >= 0) {
                moveTo(feature, to);
            } else if (group.isPresent()) {
                join(row, group.get());
            } else {
                ungroup(row);
            }
        } else {
            ungroup(row);
        }
    }

    private void moveTo(OutlineRow.OfFeature row, int place) {
        actions.perform("layer.order", row, s -> LayerEdits.move(s, beside(row), row.layerId(), place));
    }

    private void moveTo(OutlineRow.OfGroup group, int place) {
        actions.perform("group.order", group, s -> GroupEdits.move(s, group.id(), place));
    }

    /** The features under the same group, else those of the section that are in no group. */
    private List<String> beside(OutlineRow.OfFeature row) {
        Scenario scenario = scenario();
        Optional<LayerGroup> group = scenario.look().groupOf(row.id());
        if (group.isPresent()) {
            return actions.features(new OutlineRow.OfGroup(group.get().id())).stream()
                    .map(FeatureId::value)
                    .toList();
        }
        Set<FeatureId> grouped = new HashSet<>();
        scenario.look().groups().forEach(g -> grouped.addAll(g.members()));
        var section = OutlineRow.Section.of(row.role());
        return DrawingOrder.of(scenario).stream()
                .filter(id -> !grouped.contains(new FeatureId(id)))
                .filter(id -> scenario.feature(new FeatureId(id))
                        .filter(f -> OutlineRow.Section.of(f.role()) == section)
                        .isPresent())
                .toList();
    }

    private Scenario scenario() {
        return bench.snapshot().get().scenario();
    }
}
