package org.threeline.ui.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.LayerGroup;
import org.threeline.scenario.Scenario;
import org.threeline.ui.Journey;
import org.threeline.ui.TestWindow;

/** Groups in the outline: made, named, hidden, folded, moved, taken apart, deleted. */
class GroupJourneyTest extends Journey {
    private static final FeatureId LINE = new FeatureId("contact-line");
    private static final FeatureId DMZ = new FeatureId("dmz");
    private static final FeatureId EUROPEAN = new FeatureId("european-deterrent-line");

    private TreeView<OutlineRow> tree() {
        return lookup("#outline-tree").query();
    }

    private void select(FeatureId... ids) {
        interact(() -> bench.choose(List.of(ids)));
        interact(() -> tree().requestFocus());
    }

    private String undo() {
        return bench.snapshot().get().undo().orElseThrow().in(Language.ENGLISH);
    }

    private void named(String name) throws Exception {
        TestWindow.await(() -> lookup("#outline-rename").tryQuery().isPresent()
                && lookup("#outline-rename").query().isFocused());
        interact(() -> ((TextField) lookup("#outline-rename").query()).setText(name));
        push(KeyCode.ENTER);
    }

    private TreeItem<OutlineRow> row(String group) {
        return tree().getRoot().getChildren().get(0).getChildren().stream()
                .filter(i -> i.getValue().equals(new OutlineRow.OfGroup(group)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGroupIsMadeNamedHiddenFoldedAndTakenApartAndEachIsAStep() throws Exception {
        Scenario before = scenario();
        select(DMZ, LINE);
        push(KeyCode.CONTROL, KeyCode.G);
        named("At the front");
        LayerGroup group = scenario().look().groups().get(0);
        assertEquals("At the front", group.name().in(Language.ENGLISH));
        assertEquals(Set.of(DMZ, LINE), Set.copyOf(group.members()));
        assertEquals(2, row("group").getChildren().size(), "its features stand under it");
        assertEquals(Set.of(DMZ, LINE), Set.copyOf(bench.chosen().get()));
        assertEquals(row("group"), tree().getSelectionModel().getSelectedItem(), "the group stands for all it holds");

        push(KeyCode.SPACE);
        assertEquals("hide At the front", undo());
        assertFalse(scenario().look().shows(DMZ));
        assertFalse(scenario().look().shows(LINE));
        assertTrue(scenario().look().of(LINE).visible(), "by itself it is not hidden");
        CheckBox check = lookup("#check-group-group").query();
        TestWindow.await(() -> !check.isSelected());
        select(DMZ);
        push(KeyCode.SPACE);
        clickOn(check);
        TestWindow.await(check::isIndeterminate);
        assertTrue(scenario().look().shows(LINE));
        assertFalse(scenario().look().shows(DMZ), "what was hidden alone stays so");

        interact(() -> row("group").setExpanded(false));
        assertTrue(scenario().look().groups().get(0).folded());
        assertEquals("fold group At the front", undo());
        select(LINE);
        assertEquals(row("group"), tree().getSelectionModel().getSelectedItem(), "a folded group shows for its own");
        interact(() -> bench.desk().undo());
        assertTrue(row("group").isExpanded());

        select(DMZ, LINE);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        assertEquals(List.of(), scenario().look().groups());
        assertEquals("ungroup At the front", undo());
        while (bench.snapshot().get().undo().isPresent()) {
            interact(() -> bench.desk().undo());
        }
        assertEquals(before, scenario());
    }

    @Test
    void aLockedGroupKeepsWhatIsInItAndWhatJoinsFromBeingChanged() throws Exception {
        select(DMZ, LINE);
        push(KeyCode.CONTROL, KeyCode.G);
        named("Kept");
        var actions = new OutlineActions(bench, new RowTexts(bench, bench.texts(OutlinePane.TEXTS)));
        var group = new OutlineRow.OfGroup("group");
        interact(() -> actions.toggleLocked(group));
        assertEquals("lock Kept", undo());
        assertFalse(scenario().look().of(DMZ).locked(), "by itself it is not locked");
        select(EUROPEAN);
        interact(() -> actions.arranging()
                .join(new OutlineRow.OfFeature(EUROPEAN, org.threeline.scenario.Role.EUROPEAN_DETERRENT_LINE), group));
        Scenario locked = scenario();
        for (FeatureId member : List.of(DMZ, LINE, EUROPEAN)) {
            select(member);
            push(KeyCode.DELETE);
            assertEquals(locked, scenario(), member + " is locked with its group");
        }
        select(EUROPEAN);
        TestWindow.await(() -> lookup("#inspector-lock").query().isDisabled());
        interact(() -> actions.toggleLocked(group));
        assertEquals("unlock Kept", undo());
        assertFalse(lookup("#inspector-lock").query().isDisabled());
        push(KeyCode.DELETE);
        assertTrue(scenario().feature(EUROPEAN).isEmpty());
    }

    @Test
    void groupsAreReorderedFilledAndDeletedWithWhatIsInThem() throws Exception {
        select(DMZ);
        push(KeyCode.CONTROL, KeyCode.G);
        named("One");
        select(EUROPEAN);
        push(KeyCode.CONTROL, KeyCode.G);
        named("Two");
        assertEquals(List.of("group-2", "group"), ids());
        select(DMZ);
        push(KeyCode.ALT, KeyCode.UP);
        assertEquals(List.of("group", "group-2"), ids());
        assertEquals("order of group One", undo());

        var actions = new OutlineActions(bench, new RowTexts(bench, bench.texts(OutlinePane.TEXTS)));
        var line = new OutlineRow.OfFeature(LINE, org.threeline.scenario.Role.TRACE);
        var one = new OutlineRow.OfGroup("group");
        interact(() -> assertTrue(actions.arranging().canDrop(line, one)));
        interact(() -> actions.arranging().drop(line, one));
        assertEquals(List.of(DMZ, LINE), scenario().look().groups().get(0).members());
        select(LINE, DMZ);
        push(KeyCode.DELETE);
        assertEquals("delete group One with all in it", undo());
        assertTrue(scenario().feature(DMZ).isEmpty() && scenario().feature(LINE).isEmpty());
        assertEquals(List.of("group-2"), ids());
        interact(() -> bench.desk().undo());
        assertEquals(List.of("group", "group-2"), ids());
    }

    private List<String> ids() {
        return scenario().look().groups().stream().map(LayerGroup::id).toList();
    }
}
