package org.threeline.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.ui.PatientTest;
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.Mode;

class CompareJourneyTest extends PatientTest {
    private TestWindow window;

    @Override
    public void start(Stage stage) throws Exception {
        window = TestWindow.show(stage);
    }

    private Region region(String id) {
        return lookup(id).query();
    }

    private TableView<DifferenceTable.Row> table() {
        return lookup("#compare-table").query();
    }

    private void compareWithPreset(int index) throws Exception {
        press(KeyCode.F3).release(KeyCode.F3);
        ComboBox<?> others = lookup("#compare-other").query();
        TestWindow.await(() -> others.getItems().size() > 2);
        interact(() -> others.getSelectionModel().select(index));
        TestWindow.await(() -> !table().getItems().isEmpty());
    }

    private WritableImage seen() {
        WritableImage[] image = new WritableImage[1];
        interact(() -> image[0] = region("#map-stage").snapshot(null, null));
        return image[0];
    }

    private static int different(WritableImage a, WritableImage b, int fromX, int toX) {
        PixelReader p = a.getPixelReader();
        PixelReader q = b.getPixelReader();
        int count = 0;
        for (int y = 60; y < a.getHeight() - 60; y++) {
            for (int x = fromX; x < toX; x++) {
                count += p.getArgb(x, y) == q.getArgb(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void twoScenariosLieUnderASwipeAndDifferencesAreRead() throws Exception {
        TestWindow.await(() -> window.bench.mapStatus().pictures().get() > 0);
        compareWithPreset(2);
        assertEquals(Mode.COMPARE, window.bench.mode().get());
        assertTrue(lookup("#mode-compare").<ToggleButton>query().isSelected());
        assertTrue(table().getItems().stream()
                .anyMatch(r -> r.percent().startsWith("+") || r.percent().startsWith("\u2212")));
        assertTrue(table().getItems().stream()
                .noneMatch(r -> r.what().contains("Km") || r.what().contains("!")));

        Region divider = region("#swipe-divider");
        Region handle = region("#swipe-handle");
        assertTrue(handle.getWidth() >= 24 && handle.getHeight() >= 24);
        assertTrue(divider.getAccessibleText().contains("Divider"));
        double before = divider.getLayoutX();
        drag(handle, MouseButton.PRIMARY).moveBy(-90, 0).drop();
        assertEquals(before - 90, divider.getLayoutX(), 3);
        interact(divider::requestFocus);
        press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        TestWindow.await(() -> divider.getLayoutX() > before - 88);
        assertEquals(lookup("#compare-name-b").<Label>query().getLayoutX(), divider.getLayoutX() + 18 + 12, 1);

        interact(() -> table().getSelectionModel().select(1));
        TestWindow.await(() -> !window.bench.lit().get().features().isEmpty());
    }

    @Test
    void bothMapsMoveTogetherSideBySide() throws Exception {
        TestWindow.await(() -> window.bench.mapStatus().pictures().get() > 0);
        compareWithPreset(3);
        interact(() -> lookup("#compare-beside").<ToggleButton>query().fire());
        Region left = region("#map");
        Region right = region("#other-map");
        TestWindow.await(() -> right.getLayoutX() > left.getWidth());
        assertEquals(left.getWidth(), right.getWidth(), 1);
        assertFalse(region("#swipe-divider").isVisible());
        WritableImage before = seen();
        drag(right, MouseButton.PRIMARY).moveBy(60, 20).drop();
        WritableImage after = seen();
        int half = (int) (before.getWidth() / 2);
        assertTrue(different(before, after, 20, half - 20) > 1000, "left");
        assertTrue(different(before, after, half + 20, 2 * half - 20) > 1000, "right");
    }

    @Test
    void theMapBesideTellsWhatIsOnIt() throws Exception {
        TestWindow.await(() -> window.bench.mapStatus().pictures().get() > 0);
        compareWithPreset(3);
        interact(() -> lookup("#compare-beside").<ToggleButton>query().fire());
        Region left = region("#map");
        Region right = region("#other-map");
        TestWindow.await(() -> right.getLayoutX() > left.getWidth());
        org.threeline.session.OpenScenario b =
                window.bench.comparing().other().get().orElseThrow();
        assertTrue(b.plan().zones().size()
                < window.bench.snapshot().get().shown().plan().zones().size());
        String ofLeft = String.valueOf(left.getAccessibleHelp());
        clickOn(right);
        TestWindow.await(() -> lookup(".map-bubble").tryQuery().isPresent());
        String told = String.valueOf(right.getAccessibleHelp());
        assertTrue(told.length() > 10, told);
        assertEquals(ofLeft, String.valueOf(left.getAccessibleHelp()));
    }

    @Test
    void changesSinceTheFileWasOpenedAreShownAndNothingIsChangedByComparing() throws Exception {
        var dmz = new FeatureId("dmz");
        interact(() -> window.bench
                .desk()
                .perform(new Command(
                        ChangeLabel.of("map.graticule"),
                        s -> s.withFeatures(s.features().stream()
                                .filter(f -> !f.id().equals(dmz))
                                .toList()))));
        press(KeyCode.F3).release(KeyCode.F3);
        TestWindow.await(() -> !table().getItems().isEmpty());
        assertTrue(table().getItems().stream()
                .anyMatch(r -> r.title() && r.subject().equals(Optional.of(dmz)) && r.b().equals("only here")));
        assertTrue(lookup("#compare-name-b").<Label>query().getText().contains("As opened"));

        Scenario edited = window.bench.snapshot().get().scenario();
        interact(() -> window.bench
                .desk()
                .perform(new Command(ChangeLabel.of("map.graticule"), s -> s.withFeatures(java.util.List.of()))));
        press(KeyCode.F2).release(KeyCode.F2);
        TestWindow.await(() -> window.bench.snapshot().get().current());
        assertEquals(edited, window.bench.snapshot().get().scenario());
        assertTrue(lookup("#other-map").tryQuery().isEmpty());
    }
}
