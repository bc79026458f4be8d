package org.threeline.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeline.analysis.Comparators;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.scenario.Language;
import org.threeline.scenario.Text;
import org.threeline.ui.PatientTest;
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.Item;

class StudyJourneyTest extends PatientTest {
    private TestWindow window;

    @Override
    public void start(Stage stage) throws Exception {
        window = TestWindow.show(stage);
    }

    @BeforeEach
    void open() {
        interact(() -> ((ToggleButton) lookup("#tool-study").query()).setSelected(true));
    }

    private void tab(int index) {
        interact(() ->
                ((TabPane) lookup("#study-tabs").query()).getSelectionModel().select(index));
    }

    private String spoken(String chart) {
        return String.valueOf(lookup("#" + chart + "-chart").query().getAccessibleText());
    }

    private String said(String id) {
        return ((Label) lookup(id).query()).getText();
    }

    @Test
    void theScenarioStandsAmongCasesOfThePastInBothLanguages(@TempDir Path folder) throws Exception {
        TestWindow.await(() -> spoken("comparators").contains("Cyprus"));
        assertTrue(spoken("comparators").contains("Demilitarized zone"));
        interact(() -> window.bench.settings().language().set(Language.UKRAINIAN));
        TestWindow.await(() -> spoken("comparators").contains("Кіпр"));

        tab(1);
        TestWindow.await(() -> spoken("density").contains("Демілітаризована зона"));
        assertTrue(spoken("density").contains("Кіпр"));
        export("density", folder);
        tab(2);
        TestWindow.await(() -> spoken("profile").contains("Демілітаризована зона"));
        export("profile", folder);
    }

    @Test
    void aRowOfTheChartSaysWithOneClickWhereItsFiguresAreFrom() throws Exception {
        TestWindow.await(() -> spoken("comparators").contains("Cyprus"));
        var chart = (DrawingView) lookup("#comparators-chart").query();
        List<ZoneFigures> zones =
                window.bench.snapshot().get().shown().findings().zones();
        Comparators comparators = window.bench.session().comparators();
        Drawing.Row row = chart.shown().rows().stream()
                .filter(r -> r.index() >= zones.size())
                .findFirst()
                .orElseThrow();
        Comparators.Case about = comparators.cases().get(row.index() - zones.size());

        clickOn(chart.localToScreen(chart.getWidth() / 2, row.top() + row.height() / 2));
        List<String> said = lookup("#case-card .explanation-text").queryAllAs(javafx.scene.text.Text.class).stream()
                .map(javafx.scene.text.Text::getText)
                .toList();
        assertTrue(said.get(0).contains(about.name().in(Language.ENGLISH)), said.toString());
        Comparators.Figure strength = about.strength().orElseThrow();
        String source = comparators
                .source(strength.value().provenance().source().orElseThrow())
                .orElseThrow()
                .title()
                .in(Language.ENGLISH);
        assertTrue(said.stream().anyMatch(s -> s.contains(source)), said.toString());
        assertEquals(
                !strength.checked(),
                said.stream().anyMatch(s -> s.contains("persons") && s.contains("not checked")),
                said.toString());
        push(KeyCode.ESCAPE);
        TestWindow.await(() -> lookup("#case-card").tryQuery().isEmpty());

        // Without the mouse; the first row is a zone's.
        interact(chart::requestFocus);
        for (int i = 0; i <= chart.shown().rows().size(); i++) {
            push(KeyCode.UP);
        }
        push(KeyCode.ENTER);
        assertEquals(
                Item.of(zones.get(chart.shown().rows().get(0).index()).id()),
                window.bench.selection().get());
    }

    private void export(String chart, Path folder) throws Exception {
        var box = (ChartBox) lookup("#" + chart + "-chart").query().getParent();
        Path svg = folder.resolve(chart + ".svg");
        Path png = folder.resolve(chart + ".png");
        var drawing = new AtomicReference<Drawing>();
        // At once: what is said below the chart when it is written makes it lower.
        interact(() -> {
            drawing.set(((DrawingView) lookup("#" + chart + "-chart").query()).shown());
            box.save(svg);
            box.save(png);
        });
        TestWindow.await(() -> Files.exists(svg) && Files.exists(png));
        Drawing drawn = drawing.get();
        assertTrue(drawn.shapes().size() > 10, "a chart and its axes");
        ChartFiles.assertHolds(svg, drawn);
        ChartFiles.assertShows(
                png, drawn, Ink.of(window.bench.settings().theme().get()));
    }

    @Test
    void aSweepIsDrawnAndAGoalIsFound(@TempDir Path folder) throws Exception {
        tab(3);
        interact(() -> {
            ((TextField) lookup("#sweep-first-range").query()).setText("38:42:2");
            ((Button) lookup("#sweep-run").query()).fire();
        });
        TestWindow.await(() -> said("#sweep-said").equals("3 variants"));
        assertTrue(spoken("sweep").contains("Depth, km · Demilitarized zone"));
        export("sweep", folder);

        interact(() -> ((TextField) lookup("#sweep-first-range").query()).setText("42:38:2"));
        interact(() -> ((Button) lookup("#sweep-run").query()).fire());
        assertTrue(said("#sweep-said").contains("dmz.depthKm=42:38:2"), said("#sweep-said"));

        // At which depth the 155 mm of neither side reaches the other's edge.
        seek("30:50:5", "dmz.separationKm", "40,0");
        TestWindow.await(() -> said("#sweep-said")
                .equals("Depth, km · Demilitarized zone = 40: there Separation · Demilitarized zone is 40."));
        figure("population");
        interact(() -> {
            MenuButton weapons = lookup("#sweep-weapon").query();
            weapons.show();
            weapons.getItems().stream()
                    .filter(item -> item.getText().equals("155 mm artillery: 24 km, its shorter range"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            weapons.hide();
            ((TextField) lookup("#sweep-first-range").query()).setText("20:50:5");
        });
        assertTrue(
                said("#sweep-said")
                        .startsWith("155 mm artillery, nominal maximum range 24–40 km (assumed): the goal is 24 km."),
                said("#sweep-said"));
        interact(() -> ((Button) lookup("#sweep-seek").query()).fire());
        TestWindow.await(() -> said("#sweep-said")
                .equals("Depth, km · Demilitarized zone = 24: there Separation · Demilitarized zone is 24."));
        seek("30:50:5", "dmz.separationKm", "1 000");
        TestWindow.await(() -> said("#sweep-said").contains("30 to 50 in the range and does not reach this goal"));
        seek("30:50:5", "dmz.separationKm", "far");
        assertTrue(said("#sweep-said").startsWith("The goal is no number."));
    }

    @SuppressWarnings("unchecked")
    private void figure(String column) {
        interact(() -> ((ComboBox<String>) lookup("#sweep-figure").query()).setValue(column));
    }

    private void seek(String range, String figure, String goal) {
        figure(figure);
        interact(() -> {
            ((TextField) lookup("#sweep-first-range").query()).setText(range);
            ((TextField) lookup("#sweep-goal").query()).setText(goal);
            ((Button) lookup("#sweep-seek").query()).fire();
        });
    }

    /** Ends are flat or round: a range of depths would be nonsense, and one that was typed is left alone. */
    @Test
    @SuppressWarnings("unchecked")
    void aRangeFollowsTheNumberThatVariesUntilItIsTypedOver() {
        tab(3);
        ComboBox<String> varied = lookup("#sweep-first").query();
        TextField range = lookup("#sweep-first-range").query();
        interact(() -> varied.setValue("dmz.ends"));
        assertEquals("flat,round", range.getText());
        interact(() -> varied.setValue("dmz.strength"));
        assertEquals("0:120000:20000", range.getText());
        interact(() -> varied.setValue("european-deterrent-line.depthKm"));
        assertEquals("5:60:5", range.getText());
        interact(() -> range.setText("30:40:1"));
        interact(() -> varied.setValue("dmz.depthKm"));
        assertEquals("30:40:1", range.getText());
    }

    /**
     * A long sweep grows, can be cancelled, and leaves the window as usable as it was and the chart as it is labelled.
     */
    @Test
    void aLongSweepShowsItsProgressAndIsCancelled() throws Exception {
        tab(3);
        interact(() -> {
            ((TextField) lookup("#sweep-first-range").query()).setText("40:42:2");
            ((Button) lookup("#sweep-run").query()).fire();
        });
        TestWindow.await(() -> said("#sweep-said").equals("2 variants"));
        interact(() -> {
            ((TextField) lookup("#sweep-first-range").query()).setText("10:60:0.03");
            ((Button) lookup("#sweep-run").query()).fire();
        });
        ProgressBar bar = lookup("#sweep-bar").query();
        TestWindow.await(() -> bar.isVisible() && bar.getProgress() > 0);
        double early = bar.getProgress();
        TestWindow.await(() -> bar.getProgress() > early);
        assertTrue(bar.getProgress() < 0.9, "still at it");
        assertTrue(lookup("#sweep-run").query().isDisabled());

        clickOn("#sweep-cancel");
        TestWindow.await(() -> said("#sweep-said").equals("Cancelled. The chart is that of the sweep before."));
        assertFalse(bar.isVisible());
        assertFalse(lookup("#sweep-cancel").query().isVisible());
        assertFalse(lookup("#sweep-run").query().isDisabled());
        TestWindow.await(() -> window.bench.background().running().stream()
                .noneMatch(job -> job.name().equals("Working out the variants")));

        interact(() -> {
            ((TextField) lookup("#sweep-first-range").query()).setText("38:42:2");
            ((Button) lookup("#sweep-run").query()).fire();
        });
        TestWindow.await(() -> said("#sweep-said").equals("3 variants"));
        // What changes the scenario makes the chart one of before, which it says.
        interact(() -> window.bench
                .desk()
                .perform(new Command(ChangeLabel.of("scenario.summary"), s -> s.withSummary(Text.of("another")))));
        TestWindow.await(() -> said("#sweep-said").contains("The scenario has changed since"));
    }
}
