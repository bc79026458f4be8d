package org.threeline.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeline.analysis.Analyst;
import org.threeline.edit.BandPart;
import org.threeline.edit.ZoneEdits;
import org.threeline.scenario.Band;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.ui.Journey;
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Mode;
import org.threeline.zones.Planner;
import org.threeline.zones.Precision;

class InspectorJourneyTest extends Journey {
    private static final FeatureId DMZ = new FeatureId("dmz");
    private static final FeatureId EUROPEAN = new FeatureId("european-deterrent-line");

    @BeforeEach
    void select() {
        interact(() -> bench.selection().set(Item.of(DMZ)));
    }

    @Test
    void theZoneIsPulledByKeysAndItsAreaFollowsInOneStep() throws Exception {
        Scenario before = scenario();
        double area = area();
        Slider slider = lookup("#slider-dmz-0-to").query();
        for (int i = 0; i < 5; i++) {
            key(slider, KeyEvent.KEY_PRESSED);
        }
        key(slider, KeyEvent.KEY_RELEASED);
        assertEquals(15, toKm(0));
        assertEquals("15", text("#field-dmz-0-to"));
        assertEquals(1, bench.desk().steps().size());
        assertEquals("depth of Demilitarized zone", undo(Language.ENGLISH));
        assertEquals("глибина: Демілітаризована зона", undo(Language.UKRAINIAN));
        settle();
        Scenario wanted = ZoneEdits.distance(before, DMZ, 0, BandPart.TO, 15);
        var plan = new Planner(bench.session().map()).plan(wanted, Precision.EXACT);
        double expected = Analyst.analyse(plan).zone(DMZ).orElseThrow().areaKm2();
        assertEquals(expected, area(), 1e-6 * expected);
        assertTrue(area() < 0.95 * area);

        interact(() -> bench.desk().undo());
        settle();
        assertEquals(area, area(), 1e-9 * area);
        assertEquals("20", text("#field-dmz-0-to"));
        assertEquals(20, lookup("#slider-dmz-0-to").queryAs(Slider.class).getValue());
    }

    @Test
    void aLongNameIsChosenOnTwoLinesAndAShortOneOnOne() throws Exception {
        ComboBox<?> follows = lookup("#follows").query();
        ComboBox<?> basis = lookup("#basis").query();
        TestWindow.await(() -> basis.getHeight() > 0);
        double line = basis.getHeight();
        interact(() -> bench.settings().language().set(Language.UKRAINIAN));
        settle();
        ComboBox<?> name = lookup("#follows").query();
        TestWindow.await(() -> name.getHeight() > 1.5 * line);
        assertEquals(line, lookup("#basis").queryAs(ComboBox.class).getHeight(), 0.5);
        assertTrue(follows.getButtonCell().isWrapText());
    }

    @Test
    void longTextsTakeTheRoomThatIsLeftInWholeLines() throws Exception {
        interact(() -> bench.selection().set(Item.NONE));
        TextArea caveat = lookup("#scenario-caveat").query();
        ScrollPane panel = lookup(".inspector > .scroll-pane").query();
        var window = caveat.getScene().getWindow();
        interact(() -> window.setHeight(1400));
        TestWindow.await(() -> caveat.getPrefRowCount() > 6);
        settle();
        double height = ((Region) panel.getContent()).getHeight();
        assertTrue(height <= panel.getViewportBounds().getHeight(), "nothing to scroll");
        interact(() -> window.setHeight(640));
        TestWindow.await(() -> caveat.getPrefRowCount() == 4);
    }

    @Test
    void tabLeavesAFieldOfSeveralLinesAsAnyOther() {
        interact(() -> bench.selection().set(Item.NONE));
        TextInputControl summary = lookup("#scenario-summary").query();
        String said = summary.getText();
        interact(summary::requestFocus);
        push(KeyCode.TAB);
        assertEquals("scenario-caveat", focused(summary));
        push(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("scenario-summary", focused(summary));
        push(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("asOf", focused(summary));
        assertEquals(said, summary.getText());
        assertTrue(bench.desk().steps().isEmpty());
    }

    private static String focused(TextInputControl beside) {
        return beside.getScene().getFocusOwner().getId();
    }

    @Test
    void aDragIsOneStepAndTheFieldFollows() {
        Slider slider = lookup("#slider-dmz-1-to").query();
        Bounds thumb =
                slider.lookup(".thumb").localToScreen(slider.lookup(".thumb").getBoundsInLocal());
        Bounds track = slider.localToScreen(slider.getBoundsInLocal());
        drag(thumb.getCenterX(), thumb.getCenterY());
        for (int i = 1; i <= 6; i++) {
            moveTo(thumb.getCenterX() + i * track.getWidth() / 24, thumb.getCenterY());
        }
        double during = toKm(1);
        assertTrue(during > 25, "dragged to " + during);
        assertEquals(during, Double.parseDouble(text("#field-dmz-1-to")));
        drop();
        assertEquals(1, bench.desk().steps().size());
        interact(() -> bench.desk().undo());
        assertEquals(20, toKm(1));
        assertEquals(0, bench.desk().snapshot().undo().stream().count());
    }

    @Test
    void milesAreUnderstoodAndWrongInputLeavesTheValue() {
        type("#field-dmz-0-to", "12 mi");
        assertEquals(19.312128, toKm(0), 1e-9);
        assertEquals("19.31", text("#field-dmz-0-to"));
        type("#field-dmz-0-to", "far");
        assertEquals(19.312128, toKm(0), 1e-9);
        assertTrue(lookup("This is no length. Type a number, with km, mi or nmi if you like: 12 mi.")
                .tryQuery()
                .isPresent());
        assertTrue(lookup("#field-dmz-0-to").query().getPseudoClassStates().contains(Form.WRONG));
        push(KeyCode.ESCAPE);
        assertEquals("19.31", text("#field-dmz-0-to"));
    }

    @Test
    void aFarEdgeStaysBehindTheNearOne() {
        interact(() -> bench.selection().set(Item.of(EUROPEAN)));
        type("#field-european-deterrent-line-0-to", "50");
        assertEquals(140, ((Band.FromTo) band(EUROPEAN, 0)).toKm());
        interact(() -> lookup("#slider-european-deterrent-line-0-from")
                .queryAs(Slider.class)
                .setValue(200));
        Band.FromTo now = (Band.FromTo) band(EUROPEAN, 0);
        assertTrue(now.fromKm() < now.toKm());
    }

    @Test
    void exploringLeavesTheScenarioAsItWas() {
        Scenario before = scenario();
        interact(() -> bench.mode().set(Mode.EXPLORE));
        assertFalse(lookup("#heldBy").queryAs(TextInputControl.class).isEditable());
        interact(() -> lookup("#slider-dmz-0-to").query().requestFocus());
        push(KeyCode.RIGHT);
        assertEquals(21, toKm(0));
        clickOn("#explore-reset");
        assertEquals(20, toKm(0));
        interact(() -> lookup("#slider-dmz-0-to").query().requestFocus());
        push(KeyCode.RIGHT);
        interact(() -> bench.mode().set(Mode.EDIT));
        assertEquals(before, scenario());
        assertTrue(bench.snapshot().get().saved());
    }

    @Test
    void whatIsLockedCannotBeChanged() {
        clickOn("#inspector-lock");
        assertTrue(lookup("#slider-dmz-0-to").query().isDisabled());
        assertFalse(lookup("#name").queryAs(TextInputControl.class).isEditable());
        assertEquals("lock Demilitarized zone", undo(Language.ENGLISH));
        clickOn("#inspector-lock");
        assertFalse(lookup("#slider-dmz-0-to").query().isDisabled());
    }

    @Test
    void aTextIsChangedInTheLanguageOfTheWindow() {
        interact(() -> bench.settings().language().set(Language.UKRAINIAN));
        type("#name", "Буферна зона");
        var name = scenario().zone(DMZ).orElseThrow().name();
        assertEquals("Буферна зона", name.in(Language.UKRAINIAN));
        assertEquals("Demilitarized zone", name.in(Language.ENGLISH));
    }

    @Test
    void supportersAreAddedAndTakenAway() {
        interact(() -> bench.selection().set(Item.of(EUROPEAN)));
        var before = scenario().zone(EUROPEAN).orElseThrow().supportedBy();
        type("#supportedBy", text("#supportedBy") + "; Japan");
        var after = scenario().zone(EUROPEAN).orElseThrow().supportedBy();
        assertEquals(before.size() + 1, after.size());
        assertEquals(before, after.subList(0, before.size()));
        type("#supportedBy", "Japan");
        assertEquals(1, scenario().zone(EUROPEAN).orElseThrow().supportedBy().size());
    }

    /** As the system tells of a key that is held down. */
    private void key(Slider slider, EventType<KeyEvent> type) {
        interact(() -> Event.fireEvent(slider, new KeyEvent(type, "", "", KeyCode.LEFT, false, false, false, false)));
    }

    private void type(String field, String text) {
        interact(() -> {
            TextInputControl control = lookup(field).query();
            control.requestFocus();
            control.setText(text);
        });
        push(KeyCode.ENTER);
    }

    private String text(String field) {
        return lookup(field).queryAs(TextInputControl.class).getText();
    }

    private Band band(FeatureId id, int i) {
        return scenario().zone(id).orElseThrow().rule().orElseThrow().bands().get(i);
    }

    private double toKm(int band) {
        return ((Band.FromTo) band(DMZ, band)).toKm();
    }

    private String undo(Language language) {
        return bench.snapshot().get().undo().orElseThrow().in(language);
    }

    private void settle() throws Exception {
        TestWindow.await(
                () -> bench.snapshot().get().current() && bench.snapshot().get().exact());
    }

    private double area() {
        return bench.snapshot().get().shown().findings().zone(DMZ).orElseThrow().areaKm2();
    }
}
