package org.threeline.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.ui.PatientTest;
import org.threeline.ui.TestOutside;
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.Item;

/** A planner brings in what another program has drawn. */
class BringInJourneyTest extends PatientTest {
    private static final String KML =
            """
            <kml><Document>
            <Placemark><name>Ridge</name><LineString><coordinates>36,48 36.5,48.4 37,48.5</coordinates></LineString></Placemark>
            <Placemark><name>Box</name><Polygon><outerBoundaryIs><LinearRing>
              <coordinates>35,48 35.5,48 35.5,48.5 35,48</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
            </Document></kml>
            """;

    private TestWindow window;
    private Path folder;
    private final TestOutside outside = new TestOutside();

    @Override
    public void start(Stage primary) throws Exception {
        folder = Files.createTempDirectory("threeline-bring-in");
        window = TestWindow.show(primary, folder, outside);
    }

    private Scenario scenario() {
        return window.bench.snapshot().get().scenario();
    }

    private void menu(String id) throws Exception {
        TestWindow.await(() -> lookup("#menu-bar").tryQuery().isPresent());
        interact(() -> ((MenuBar) lookup("#menu-bar").query())
                .getMenus().get(0).getItems().stream()
                        .filter(i -> id.equals(i.getId()))
                        .forEach(MenuItem::fire));
    }

    @Test
    void aLineAndAnAreaAreLookedAtThenBroughtInAndUndoneAsOne() throws Exception {
        outside.opening(Files.writeString(folder.resolve("drawn.kml"), KML));
        Scenario before = scenario();
        menu("menu-bring-in");
        TestWindow.await(() -> lookup("#bring-in-go").tryQuery().isPresent());
        TestWindow.await(() -> ((ImageView) lookup("#bring-in-picture").query()).getImage() != null);
        ComboBox<Role> second = lookup("#bring-in-shapes .combo-box").<ComboBox<Role>>queryAll().stream()
                .filter(box -> box.getItems().contains(Role.OTHER_ZONE))
                .findFirst()
                .orElseThrow();
        assertTrue(second.getItems().stream().noneMatch(role -> role == Role.TRACE));
        interact(() -> second.setValue(Role.DEMILITARIZED_ZONE));
        assertEquals(before, scenario());
        clickOn("#bring-in-go");
        TestWindow.await(() -> scenario().features().size() == before.features().size() + 2);

        List<org.threeline.scenario.Feature> now = scenario().features();
        assertEquals("Ridge", now.get(now.size() - 2).name().plain());
        assertEquals(3, ((Trace) now.get(now.size() - 2)).line().getNumPoints());
        assertEquals(Role.DEMILITARIZED_ZONE, ((Zone) now.get(now.size() - 1)).role());
        assertEquals(
                Item.of(now.get(now.size() - 2).id()), window.bench.selection().get());

        interact(() -> window.bench.desk().undo());
        assertEquals(before, scenario());
    }

    @Test
    void aFileWithoutLinesIsRefusedWithASentence() throws Exception {
        outside.opening(Files.writeString(folder.resolve("words.csv"), "hello\nworld\n"));
        Scenario before = scenario();
        menu("menu-bring-in");
        TestWindow.await(() -> lookup("#notices .notice").tryQuery().isPresent());
        assertEquals(before, scenario());
        assertTrue(lookup("#bring-in-go").tryQuery().isEmpty());
    }

    @Test
    void geoJsonOfAnotherProgramIsOfferedToBeBroughtIn() throws Exception {
        Path other = Files.writeString(
                folder.resolve("line.geojson"),
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[36,48],[37,48.5]]}}");
        interact(() -> window.window.files().open(other));
        TestWindow.await(() -> lookup("#notice-bring-in").tryQuery().isPresent());
        assertEquals(
                "Bring in its lines…", ((Labeled) lookup("#notice-bring-in").query()).getText());
        clickOn("#notice-bring-in");
        TestWindow.await(() -> lookup("#bring-in-go").tryQuery().isPresent());
        clickOn("#bring-in-cancel");
    }

    @Test
    void anEmptyScenarioCanBeBegun() throws Exception {
        menu("menu-begin");
        TestWindow.await(() -> scenario().features().isEmpty());
        assertTrue(window.bench.snapshot().get().file().isEmpty());
        assertTrue(scenario().caveat().plain().startsWith("ILLUSTRATIVE"));
    }
}
