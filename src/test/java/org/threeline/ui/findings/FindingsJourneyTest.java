package org.threeline.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.service.query.NodeQuery;
import org.threeline.analysis.Figures;
import org.threeline.edit.BandPart;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.edit.ZoneEdits;
import org.threeline.geodesy.LengthUnit;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.ui.Journey;
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.Item;

class FindingsJourneyTest extends Journey {
    private static final FeatureId DMZ = new FeatureId("dmz");

    @Test
    void theAreaIsTheAnalystsInBothLanguages() throws Exception {
        select(DMZ);
        String english = Figures.in(Language.ENGLISH).number(area());
        TestWindow.await(() -> value("Area").equals(english + "\u202fkm²"));

        interact(() -> bench.settings().language().set(Language.UKRAINIAN));
        String ukrainian = Figures.in(Language.UKRAINIAN).number(area());
        TestWindow.await(() -> value("Площа").equals(ukrainian + "\u202fкм²"));

        interact(() -> {
            bench.settings().language().set(Language.ENGLISH);
            bench.settings().unit().set(LengthUnit.NAUTICAL_MILE);
        });
        String nautical = Figures.in(Language.ENGLISH).number(area() / 1.852 / 1.852);
        // How sure it is may be known by now, and leave fewer figures.
        TestWindow.await(() -> value("Area").startsWith(nautical.substring(0, 3)));
    }

    @Test
    void theRowFollowsAChangeAndIsMarkedRoughDuringADrag() throws Exception {
        select(DMZ);
        String before = value("Area");
        var label = ChangeLabel.of("zone.depth", "x");
        interact(() -> {
            bench.desk().beginGesture(label);
            bench.desk().perform(new Command(label, s -> deep(s, 15)));
        });
        TestWindow.await(() -> value("Area").startsWith("≈"));
        interact(() -> bench.desk().endGesture(label));
        TestWindow.await(
                () -> bench.snapshot().get().current() && bench.snapshot().get().exact());
        assertEquals(Figures.in(Language.ENGLISH).number(area()) + "\u202fkm²", value("Area"));
        assertFalse(before.equals(value("Area")));

        interact(() -> bench.desk().undo());
        TestWindow.await(() -> value("Area").equals(before));
    }

    @Test
    void pointingAtALineLightsItsPlaceAndLeavingItLetsGo() throws Exception {
        select(DMZ);
        moveTo(row("toward Russia"));
        TestWindow.await(() -> bench.lit().get().places().size() == 1);
        assertEquals(List.of(DMZ), bench.lit().get().features());
        double lit = bench.lit().get().places().get(0).getArea();
        double whole = bench.snapshot()
                .get()
                .shown()
                .plan()
                .zone(DMZ)
                .orElseThrow()
                .area()
                .geographic()
                .getArea();
        assertEquals(0.5, lit / whole, 0.1);

        moveTo(0.0, 0.0);
        TestWindow.await(() -> bench.lit().get().features().isEmpty());
    }

    @Test
    void aClickOnAProblemGoesThere() throws Exception {
        // What is still being worked out would move the list under the pointer.
        TestWindow.await(() -> Optional.ofNullable(bench.deepening().latest().get())
                .flatMap(deep -> deep.findings().details().intervals())
                .isPresent());
        TestWindow.await(() -> bench.background().running().isEmpty());
        interact(() -> list().scrollTo(list().getItems().size() - 1));
        TestWindow.await(() -> inSight().tryQuery().isPresent());
        ListCell<?> cell = inSight().queryAs(ListCell.class);
        var trouble = (Line.Trouble) ((Slot) cell.getItem()).line();
        clickOn(cell);
        Item expected = Item.of(trouble.spot().features().get(0));
        TestWindow.await(() -> bench.selection().get().equals(expected));
        TestWindow.await(() -> keys().stream().anyMatch(k -> k.startsWith("problem/")));
    }

    @Test
    void aProblemOfTheConceptOpensItsRow() throws Exception {
        Path file = Files.createTempDirectory("threeline-concept").resolve("own.scenario.geojson");
        String text = Files.readString(bench.session().defaultScenario());
        int third = text.indexOf("\"source\"", text.indexOf("\"conditions\""));
        Files.writeString(
                file, text.substring(0, third) + text.substring(third).replaceFirst(": \"[^\"]*\"", ": \"nobody\""));
        interact(() -> window.window.files().open(file));
        TestWindow.await(() -> list().getItems().stream().anyMatch(s -> s.line().spot() instanceof Spot.Row));
        interact(() -> {
            list().requestFocus();
            Slot slot = list().getItems().stream()
                    .filter(s -> s.line().spot() instanceof Spot.Row)
                    .findFirst()
                    .orElseThrow();
            list().getSelectionModel().select(slot);
        });
        push(KeyCode.ENTER);
        TestWindow.await(() -> lookup("#concept-condition").tryQuery().isPresent());
        TableView<?> conditions = lookup("#concept-condition").queryAs(TableView.class);
        assertTrue(conditions.isVisible());
        assertEquals(0, conditions.getSelectionModel().getSelectedIndex());
    }

    @Test
    void figuresOfBeforeLookOldUntilTheNewOnesAreThere() throws Exception {
        select(DMZ);
        var busy = new CountDownLatch(1);
        window.planner.execute(() -> {
            try {
                busy.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        interact(() -> bench.desk().perform(new Command(ChangeLabel.of("zone.depth", "x"), s -> deep(s, 15))));
        var stale = PseudoClass.getPseudoClass("stale");
        TestWindow.await(
                () -> lookup("#findings").query().getPseudoClassStates().contains(stale));
        busy.countDown();
        TestWindow.await(
                () -> !lookup("#findings").query().getPseudoClassStates().contains(stale));
        assertEquals(Figures.in(Language.ENGLISH).number(area()) + "\u202fkm²", value("Area"));
    }

    @Test
    void theStatusBarLeadsToTheProblems() throws Exception {
        select(DMZ);
        interact(() -> lookup("#status-problems").queryButton().fire());
        TestWindow.await(() -> bench.selection().get().equals(Item.NONE)
                && list().getSelectionModel().getSelectedItem() != null
                && list().getSelectionModel().getSelectedItem().line().key().equals("problems"));
    }

    @Test
    void linesCanBeReachedAndCopiedByKeys() throws Exception {
        select(DMZ);
        interact(() -> {
            list().requestFocus();
            list().getSelectionModel().select(0);
        });
        press(KeyCode.DOWN).release(KeyCode.DOWN);
        TestWindow.await(() -> bench.lit().get().features().equals(List.of(DMZ)));
        press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        String[] copied = new String[1];
        interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertEquals("Area\t" + value("Area") + "\tcomputed", copied[0]);

        interact(() -> bench.settings().language().set(Language.UKRAINIAN));
        TestWindow.await(() -> list().getSelectionModel().getSelectedIndex() == 1);
    }

    @Test
    void aLineIsChosenLitGoneToAndLetGoByKeys() throws Exception {
        TestWindow.await(() -> bench.mapStatus().pictures().get() > 0);
        select(DMZ);
        Node map = lookup("#map").query();
        interact(map::requestFocus);
        for (int i = 0; i < 10 && !lookup("#findings").query().isFocusWithin(); i++) {
            push(KeyCode.F6);
        }
        for (int i = 0; i < 4 && !list().isFocused(); i++) {
            push(KeyCode.TAB);
        }
        assertTrue(list().isFocused(), "F6 and Tab come to the list");
        push(KeyCode.HOME);
        for (int i = 0; i < 20 && !chosen().equals("dmz/left/side."); i++) {
            push(KeyCode.DOWN);
        }
        assertEquals("dmz/left/side.", chosen(), () -> keys().toString());
        TestWindow.await(() -> bench.lit().get().places().size() == 1);
        assertEquals(List.of(DMZ), bench.lit().get().features());

        interact(() -> bench.map().orElseThrow().center(31, 50.5));
        long pictures = bench.mapStatus().pictures().get();
        push(KeyCode.SPACE);
        TestWindow.await(() -> bench.mapStatus().pictures().get() > pictures);
        assertTrue(list().isFocused());
        assertEquals(List.of(DMZ), bench.lit().get().features(), "still lit");
        push(KeyCode.ESCAPE);
        TestWindow.await(() -> bench.lit().get().features().isEmpty());
        assertEquals("", chosen());
    }

    @Test
    void theMenuKeyOffersToPutRightWhatIsWrong() throws Exception {
        var label = ChangeLabel.of("zone.gap", "x");
        FeatureId line = new FeatureId("ukrainian-defence-line");
        interact(() -> bench.desk().perform(new Command(label, s -> ZoneEdits.distance(s, line, 0, BandPart.GAP, 30))));
        settled();
        TestWindow.await(() -> mendable().isPresent());
        Slot found = mendable().orElseThrow();
        interact(() -> {
            list().requestFocus();
            list().scrollTo(found);
            list().getSelectionModel().select(found);
        });
        push(KeyCode.SHIFT, KeyCode.F10);
        MenuItem mend = TestWindow.got(() -> item("findings-mend").filter(MenuItem::isVisible));
        String word = mend.getText();
        assertFalse(word.isBlank());
        int steps = bench.desk().steps().size();
        while (!mend.getStyleableNode().isFocused()) {
            push(KeyCode.DOWN);
        }
        push(KeyCode.ENTER);
        assertEquals(steps + 1, bench.desk().steps().size());
        String said = ((Line.Trouble) found.line()).text();
        TestWindow.await(() -> list().getItems().stream()
                .noneMatch(s -> s.line() instanceof Line.Trouble t && t.text().equals(said)));

        interact(() -> list().getSelectionModel().select(0));
        push(KeyCode.CONTEXT_MENU);
        TestWindow.await(() -> item("findings-mend").isPresent());
        assertFalse(item("findings-mend").orElseThrow().isVisible(), "nothing is wrong with it");
        push(KeyCode.ESCAPE);
    }

    private Optional<Slot> mendable() {
        return list().getItems().stream()
                .filter(s -> s.line() instanceof Line.Trouble t && t.fix().isPresent())
                .findFirst();
    }

    private static Optional<MenuItem> item(String id) {
        return List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(i -> id.equals(i.getId()))
                .findFirst();
    }

    private String chosen() {
        Slot slot = list().getSelectionModel().getSelectedItem();
        return slot == null ? "" : slot.line().key();
    }

    /** Problems that stand in the list as a whole. */
    private NodeQuery inSight() {
        Bounds view = list().localToScene(list().getBoundsInLocal());
        return lookup(".trouble-line")
                .match((ListCell<?> c) -> c.isVisible() && view.contains(c.localToScene(c.getBoundsInLocal())));
    }

    private void select(FeatureId id) throws Exception {
        interact(() -> bench.selection().set(Item.of(id)));
        TestWindow.await(() -> keys().contains(id.value() + "/area."));
    }

    @SuppressWarnings("unchecked")
    private ListView<Slot> list() {
        return lookup("#findings-list").queryAs(ListView.class);
    }

    private List<String> keys() {
        return list().getItems().stream().map(s -> s.line().key()).toList();
    }

    /** What stands beside a label, as on screen. */
    private String value(String label) {
        return row(label).lookupAll(".label").stream()
                .map(n -> (Label) n)
                .filter(l -> l.getStyleClass().contains("figure-value")
                        || l.getStyleClass().contains("figure-unit"))
                .map(Label::getText)
                .collect(Collectors.joining("\u202f"));
    }

    private ListCell<?> row(String label) {
        return lookup(".figure-line")
                .match((ListCell<?> c) -> c.isVisible()
                        && ((Label) c.lookup(".figure-label")).getText().equals(label))
                .queryAs(ListCell.class);
    }

    private double area() {
        return bench.snapshot().get().shown().findings().zone(DMZ).orElseThrow().areaKm2();
    }

    private static Scenario deep(Scenario scenario, double km) {
        return ZoneEdits.distance(ZoneEdits.distance(scenario, DMZ, 0, BandPart.TO, km), DMZ, 1, BandPart.TO, km);
    }

    @Test
    void aSearchThatFindsNothingSaysSo() throws Exception {
        interact(() -> lookup("#findings-search").<TextField>query().setText("xyzzy"));
        TestWindow.await(() -> lookup("#findings-none")
                .tryQueryAs(Label.class)
                .filter(l -> l.isVisible() && l.getText().contains("Nothing"))
                .isPresent());
        interact(() -> lookup("#findings-search").<TextField>query().clear());
        TestWindow.await(() -> row("Area").getItem() != null);
    }

    @Test
    void aFigureWithAnIntervalBringsTheBandOfErrorToTheMapWhileItIsSelected() throws Exception {
        TestWindow.await(() -> bench.mapStatus().pictures().get() > 0);
        select(DMZ);
        TestWindow.await(() -> row("Area").getItem() instanceof Slot slot
                && slot.line() instanceof Line.Figure f
                && f.sure().isPresent());
        assertTrue(lookup("#map-legend").tryQuery().filter(n -> n.isVisible()).isEmpty());
        long pictures = bench.mapStatus().pictures().get();
        clickOn(row("Area"));
        TestWindow.await(() -> bench.mapStatus().errorBand().get());
        TestWindow.await(() -> bench.mapStatus().pictures().get() > pictures);
        String legend = lookup("#legend-error-band").<Label>query().getText();
        assertTrue(legend.contains("±24.7\u202fkm"), legend);
        clickOn(row("Frontage"));
        assertTrue(bench.mapStatus().errorBand().get(), "another figure with an interval");
        push(KeyCode.ESCAPE);
        TestWindow.await(() -> !bench.mapStatus().errorBand().get());
        // A band that was shown before stays.
        interact(() -> bench.mapStatus().errorBand().set(true));
        clickOn(row("Area"));
        push(KeyCode.ESCAPE);
        settled();
        assertTrue(bench.mapStatus().errorBand().get());
    }
}
