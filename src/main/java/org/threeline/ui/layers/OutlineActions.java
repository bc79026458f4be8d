package org.threeline.ui.layers;

import java.util.List;
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
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Place;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Workbench;
import org.threeline.zones.Plan;

/** What can be done with a row, but for {@link Arranging} it. */
final class OutlineActions {
    private final Workbench bench;
    private final RowTexts words;
    private final Arranging arranging;
    /** The row whose name is being typed; null for none. */
    private final ObjectProperty<@Nullable OutlineRow> renaming = new SimpleObjectProperty<>();

    private Supplier<List<OutlineRow>> chosen = List::of;

    OutlineActions(Workbench bench, RowTexts words) {
        this.bench = bench;
        this.words = words;
        this.arranging = new Arranging(bench, this);
    }

    /** What can be done about order and groups. */
    Arranging arranging() {
        return arranging;
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

    /** The features that an action on a row is about. */
    List<FeatureId> allFeatures(OutlineRow row) {
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
                        .filter(id -> !scenario().look().locks(id))
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

    String name(OutlineRow row) {
        return words.name(row);
    }

    void performAll(String one, String many, List<FeatureId> ids, UnaryOperator<Scenario> change) {
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

    /** Whether what a row stands for is shown, of a group whether the group is. */
    boolean isVisible(OutlineRow row) {
        MapLook look = scenario().look();
        return row instanceof OutlineRow.OfGroup group
                ? look.group(group.id()).filter(LayerGroup::visible).isPresent()
                : layers(row).stream().allMatch(id -> look.of(id).visible());
    }

    /** Whether a group is shown, but not all that is in it. */
    boolean isMixed(OutlineRow row) {
        return row instanceof OutlineRow.OfGroup
                && isVisible(row)
                && layers(row).stream().anyMatch(id -> !scenario().look().of(id).visible());
    }

    /** Whether the group that a row stands in is hidden. */
    boolean isHiddenWithGroup(OutlineRow row) {
        return row instanceof OutlineRow.OfFeature feature
                && scenario()
                        .look()
                        .groupOf(feature.id())
                        .filter(g -> !g.visible())
                        .isPresent();
    }

    /** Whether what a row stands for is locked by itself, of a group whether the group is. */
    boolean isLocked(OutlineRow row) {
        MapLook look = scenario().look();
        return row instanceof OutlineRow.OfGroup group
                ? look.group(group.id()).filter(LayerGroup::locked).isPresent()
                : look.of(row.layerId()).locked();
    }

    /** Whether the group that a row stands in is locked. */
    boolean isLockedWithGroup(OutlineRow row) {
        return row instanceof OutlineRow.OfFeature feature && scenario().look().isLockedWithGroup(feature.id());
    }

    /** Shows or hides rows; what is in a group stays shown or hidden in it. */
    void setVisible(OutlineRow row, boolean visible) {
        each(
                with(row),
                row,
                visible ? "layer.show" : "layer.hide",
                (s, each) -> each instanceof OutlineRow.OfGroup group
                        ? GroupEdits.visible(s, group.id(), visible)
                        : LayerEdits.visible(s, each.layerId(), visible));
    }

    /** One step for rows, a group as one of them. */
    private void each(
            List<OutlineRow> rows, OutlineRow row, String key, BiFunction<Scenario, OutlineRow, Scenario> change) {
        ChangeLabel label = rows.size() == 1
                ? ChangeLabel.of(key, words.changeName(row))
                : ChangeLabel.of(key + "Many", rows.size());
        bench.desk().perform(new Command(label, s -> {
            Scenario now = s;
            for (OutlineRow each : rows) {
                now = change.apply(now, each);
            }
            return now;
        }));
    }

    /** One step for the layers of all rows that are chosen. */
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

    /** Locks or unlocks rows that can be; what is in a group stays locked or not in it. */
    void toggleLocked(OutlineRow row) {
        boolean locked = !isLocked(row);
        each(
                with(row).stream().filter(Arranging::isOrdered).toList(),
                row,
                locked ? "layer.lock" : "layer.unlock",
                (s, each) -> each instanceof OutlineRow.OfGroup group
                        ? GroupEdits.locked(s, group.id(), locked)
                        : LayerEdits.locked(s, each.layerId(), locked));
    }

    ChangeLabel opacityLabel(OutlineRow row) {
        return ChangeLabel.of("layer.opacity", words.changeName(row));
    }

    void perform(String key, OutlineRow row, UnaryOperator<Scenario> change) {
        bench.desk().perform(new Command(ChangeLabel.of(key, words.changeName(row)), change));
    }

    private Scenario scenario() {
        return bench.snapshot().get().scenario();
    }
}
