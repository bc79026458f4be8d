package org.threeline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Tool;

/** Whatever can be worked has a name that a screen reader says, and every tool a line of hint, in both languages. */
class NamesJourneyTest extends Journey {
    private static final List<Class<? extends Control>> WORKED = List.of(
            ButtonBase.class,
            TextInputControl.class,
            ComboBoxBase.class,
            ChoiceBox.class,
            Slider.class,
            Spinner.class,
            ListView.class,
            TreeView.class,
            TableView.class);

    private final Set<String> nameless = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();

    /** What is in sight now. */
    private void look(String where) {
        interact(() -> {
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window.getScene() != null) {
                    Parent root = window.getScene().getRoot();
                    root.applyCss();
                    root.layout();
                    look(where, root, root);
                }
            }
        });
    }

    private void look(String where, Node node, Parent root) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        if (node instanceof Control && node.getId() != null) {
            seen.add(node.getId());
        }
        if (node instanceof Control control
                && WORKED.stream().anyMatch(kind -> kind.isInstance(control))
                && !isNamed(control, root)) {
            nameless.add(where + ": " + control.getClass().getSimpleName() + " #" + control.getId() + " "
                    + control.getStyleClass());
        }
        // What is inside these is theirs.
        boolean whole = node instanceof ComboBoxBase || node instanceof Spinner;
        if (!whole && node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> look(where, child, root));
        }
    }

    private static boolean isNamed(Control control, Parent root) {
        String said = control.getAccessibleText();
        boolean own = control instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return own || (said != null && !said.isBlank()) || isLabelled(root, control);
    }

    private static boolean isLabelled(Node in, Control control) {
        return (in instanceof Label label && label.getLabelFor() == control)
                || (in instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> isLabelled(child, control)));
    }

    private Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu
                ? Stream.concat(Stream.of(item), menu.getItems().stream().flatMap(this::items))
                : Stream.of(item);
    }

    private List<MenuItem> menuItems() {
        MenuBar bar = lookup("#menu-bar").query();
        return bar.getMenus().stream().flatMap(this::items).toList();
    }

    private void choose(String id) {
        MenuItem item = menuItems().stream()
                .filter(i -> id.equals(i.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
        interact(item::fire);
    }

    private void press(String id) {
        interact(() -> ((ToggleButton) lookup(id).query()).fire());
    }

    private <T> void await(Callable<Boolean> condition) {
        try {
            TestWindow.await(condition);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void tabs(String where, String id) {
        TabPane tabs = lookup(id).query();
        for (Tab tab : tabs.getTabs()) {
            interact(() -> tabs.getSelectionModel().select(tab));
            assertFalse(tab.getText().isBlank(), where);
            look(where + ", " + tab.getText());
        }
    }

    /** Looks at the dialog that a menu item opens, and closes it. */
    private void dialog(String item) {
        List<Window> before = List.copyOf(Window.getWindows());
        choose(item);
        await(() -> Window.getWindows().size() > before.size());
        look(item);
        interact(() -> Window.getWindows().stream()
                .filter(w -> !before.contains(w))
                .toList()
                .forEach(Window::hide));
    }

    @Test
    void whateverCanBeWorkedHasAName() throws Exception {
        settled();
        look("nothing selected");
        for (String id : List.of("dmz", "ukrainian-defence-line", "contact-line", "us-air-defence")) {
            interact(() -> bench.selection().set(Item.of(new FeatureId(id))));
            look(id);
            press("#inspector-all");
            look(id + ", all attributes");
            press("#inspector-all");
            for (Tool tool : Tool.values()) {
                interact(() -> bench.tool().set(tool));
                look(id + ", " + tool);
            }
            interact(() -> bench.tool().set(Tool.SELECT));
        }
        interact(() -> bench.choose(List.of(new FeatureId("dmz"), new FeatureId("contact-line"))));
        look("two");
        interact(() -> menuItems().stream()
                .filter(item -> "menu-history".equals(item.getId()))
                .forEach(item -> ((CheckMenuItem) item).setSelected(true)));
        look("history");
        press("#tool-concept");
        for (String tab : List.of("guarantee", "contributor", "condition", "source", "phase")) {
            press("#concept-tab-" + tab);
            look("concept, " + tab);
        }
        press("#tool-study");
        tabs("study", "#study-tabs");
        press("#tool-study");
        interact(() -> bench.mode().set(Mode.COMPARE));
        look("compare");
        interact(() -> bench.mode().set(Mode.EXPLORE));
        look("explore");
        interact(() -> bench.mode().set(Mode.EDIT));
        List.of("menu-export", "menu-preferences", "menu-keys", "menu-about").forEach(this::dialog);
        for (MenuItem item : menuItems()) {
            if (!(item instanceof SeparatorMenuItem) && item.isVisible()) {
                assertTrue(item.getText() != null && !item.getText().isBlank(), item.getId());
            }
        }
        assertEquals(Set.of(), nameless);
        for (String part : List.of(
                "tool-line",
                "inspector-lock",
                "findings-search",
                "history-list",
                "export-go",
                "concept-add",
                "map-nearer")) {
            assertTrue(seen.contains(part), () -> part + " was not looked at, but " + seen);
        }
    }

    @Test
    void aControlWithoutANameWouldBeFound() {
        interact(() -> {
            ButtonBase button = lookup("#tool-undo").query();
            button.accessibleTextProperty().unbind();
            button.textProperty().unbind();
            button.setAccessibleText(null);
            button.setText("");
        });
        look("here");
        assertEquals(1, nameless.size(), nameless::toString);
    }

    @Test
    void everyToolHasALineOfHintInBothLanguages() {
        for (Tool tool : Tool.values()) {
            interact(() -> bench.tool().set(tool));
            String english = bench.hint().get();
            interact(() -> bench.settings().language().set(Language.UKRAINIAN));
            String ukrainian = bench.hint().get();
            interact(() -> bench.settings().language().set(Language.ENGLISH));
            assertFalse(english.isBlank(), tool.name());
            assertNotEquals(english, ukrainian, tool.name());
            assertTrue(ukrainian.matches(".*[а-щьюяґєії].*"), ukrainian);
        }
    }
}
