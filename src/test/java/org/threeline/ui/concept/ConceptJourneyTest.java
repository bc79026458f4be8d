package org.threeline.ui.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.threeline.edit.SourceUse;
import org.threeline.scenario.Basis;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.SourceId;
import org.threeline.ui.PatientTest;
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Mode;

class ConceptJourneyTest extends PatientTest {
    private static final SourceId POLITICO = new SourceId("politico-2025-08-28");

    private TestWindow window;

    @Override
    public void start(Stage stage) throws Exception {
        window = TestWindow.show(stage);
        ((ToggleButton) stage.getScene().lookup("#tool-concept")).fire();
    }

    @Test
    void aConditionsStatusIsChosenAndTakenBack() throws Exception {
        Scenario before = scenario();
        clickOn("#concept-tab-condition");
        edit("#concept-condition", 0, 1);
        TestWindow.await(() -> lookup("Met").tryQuery().isPresent());
        clickOn("Met");
        TestWindow.await(() -> scenario().conditions().get(0).status().equals("met"));
        assertEquals(
                "condition “European capitals agree to send tens of thousands of troops.”",
                window.bench.snapshot().get().undo().orElseThrow().in(Language.ENGLISH));
        assertEquals(before.conditions().get(1), scenario().conditions().get(1));

        interact(() -> window.bench.desk().undo());
        TestWindow.await(() -> scenario().equals(before));
    }

    @Test
    void writingChangesTheWordingOfTheLanguageOfTheWindowAlone() throws Exception {
        interact(() -> window.bench.settings().language().set(Language.UKRAINIAN));
        String english = scenario().conditions().get(0).text().in(Language.ENGLISH);
        clickOn("#concept-tab-condition");
        edit("#concept-condition", 0, 0);
        TestWindow.await(() -> lookup(".field-editor").tryQuery().isPresent());
        interact(() -> lookup(".field-editor").queryTextInputControl().setText("Столиці згодні."));
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        TestWindow.await(() ->
                scenario().conditions().get(0).text().in(Language.UKRAINIAN).equals("Столиці згодні."));
        assertEquals(english, scenario().conditions().get(0).text().in(Language.ENGLISH));
        TestWindow.await(() -> lookup("Столиці згодні.").tryQuery().isPresent());
    }

    @Test
    void whatRestsOnASourceIsListedAndGoneTo() throws Exception {
        chooseSource(POLITICO);
        TestWindow.await(() -> uses().size() == 2);
        assertEquals("Demilitarized zone: strength", uses().get(0).text());
        assertTrue(uses().get(0).value().contains("60\u202f000"));
        assertEquals(Basis.REPORTED, uses().get(0).basis());
        assertEquals(Basis.COMPUTED, uses().get(1).basis());
        clickOn("Demilitarized zone: strength");
        TestWindow.await(() -> window.bench.selection().get().equals(Item.of(new FeatureId("dmz"))));

        chooseSource(new SourceId("wsj-2025-08"));
        TestWindow.await(() -> uses().size() == 4);
        clickOn(uses().get(2).text());
        TestWindow.await(() -> lookup("#concept-guarantee").query().isVisible());
        assertEquals(2, table("#concept-guarantee").getSelectionModel().getSelectedIndex());
    }

    @Test
    void aUsedSourceIsDeletedOnlyWhenSaidTwice() throws Exception {
        Scenario before = scenario();
        chooseSource(POLITICO);
        clickOn("#concept-delete");
        assertTrue(lookup("#concept-notice").query().isVisible());
        assertEquals(before, scenario());
        clickOn("#concept-keep");
        assertEquals(before, scenario());

        clickOn("#concept-delete");
        clickOn("#concept-delete-used");
        TestWindow.await(() -> scenario().source(POLITICO).isEmpty());
        assertEquals(List.of(), SourceUse.of(scenario(), POLITICO));
        assertEquals(
                Basis.ASSUMED,
                scenario()
                        .zone(new FeatureId("dmz"))
                        .orElseThrow()
                        .strength()
                        .orElseThrow()
                        .provenance()
                        .basis());
        interact(() -> window.bench.desk().undo());
        TestWindow.await(() -> scenario().equals(before));
    }

    @Test
    void aWrongDateIsRefusedWithASentence() throws Exception {
        Scenario before = scenario();
        clickOn("#concept-tab-source");
        edit("#concept-source", 0, 2);
        TestWindow.await(() -> lookup(".field-editor").tryQuery().isPresent());
        interact(() -> lookup(".field-editor").queryTextInputControl().setText("31 June"));
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        TestWindow.await(() -> lookup("#concept-notice").query().isVisible());
        assertEquals(before, scenario());
    }

    @Test
    void nothingCanBeChangedInExplore() throws Exception {
        interact(() -> window.bench.mode().set(Mode.EXPLORE));
        assertTrue(lookup("#concept-add").query().isDisabled());
        clickOn("#concept-tab-condition");
        edit("#concept-condition", 0, 1);
        assertFalse(lookup("Met").tryQuery().isPresent());
    }

    @Test
    void rowsAreAddedAndMoved() throws Exception {
        clickOn("#concept-tab-phase");
        interact(() -> table("#concept-phase").getSelectionModel().select(1));
        clickOn("#concept-add");
        TestWindow.await(() -> scenario().phases().size() == 5);
        assertEquals("phase-1", scenario().phases().get(2).id());
        clickOn("#concept-up");
        TestWindow.await(() -> scenario().phases().get(1).id().equals("phase-1"));
    }

    @Test
    void eachTableIsReachedAndWrittenInByKeys() throws Exception {
        interact(() -> lookup("#map").query().requestFocus());
        for (String part : List.of("guarantee", "contributor", "condition", "source", "phase")) {
            reach("concept-tab-" + part);
            push(KeyCode.SPACE);
            reach("concept-" + part);
            int steps = window.bench.desk().steps().size();
            TableView<?> table = table("#concept-" + part);
            assertEquals(0, table.getSelectionModel().getSelectedIndex(), part + ": what comes by keys is seen");
            if (part.equals("guarantee")) {
                // What kind of guarantee it is is chosen, not written.
                push(KeyCode.RIGHT);
            }
            push(KeyCode.F2);
            TestWindow.await(() -> lookup(".field-editor").tryQuery().isPresent());
            write("By keys: " + part);
            push(KeyCode.ENTER);
            TestWindow.await(() -> window.bench.desk().steps().size() == steps + 1);
            assertTrue(table.isFocused(), () -> part + ": the focus went to " + focus());
            TestWindow.await(() -> lookup("By keys: " + part).tryQuery().isPresent());
            assertEquals(Mode.EDIT, window.bench.mode().get());
        }
    }

    /** Goes there by F6, which comes to the panel, arrows, which go from one of its tabs to the next, and Tab. */
    private void reach(String id) {
        for (int i = 0; i < 40 && !id.equals(focus()); i++) {
            boolean tabs = focus().startsWith("concept-tab") && id.startsWith("concept-tab");
            push(tabs ? KeyCode.RIGHT : focus().startsWith("concept") ? KeyCode.TAB : KeyCode.F6);
        }
        assertEquals(id, focus());
    }

    private String focus() {
        var owner = lookup("#map").query().getScene().getFocusOwner();
        return owner == null || owner.getId() == null ? String.valueOf(owner) : owner.getId();
    }

    private void chooseSource(SourceId id) {
        clickOn("#concept-tab-source");
        interact(() -> {
            TableView<?> table = table("#concept-source");
            int index = scenario().sources().indexOf(scenario().source(id).orElseThrow());
            table.getSelectionModel().clearAndSelect(index);
        });
    }

    private List<Use> uses() {
        return lookup("#concept-uses-list").<Use>queryListView().getItems();
    }

    private TableView<?> table(String id) {
        return lookup(id).queryAs(TableView.class);
    }

    /** As F2 on a cell. */
    private <R> void edit(String id, int row, int column) throws Exception {
        @SuppressWarnings("unchecked")
        var table = (TableView<R>) table(id);
        interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row, table.getColumns().get(column));
        });
        press(KeyCode.F2).release(KeyCode.F2);
        if (table.isEditable()) {
            TestWindow.await(() ->
                    new TablePosition<>(table, row, table.getColumns().get(column)).equals(table.getEditingCell()));
        }
    }

    private Scenario scenario() {
        return window.bench.snapshot().get().scenario();
    }
}
