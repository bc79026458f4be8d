package org.threeline.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.edit.LayerEdits;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.ui.Journey;

/** The list of steps, as a user goes through it. */
class HistoryJourneyTest extends Journey {
    private void open() {
        interact(() -> ((MenuBar) lookup("#menu-bar").query())
                .getMenus().stream()
                        .flatMap(m -> m.getItems().stream())
                        .filter(i -> "menu-history".equals(i.getId()))
                        .forEach(i -> ((CheckMenuItem) i).setSelected(true)));
    }

    private ListView<Moment> list() {
        return lookup("#history-list").query();
    }

    private void change(int number) {
        bench.desk().perform(new Command(ChangeLabel.of("scenario.summary"), s -> s.withSummary(Text.of("" + number))));
    }

    @Test
    void stepsAreListedInWordsAndAClickOrEnterGoesThere() throws Exception {
        Scenario opened = scenario();
        open();
        interact(() -> {
            bench.desk()
                    .perform(new Command(
                            ChangeLabel.of("layer.hide", Text.of("DMZ")), s -> LayerEdits.visible(s, "dmz", false)));
            change(1);
            change(2);
            // Nothing changes: no step.
            change(2);
        });
        assertEquals(4, list().getItems().size());
        assertTrue(list().getItems().get(3).current());
        assertTrue(list().getItems().get(0).saved());
        assertEquals("As opened", cellText(0));
        assertEquals("Hide DMZ", cellText(1));
        clickOn(cell(1));
        assertEquals(opened.summary(), scenario().summary());
        assertFalse(scenario().look().of("dmz").visible());
        assertTrue(list().getItems().get(3).ahead());
        interact(() -> list().requestFocus());
        push(KeyCode.UP).push(KeyCode.ENTER);
        assertEquals(opened, scenario());
        assertTrue(bench.snapshot().get().saved());
        push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.SPACE);
        assertEquals(Text.of("2"), scenario().summary());
    }

    private javafx.scene.control.ListCell<?> cell(int index) {
        return lookup(".history .list-cell").queryAllAs(javafx.scene.control.ListCell.class).stream()
                .filter(c -> c.getIndex() == index && !c.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private String cellText(int index) {
        return cell(index).getText();
    }
}
