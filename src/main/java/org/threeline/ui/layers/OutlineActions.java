package org.threeline.ui.layers;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.edit.FeatureEdits;
import org.threeline.edit.GroupEdits;
import org.threeline.edit.LayerEdits;
import org.threeline.edit.NewFeature;
import org.threeline.edit.Removal;
import org.threeline.edit.ShapeEdits;
import org.threeline.edit.TextEdits;
import org.threeline.layers.ScenarioLayers;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.LayerGroup;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.LayerStyle;
import org.threeline.scenario.Place;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Workbench;
import org.threeline.zones.Plan;

/** What can be done with a row. */
final class OutlineActions {
    private final Workbench bench;
    private final RowTexts words;
    /** The row whose name is being typed; null for none. */
    private final ObjectProperty<@Nullable OutlineRow> renaming = new SimpleObjectProperty<>();

    private Supplier<List<OutlineRow>> chosen = List::of;

    OutlineActions(Workbench bench, RowTexts words) {
        this.bench = bench;
        this.words = words;
    }

    /** Says which rows are chosen. */
    void setChosen(Supplier<List<OutlineRow>> rows) {
        chosen = rows;
    }

    /** What an action on a row is about: all that are chosen where it is one of them, else the row alone. */
    List<OutlineRow> with(OutlineRow row) {
        List<OutlineRow> all = chosen.get();
        return all.size() > 1 && all.contains(row) ? all : List.of(row);
    }

    /** The features that a row stands for: of a group, all that are in it. */
    List<FeatureId> features(OutlineRow row) {
        if (row instanceof OutlineRow.OfGroup group) {
            Set<FeatureId> members = scenario()
                    .look()
                    .group(group.id())
                    .map(g -> Set.copyOf(g.members()))
                    .orElse(Set.of());
            return DrawingOrder.of(scenario()).stream()
                    .map(FeatureId::new)
                    .filter(members::contains)
                    .toList();
        }
        return row instanceof OutlineRow.OfFeature feature ? List.of(feature.id()) : List.of();
    }

    private List<FeatureId> allFeatures(OutlineRow row) {
        return with(row).stream().flatMap(r -> features(r).stream()).distinct().toList();
    }

    /** The layers that a row stands for. */
    private List<String> layers(OutlineRow row) {
        return row instanceof OutlineRow.OfPart part
                ? List.of(part.layerId())
                : features(row).stream().map(FeatureId::value).toList();
    }

    /** The features among the rows that may be changed: in Edit, and not locked. */
    List<FeatureId> changeable(OutlineRow row) {
        return bench.mode().get() != Mode.EDIT
                ? List.of()
                : allFeatures(row).stream()
                        .filter(id -> !scenario().look().of(id).locked())
                        .toList();
    }

    ReadOnlyObjectProperty<@Nullable OutlineRow> renaming() {
        return renaming;
    }

    /** Begins to let the user type a name. */
    void beginRename(OutlineRow row) {
        boolean feature =
                row instanceof OutlineRow.OfFeature f && changeable(row).contains(f.id());
        boolean group = row instanceof OutlineRow.OfGroup && bench.mode().get() == Mode.EDIT;
        if (feature || group) {
            renaming.set(row);
        }
    }

    /** Ends it; a blank name leaves the one there is. */
    void endRename(OutlineRow row, String name) {
        renaming.set(null);
        if (name.isBlank()) {
            return;
        }
        Language language = bench.settings().language().get();
        UnaryOperator<Text> typed = t -> TextEdits.with(t, language, name);
        if (row instanceof OutlineRow.OfFeature feature) {
            perform("feature.name", row, s -> FeatureEdits.name(s, feature.id(), typed));
        } else if (row instanceof OutlineRow.OfGroup group) {
            perform("group.name", row, s -> GroupEdits.name(s, group.id(), typed));
        }
    }

    void cancelRename() {
        renaming.set(null);
    }

    /** Gives the chosen features what is chosen of a style. */
    void style(OutlineRow row, UnaryOperator<LayerStyle> change) {
        all(
                row,
                "layer.style",
                (s, id) -> s.feature(new FeatureId(id)).isPresent() ? LayerEdits.style(s, id, change) : s);
    }

    /** Gives the chosen zones a pattern; nothing else has one. */
    void fill(OutlineRow row, UnaryOperator<LayerStyle> change) {
        all(row, "layer.style", (s, id) -> s.zone(new FeatureId(id)).isPresent() ? LayerEdits.style(s, id, change) : s);
    }

    /** Whether there is a line of a feature on the map, not only a sign. */
    boolean hasLine(OutlineRow.OfFeature row) {
        return scenario()
                .feature(row.id())
                .filter(f -> !(f instanceof Place p)
                        || p.radiusKm().isPresent()
                        || p.geometry().filter(g -> g.getDimension() > 0).isPresent())
                .isPresent();
    }

    /** Whether a feature has a name on the map: a line of contact has none. */
    boolean isNamed(OutlineRow.OfFeature row) {
        return scenario().trace(row.id()).filter(ScenarioLayers::isContact).isEmpty();
    }

    /** Takes the chosen features away, and every word about them; of a group all that are in it. */
    void delete(OutlineRow row) {
        List<FeatureId> ids = changeable(row);
        if (ids.isEmpty()) {
            return;
        }
        Plan plan = bench.snapshot().get().shown().plan();
        UnaryOperator<Scenario> change =
                s -> Removal.of(s, ids, id -> plan.zone(id).map(z -> z.area().geographic()));
        if (row instanceof OutlineRow.OfGroup && with(row).size() == 1) {
            perform("group.delete", row, change);
        } else {
            performAll("feature.delete", "layer.deleteMany", ids, change);
        }
    }

    /** Makes a copy of each of the chosen features. */
    void duplicate(OutlineRow row) {
        if (bench.mode().get() != Mode.EDIT) {
            return;
        }
        List<FeatureId> ids = allFeatures(row);
        performAll("feature.copy", "layer.copyMany", ids, s -> {
            Scenario now = s;
            for (FeatureId id : ids) {
                Scenario before = now;
                now = now.feature(id)
                        .map(f -> ShapeEdits.add(before, NewFeature.copy(before, f)))
                        .orElse(now);
            }
            return now;
        });
    }

    /** Puts the chosen features in a new group, whose name the user types at once. */
    void group(OutlineRow row) {
        List<FeatureId> ids = allFeatures(row);
        if (bench.mode().get() != Mode.EDIT || ids.isEmpty()) {
            return;
        }
        String id = GroupEdits.free(GroupEdits.leave(scenario(), ids).look());
        bench.desk().perform(new Command(ChangeLabel.of("group.new", ids.size()), s -> GroupEdits.group(s, ids)));
        bench.choose(ids);
        beginRename(new OutlineRow.OfGroup(id));
    }

    /** Takes a group away, or features out of their groups. */
    void ungroup(OutlineRow row) {
        if (bench.mode().get() != Mode.EDIT) {
            return;
        }
        if (row instanceof OutlineRow.OfGroup group) {
            perform("group.ungroup", row, s -> GroupEdits.ungroup(s, group.id()));
        } else {
            List<FeatureId> ids =
                    allFeatures(row).stream().filter(this::isGrouped).toList();
            performAll("group.leave", "group.leaveMany", ids, s -> GroupEdits.leave(s, ids));
        }
    }

    private boolean isGrouped(FeatureId id) {
        return scenario().look().groupOf(id).isPresent();
    }

    boolean canUngroup(OutlineRow row) {
        return row instanceof OutlineRow.OfGroup || allFeatures(row).stream().anyMatch(this::isGrouped);
    }

    /** Puts the chosen features in a group. */
    void join(OutlineRow row, OutlineRow.OfGroup group) {
        List<FeatureId> ids = allFeatures(row);
        perform("group.join", group, s -> GroupEdits.join(s, group.id(), ids));
    }

    /** All groups there are. */
    List<OutlineRow.OfGroup> groups() {
        return scenario().look().groups().stream()
                .map(g -> new OutlineRow.OfGroup(g.id()))
                .toList();
    }

    String name(OutlineRow row) {
        return words.name(row);
    }

    void fold(OutlineRow.OfGroup group, boolean folded) {
        perform(folded ? "group.fold" : "group.unfold", group, s -> GroupEdits.folded(s, group.id(), folded));
    }

    private void performAll(String one, String many, List<FeatureId> ids, UnaryOperator<Scenario> change) {
        Text name = ids.isEmpty()
                ? Text.EMPTY
                : scenario().feature(ids.get(0)).map(Feature::name).orElse(Text.EMPTY);
        ChangeLabel label = ids.size() == 1 ? ChangeLabel.of(one, name) : ChangeLabel.of(many, ids.size());
        bench.desk().perform(new Command(label, change));
    }

    /** How a row's layer is shown; of a group, the first of what is in it. */
    LayerLook look(OutlineRow row) {
        List<String> layers = layers(row);
        return scenario().look().of(layers.isEmpty() ? row.layerId() : layers.get(0));
    }

    /** Whether all that a row stands for is shown. */
    boolean isVisible(OutlineRow row) {
        return layers(row).stream().allMatch(id -> scenario().look().of(id).visible());
    }

    /** Whether some of what a row stands for is shown, and some is not. */
    boolean isMixed(OutlineRow row) {
        return !isVisible(row)
                && layers(row).stream().anyMatch(id -> scenario().look().of(id).visible());
    }

    boolean isLocked(OutlineRow row) {
        List<String> layers = layers(row);
        return !layers.isEmpty()
                && layers.stream().allMatch(id -> scenario().look().of(id).locked());
    }

    void setVisible(OutlineRow row, boolean visible) {
        all(row, visible ? "layer.show" : "layer.hide", (s, id) -> LayerEdits.visible(s, id, visible));
    }

    /** One step for all rows that are chosen. */
    private void all(OutlineRow row, String key, BiFunction<Scenario, String, Scenario> change) {
        List<OutlineRow> rows = with(row);
        List<String> layers =
                rows.stream().flatMap(r -> layers(r).stream()).distinct().toList();
        ChangeLabel label = rows.size() == 1
                ? ChangeLabel.of(key, words.changeName(row))
                : ChangeLabel.of(key + "Many", layers.size());
        bench.desk().perform(new Command(label, s -> {
            Scenario now = s;
            for (String each : layers) {
                now = change.apply(now, each);
            }
            return now;
        }));
    }

    void toggleVisible(OutlineRow row) {
        setVisible(row, !isVisible(row));
    }

    void toggleLocked(OutlineRow row) {
        boolean locked = !isLocked(row);
        all(row, locked ? "layer.lock" : "layer.unlock", (s, id) -> LayerEdits.locked(s, id, locked));
    }

    ChangeLabel opacityLabel(OutlineRow row) {
        return ChangeLabel.of("layer.opacity", words.changeName(row));
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
        perform("layer.order", row, s -> LayerEdits.move(s, beside(row), row.layerId(), place));
    }

    private void moveTo(OutlineRow.OfGroup group, int place) {
        perform("group.order", group, s -> GroupEdits.move(s, group.id(), place));
    }

    /** The features under the same group, else those of the section that are in no group. */
    private List<String> beside(OutlineRow.OfFeature row) {
        Scenario scenario = scenario();
        Optional<LayerGroup> group = scenario.look().groupOf(row.id());
        if (group.isPresent()) {
            return features(new OutlineRow.OfGroup(group.get().id())).stream()
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

    private void perform(String key, OutlineRow row, UnaryOperator<Scenario> change) {
        bench.desk().perform(new Command(ChangeLabel.of(key, words.changeName(row)), change));
    }

    private Scenario scenario() {
        return bench.snapshot().get().scenario();
    }
}
