package org.threeline.ui.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.ui.Journey;
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.Item;

/** Renaming, copying, deleting and selecting several in the outline. */
class OutlineEditJourneyTest extends Journey {
    private static final FeatureId DMZ = new FeatureId("dmz");
    private static final FeatureId UKRAINIAN = new FeatureId("ukrainian-defence-line");
    private static final FeatureId EUROPEAN = new FeatureId("european-deterrent-line");

    private TreeView<OutlineRow> tree() {
        return lookup("#outline-tree").query();
    }

    private void select(FeatureId id) {
        interact(() -> bench.selection().set(Item.of(id)));
        interact(() -> tree().requestFocus());
    }

    private void alsoSelect(FeatureId id) {
        interact(() -> tree().getRoot().getChildren().stream()
                .flatMap(h -> h.getChildren().stream())
                .filter(i -> i.getValue().item().equals(Item.of(id)))
                .forEach((TreeItem<OutlineRow> i) -> tree().getSelectionModel().select(i)));
    }

    private String name(FeatureId id, Language language) {
        return scenario().feature(id).orElseThrow().name().in(language);
    }

    @Test
    void aNameIsTypedInPlaceInTheLanguageOfTheWindow() throws Exception {
        String ukrainian = name(DMZ, Language.UKRAINIAN);
        select(DMZ);
        push(KeyCode.F2);
        TestWindow.await(() -> lookup("#outline-rename").tryQuery().isPresent());
        TestWindow.await(() -> lookup("#outline-rename").query().isFocused());
        interact(() -> ((TextField) lookup("#outline-rename").query()).setText("Buffer"));
        push(KeyCode.ENTER);
        assertEquals("Buffer", name(DMZ, Language.ENGLISH));
        assertEquals(ukrainian, name(DMZ, Language.UKRAINIAN));
        push(KeyCode.F2);
        TestWindow.await(() -> lookup("#outline-rename").tryQuery().isPresent());
        interact(() -> ((TextField) lookup("#outline-rename").query()).setText("Other"));
        TestWindow.await(() -> lookup("#outline-rename").query().isFocused());
        push(KeyCode.ESCAPE);
        assertEquals("Buffer", name(DMZ, Language.ENGLISH));
        assertTrue(lookup("#outline-rename").tryQuery().isEmpty());
    }

    /** Where a text field would have it, a key such as the question mark would be typed. */
    @Test
    void theFocusStaysInTheListAndTheQuestionMarkOpensTheKeys() throws Exception {
        clickOn("#outline-dmz");
        TestWindow.await(() -> tree().isFocused());
        clickOn("#check-dmz");
        TestWindow.await(() -> tree().isFocused());
        for (KeyCode end : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            push(KeyCode.F2);
            TestWindow.await(() -> lookup("#outline-rename").tryQuery().isPresent());
            TestWindow.await(() -> lookup("#outline-rename").query().isFocused());
            push(end);
            TestWindow.await(() -> lookup("#outline-rename").tryQuery().isEmpty());
            waitForFxEvents();
            assertTrue(tree().isFocused(), "after " + end);
        }
        clickOn("#outline-european-deterrent-line");
        write('?');
        TestWindow.await(() -> lookup("#keys-close").tryQuery().isPresent());
        assertEquals("", ((TextField) lookup("#outline-expression").query()).getText());
    }

    @Test
    void severalAreHiddenCopiedAndDeletedInOneStepAndReferencesStayWhole() {
        Scenario before = scenario();
        select(DMZ);
        alsoSelect(EUROPEAN);
        push(KeyCode.SPACE);
        assertFalse(scenario().look().of(DMZ).visible());
        assertFalse(scenario().look().of(EUROPEAN).visible());
        interact(() -> bench.desk().undo());
        assertEquals(before, scenario());

        push(KeyCode.CONTROL, KeyCode.D);
        assertEquals(before.features().size() + 2, scenario().features().size());
        interact(() -> bench.desk().undo());

        select(DMZ);
        alsoSelect(EUROPEAN);
        push(KeyCode.DELETE);
        assertEquals(Optional.empty(), scenario().feature(DMZ));
        assertEquals(Optional.empty(), scenario().feature(EUROPEAN));
        assertTrue(scenario().phases().stream().noneMatch(p -> p.shows().contains(DMZ)));
        // What stood behind the zone that is gone stays where it was.
        assertTrue(scenario().zone(UKRAINIAN).orElseThrow().activeRule().orElseThrow().bands().stream()
                .allMatch(b -> b instanceof org.threeline.scenario.Band.FromTo));
        assertEquals(
                "delete 2 features", bench.snapshot().get().undo().orElseThrow().in(Language.ENGLISH));
        interact(() -> bench.desk().undo());
        assertEquals(before, scenario());
    }

    @Test
    void whatIsLockedIsNeitherRenamedNorDeleted() {
        select(DMZ);
        interact(() -> bench.desk()
                .perform(new org.threeline.edit.Command(
                        org.threeline.edit.ChangeLabel.of("layer.lock", "x"),
                        s -> org.threeline.edit.LayerEdits.locked(s, "dmz", true))));
        push(KeyCode.DELETE);
        assertTrue(scenario().feature(DMZ).isPresent());
        push(KeyCode.F2);
        assertTrue(lookup("#outline-rename").tryQuery().isEmpty());
    }

    @Test
    void anExpressionSelectsWhatItHoldsForAndSaysWhatIsWrongWithIt() throws Exception {
        List<FeatureId> zones = scenario().zones().map(Feature::id).toList();
        interact(() -> {
            TextField field = lookup("#outline-expression").query();
            field.setText("role LIKE '%-line' OR IN ('dmz')");
            field.getOnAction().handle(null);
        });
        TestWindow.await(() -> answer().equals(zones.size() + " features selected"));
        assertEquals(zones.size(), tree().getSelectionModel().getSelectedItems().size());
        interact(() -> {
            TextField field = lookup("#outline-expression").query();
            field.setText("colour = 'red'");
            field.getOnAction().handle(null);
        });
        TestWindow.await(() -> answer().contains("colour") && answer().contains("role"));
        assertEquals(List.of("a = 1 AND role"), ExpressionField.offers("a = 1 AND rol"));
        assertEquals(List.of("role = 'ring'"), ExpressionField.offers("role = 'ri"));
    }

    @Test
    void theMenuOfARowStaysWhileThePointerGoesThroughIt() {
        moveTo("#check-dmz").clickOn("#more-dmz");
        moveTo(item("outline-lock").getStyleableNode());
        moveTo(item("outline-duplicate").getStyleableNode());
        int before = scenario().features().size();
        clickOn(item("outline-duplicate").getStyleableNode());
        TestWindow.got(() -> Optional.of(scenario()).filter(s -> s.features().size() == before + 1));
    }

    @Test
    void theMenuKeysOpenTheMenuBelowTheRow() {
        select(DMZ);
        push(KeyCode.CONTEXT_MENU);
        MenuItem lock = item("outline-lock");
        javafx.scene.Node row = lookup("#outline-dmz").query();
        double below = row.localToScreen(row.getBoundsInLocal()).getMaxY();
        assertEquals(below, lock.getParentPopup().getAnchorY(), 24);
        push(KeyCode.ESCAPE);
        push(KeyCode.SHIFT, KeyCode.F10);
        interact(() -> item("outline-lock").fire());
        assertTrue(scenario().look().locks(DMZ));
    }

    /** An item of an open menu, once it is there. */
    private static MenuItem item(String id) {
        return TestWindow.got(() -> List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(i -> id.equals(i.getId()))
                .findFirst());
    }

    @Test
    void aStyleIsChosenFromTheMenuAndTheMapFollows() throws Exception {
        select(DMZ);
        interact(() -> {
            var menu = StyleMenu.of(
                    new OutlineRow.OfFeature(DMZ, org.threeline.scenario.Role.DEMILITARIZED_ZONE),
                    actions(),
                    bench.texts(OutlinePane.TEXTS));
            fire(menu, "style-swatch-vermilion");
            fire(menu, "style-edge-solid");
        });
        var style = scenario().look().of(DMZ).style();
        assertEquals(Optional.of(org.threeline.scenario.LayerStyle.Swatch.VERMILION), style.swatch());
        assertEquals(Optional.of(org.threeline.scenario.LayerStyle.Edge.SOLID), style.edge());
        assertEquals(
                "style of Demilitarized zone",
                bench.snapshot().get().undo().orElseThrow().in(Language.ENGLISH));
        TestWindow.await(() -> bench.snapshot().get().current());
    }

    @Test
    void aTraceHasAStyleToo() throws Exception {
        FeatureId line = new FeatureId("contact-line");
        select(line);
        interact(() -> {
            var menu = StyleMenu.of(
                    new OutlineRow.OfFeature(line, org.threeline.scenario.Role.TRACE),
                    actions(),
                    bench.texts(OutlinePane.TEXTS));
            assertTrue(menu.getItems().stream().noneMatch(i -> "style-fill".equals(i.getId())), "a line has no fill");
            fire(menu, "style-swatch-purple");
            fire(menu, "style-edge-dashed");
        });
        TestWindow.await(() -> bench.snapshot().get().current());
        var drawn = org.threeline.layers.ScenarioLayers.of(
                        bench.snapshot().get().shown().plan(), org.threeline.layers.Theme.LIGHT, Language.ENGLISH)
                .stream()
                .filter(l -> l.id().equals("trace/contact-line"))
                .findFirst()
                .orElseThrow();
        assertTrue(drawn.style().featureTypeStyles().stream()
                .flatMap(t -> t.rules().stream())
                .noneMatch(r -> r.getName().equals("contact")));
        interact(() -> bench.desk().undo());
        interact(() -> bench.desk().undo());
        assertTrue(bench.snapshot().get().saved());
    }

    private OutlineActions actions() {
        return new OutlineActions(bench, new RowTexts(bench, bench.texts(OutlinePane.TEXTS)));
    }

    private static void fire(javafx.scene.control.Menu menu, String id) {
        menu.getItems().forEach(i -> {
            if (id.equals(i.getId())) {
                i.fire();
            } else if (i instanceof javafx.scene.control.Menu sub) {
                fire(sub, id);
            }
        });
    }

    private String answer() {
        return ((Label) lookup("#outline-expression-answer").query()).getText();
    }
}
