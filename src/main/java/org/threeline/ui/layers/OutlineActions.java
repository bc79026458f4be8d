package org.threeline.ui.layers;

import java.util.List;
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
import org.threeline.edit.LayerEdits;
import org.threeline.edit.NewFeature;
import org.threeline.edit.Removal;
import org.threeline.edit.ShapeEdits;
import org.threeline.edit.TextEdits;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.scenario.ZoneStyle;
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

    /** The features among the rows that may be changed: in Edit, and not locked. */
    List<FeatureId> changeable(OutlineRow row) {
        return bench.mode().get() != Mode.EDIT
                ? List.of()
                : with(row).stream()
                        .filter(OutlineRow.OfFeature.class::isInstance)
                        .filter(r -> !look(r).locked())
                        .map(r -> ((OutlineRow.OfFeature) r).id())
                        .toList();
    }

    ReadOnlyObjectProperty<@Nullable OutlineRow> renaming() {
        return renaming;
    }

    /** Begins to let the user type a name. */
    void beginRename(OutlineRow row) {
        if (row instanceof OutlineRow.OfFeature feature && changeable(row).contains(feature.id())) {
            renaming.set(row);
        }
    }

    /** Ends it; a blank name leaves the one there is. */
    void endRename(OutlineRow row, String name) {
        renaming.set(null);
        if (row instanceof OutlineRow.OfFeature feature && !name.isBlank()) {
            Language language = bench.settings().language().get();
            perform(
                    "feature.name",
                    row,
                    s -> FeatureEdits.name(s, feature.id(), t -> TextEdits.with(t, language, name)));
        }
    }

    void cancelRename() {
        renaming.set(null);
    }

    /** Gives the chosen zones what is chosen of a style. */
    void style(OutlineRow row, UnaryOperator<ZoneStyle> change) {
        all(row, "layer.style", (s, id) -> s.zone(new FeatureId(id)).isPresent() ? LayerEdits.style(s, id, change) : s);
    }

    /** Takes the chosen features away, and every word about them. */
    void delete(OutlineRow row) {
        List<FeatureId> ids = changeable(row);
        if (ids.isEmpty()) {
            return;
        }
        Plan plan = bench.snapshot().get().shown().plan();
        UnaryOperator<Scenario> change =
                s -> Removal.of(s, ids, id -> plan.zone(id).map(z -> z.area().geographic()));
        performAll("feature.delete", "layer.deleteMany", ids, change);
    }

    /** Makes a copy of each of the chosen features. */
    void duplicate(OutlineRow row) {
        if (bench.mode().get() != Mode.EDIT) {
            return;
        }
        List<FeatureId> ids = with(row).stream()
                .filter(OutlineRow.OfFeature.class::isInstance)
                .map(r -> ((OutlineRow.OfFeature) r).id())
                .toList();
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

    private void performAll(String one, String many, List<FeatureId> ids, UnaryOperator<Scenario> change) {
        Text name = ids.isEmpty()
                ? Text.EMPTY
                : scenario().feature(ids.get(0)).map(Feature::name).orElse(Text.EMPTY);
        ChangeLabel label = ids.size() == 1 ? ChangeLabel.of(one, name) : ChangeLabel.of(many, ids.size());
        bench.desk().perform(new Command(label, change));
    }

    LayerLook look(OutlineRow row) {
        return scenario().look().of(row.layerId());
    }

    void setVisible(OutlineRow row, boolean visible) {
        all(row, visible ? "layer.show" : "layer.hide", (s, id) -> LayerEdits.visible(s, id, visible));
    }

    /** One step for all rows that are chosen. */
    private void all(OutlineRow row, String key, BiFunction<Scenario, String, Scenario> change) {
        List<OutlineRow> rows = with(row);
        ChangeLabel label = rows.size() == 1
                ? ChangeLabel.of(key, words.changeName(row))
                : ChangeLabel.of(key + "Many", rows.size());
        bench.desk().perform(new Command(label, s -> {
            Scenario now = s;
            for (OutlineRow each : rows) {
                now = change.apply(now, each.layerId());
            }
            return now;
        }));
    }

    void toggleVisible(OutlineRow row) {
        setVisible(row, !look(row).visible());
    }

    void toggleLocked(OutlineRow row) {
        boolean locked = !look(row).locked();
        all(row, locked ? "layer.lock" : "layer.unlock", (s, id) -> LayerEdits.locked(s, id, locked));
    }

    ChangeLabel opacityLabel(OutlineRow row) {
        return ChangeLabel.of("layer.opacity", words.changeName(row));
    }

    /** Whether it has a place in the drawing order. */
    static boolean isOrdered(OutlineRow row) {
        return row instanceof OutlineRow.OfFeature;
    }

    /** Moves a feature among those of its group. */
    void moveBy(OutlineRow row, int places) {
        if (row instanceof OutlineRow.OfFeature feature) {
            moveTo(row, group(feature).indexOf(row.layerId()) + places);
        }
    }

    /** Puts a feature in the place of another of its group. */
    void moveToPlaceOf(OutlineRow row, OutlineRow other) {
        if (row instanceof OutlineRow.OfFeature feature) {
            int to = group(feature).indexOf(other.layerId());
            if (to >= 0) {
                moveTo(row, to);
            }
        }
    }

    private void moveTo(OutlineRow row, int place) {
        if (row instanceof OutlineRow.OfFeature feature) {
            perform("layer.order", row, s -> LayerEdits.move(s, group(feature), row.layerId(), place));
        }
    }

    boolean sameGroup(OutlineRow a, OutlineRow b) {
        return a instanceof OutlineRow.OfFeature x
                && b instanceof OutlineRow.OfFeature y
                && OutlineRow.Section.of(x.role()) == OutlineRow.Section.of(y.role());
    }

    private List<String> group(OutlineRow.OfFeature row) {
        Scenario scenario = scenario();
        var section = OutlineRow.Section.of(row.role());
        return DrawingOrder.of(scenario).stream()
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
