package org.threeline.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Border;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.threeline.layers.Theme;
import org.threeline.scenario.FeatureId;
import org.threeline.ui.Journey;
import org.threeline.ui.common.Item;

/** Whoever has no mouse goes through the window by Tab, sees where they are, and comes back to where they began. */
class FocusJourneyTest extends Journey {
    private static final int MOST_STOPS = 120;

    @Test
    void tabGoesRoundTheWindowAndEachButtonShowsThatItHasTheFocus() {
        interact(() -> bench.selection().set(Item.of(new FeatureId("dmz"))));
        go(Theme.LIGHT, Color.web("#0969DA"));
        go(Theme.DARK, Color.web("#58A6FF"));
    }

    @Test
    void theMenuBarIsGoneThroughByKeys() {
        interact(lookup("#map").query()::requestFocus);
        boolean before = bench.mapStatus().graticule().get();
        push(KeyCode.F10).push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.DOWN);
        for (int i = 0; i < 20 && !isFocused("menu-graticule"); i++) {
            push(KeyCode.DOWN);
        }
        push(KeyCode.ENTER);
        assertTrue(before != bench.mapStatus().graticule().get(), "F10 opens the menus");
    }

    private static boolean isFocused(String item) {
        return List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .anyMatch(i -> item.equals(i.getId())
                        && i.getStyleableNode() != null
                        && i.getStyleableNode().isFocused());
    }

    private void go(Theme theme, Paint accent) {
        interact(() -> bench.settings().theme().set(theme));
        Node map = lookup("#map").query();
        interact(map::requestFocus);
        Set<String> rings = new LinkedHashSet<>();
        Node now = map;
        int stops = 0;
        boolean left = false; // Tab goes to the handles on the map before it leaves it
        do {
            push(KeyCode.TAB);
            now = map.getScene().getFocusOwner();
            left |= now != map;
            if (now instanceof ButtonBase button) {
                rings.add(now.getId());
                assertEquals(
                        accent,
                        ring(button instanceof CheckBox ? (Region) button.lookup(".box") : button),
                        theme + ": " + button);
            }
        } while ((now != map || !left) && ++stops < MOST_STOPS);
        assertTrue(now == map, () -> "Tab is held by " + map.getScene().getFocusOwner());
        assertTrue(rings.size() > 12, () -> "buttons reached: " + rings);
    }

    private static Paint ring(Region of) {
        Border border = of.getBorder();
        return border == null || border.getStrokes().isEmpty()
                ? Color.TRANSPARENT
                : border.getStrokes().get(border.getStrokes().size() - 1).getTopStroke();
    }
}
