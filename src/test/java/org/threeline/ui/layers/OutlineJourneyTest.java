package org.threeline.ui.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.threeline.layers.MapLayer;
import org.threeline.layers.MapLayers;
import org.threeline.layers.ScenarioLayers;
import org.threeline.layers.Theme;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.session.Snapshot;
import org.threeline.ui.Drops;
import org.threeline.ui.Journey;
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.Item;

class OutlineJourneyTest extends Journey {
    private static final FeatureId DMZ = new FeatureId("dmz");
    private static final FeatureId EUROPEAN = new FeatureId("european-deterrent-line");

    @Test
    void aLayerThatIsSwitchedOffIsGoneFromTheMapAndComesBackWithUndo() {
        assertTrue(onMap().contains("zone/european-deterrent-line"));
        clickOn("#check-european-deterrent-line");
        assertFalse(onMap().contains("zone/european-deterrent-line"));
        assertEquals("hide European deterrent line", undo(Language.ENGLISH));
        assertEquals("приховання: Європейська лінія стримування", undo(Language.UKRAINIAN));
        interact(() -> bench.desk().undo());
        assertTrue(onMap().contains("zone/european-deterrent-line"));
        assertTrue(
                lookup("#check-european-deterrent-line").queryAs(CheckBox.class).isSelected());
    }

    @Test
    void keysSelectHideAndMove() {
        interact(() -> bench.selection().set(Item.of(DMZ)));
        TreeView<OutlineRow> tree = lookup("#outline-tree").query();
        assertEquals(
                Item.of(DMZ),
                tree.getSelectionModel().getSelectedItem().getValue().item());
        interact(tree::requestFocus);
        push(KeyCode.SPACE);
        assertFalse(onMap().contains("zone/dmz"));
        push(KeyCode.SPACE);
        push(KeyCode.ALT, KeyCode.DOWN);
        assertEquals(
                List.of("ukrainian-defence-line", "dmz", "european-deterrent-line"),
                tree.getRoot().getChildren().get(0).getChildren().stream()
                        .map(TreeItem::getValue)
                        .map(OutlineRow::layerId)
                        .toList());
        assertTrue(onMap().indexOf("zone/dmz") < onMap().indexOf("zone/ukrainian-defence-line"));
        push(KeyCode.DOWN);
        assertEquals(Item.of(EUROPEAN), bench.selection().get());
    }

    @Test
    void opacityIsOneStepOfTheRowsMenu() {
        moveTo("#check-dmz").clickOn("#more-dmz");
        interact(() -> lookup("#outline-opacity").query().requestFocus());
        push(KeyCode.LEFT);
        double opacity = scenarioOpacity();
        assertTrue(opacity < 1 && opacity >= 0.9, "opacity " + opacity);
        push(KeyCode.ESCAPE);
        assertEquals(1, bench.desk().steps().size());
        assertEquals("opacity of Demilitarized zone", undo(Language.ENGLISH));
    }

    @Test
    void aPhaseShowsItsFeaturesAloneAndIsNoChange() {
        String first = bench.snapshot().get().scenario().phases().get(0).id();
        clickOn("#phase-" + first);
        assertEquals(Optional.of(first), bench.phase().get());
        assertFalse(bench.look().of(EUROPEAN).visible());
        assertTrue(bench.snapshot().get().saved());
        clickOn("#phases-all");
        assertTrue(bench.look().of(EUROPEAN).visible());
        assertFalse(lookup("#phase-" + first).queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void aRowIsDraggedToTheFront() {
        interact(() -> {
            assertTrue(Drops.node(
                    lookup("#outline-european-deterrent-line").query(),
                    lookup("#outline-dmz").query()));
            return null;
        });
        assertEquals(
                List.of("european-deterrent-line", "dmz", "ukrainian-defence-line"),
                rows().stream().limit(3).toList());
        assertTrue(onMap().indexOf("zone/european-deterrent-line") > onMap().indexOf("zone/dmz"));
        interact(() -> bench.desk().undo());
        assertEquals("dmz", rows().get(0));
    }

    @Test
    void aRowIsNotDroppedAmongOtherThings() {
        interact(() -> {
            assertFalse(Drops.node(
                    lookup("#outline-contact-line").query(),
                    lookup("#outline-dmz").query()));
            return null;
        });
        assertTrue(bench.snapshot().get().saved());
    }

    @Test
    void theRightButtonOpensTheRowsMenu() throws Exception {
        interact(() -> {
            var row = lookup("#outline-dmz").query();
            var middle = row.localToScreen(60, 10);
            Event.fireEvent(
                    row,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            60,
                            10,
                            middle.getX(),
                            middle.getY(),
                            false,
                            null));
        });
        TestWindow.await(() -> lookup("#outline-opacity").tryQuery().isPresent());
        clickOn("#outline-lock");
        assertTrue(bench.look().of(DMZ).locked());
    }

    private List<String> rows() {
        TreeView<OutlineRow> tree = lookup("#outline-tree").query();
        return tree.getRoot().getChildren().get(0).getChildren().stream()
                .map(TreeItem::getValue)
                .map(OutlineRow::layerId)
                .toList();
    }

    private double scenarioOpacity() {
        return bench.snapshot().get().scenario().look().of(DMZ).opacity();
    }

    private String undo(Language language) {
        return bench.snapshot().get().undo().orElseThrow().in(language);
    }

    private List<String> onMap() {
        Snapshot now = bench.snapshot().get();
        return MapLayers.arrange(
                        List.of(),
                        ScenarioLayers.of(now.shown().plan(), Theme.LIGHT, Language.ENGLISH),
                        now.scenario(),
                        bench.look())
                .stream()
                .map(MapLayer::id)
                .toList();
    }
}
