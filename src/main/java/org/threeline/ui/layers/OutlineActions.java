package org.threeline.ui.layers;

import java.util.List;
import java.util.function.UnaryOperator;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.edit.LayerEdits;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Workbench;

/** What can be done with a row. */
final class OutlineActions {
    private final Workbench bench;
    private final RowTexts words;

    OutlineActions(Workbench bench, RowTexts words) {
        this.bench = bench;
        this.words = words;
    }

    LayerLook look(OutlineRow row) {
        return scenario().look().of(row.layerId());
    }

    void setVisible(OutlineRow row, boolean visible) {
        if (look(row).visible() != visible) {
            perform(visible ? "layer.show" : "layer.hide", row, s -> LayerEdits.visible(s, row.layerId(), visible));
        }
    }

    void toggleVisible(OutlineRow row) {
        setVisible(row, !look(row).visible());
    }

    void toggleLocked(OutlineRow row) {
        boolean locked = !look(row).locked();
        perform(locked ? "layer.lock" : "layer.unlock", row, s -> LayerEdits.locked(s, row.layerId(), locked));
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
