package org.threeline.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.concept.ConceptPane;
import org.threeline.ui.map.MapPane;
import org.threeline.ui.map.MapStage;
import org.threeline.ui.study.CompareView;
import org.threeline.ui.study.StudyPane;

/**
 * The middle of the window: the map, always with its caveat, below it one of concept, study and differences, so that
 * map and figures stay in sight; the start page over all of it. Panels are made when they are first asked for.
 */
final class Middle extends StackPane {
    private static final double HALF = 0.5;
    private static final double MOSTLY_MAP = 0.62;

    private final Workbench bench;
    private final Acts acts;
    private final SplitPane split = new SplitPane();
    private final CaveatStrip caveat;
    /** Whether the panel of differences is open. */
    private final BooleanProperty comparing = new SimpleBooleanProperty();

    private @Nullable ConceptPane concept;

    Middle(Workbench bench, Texts texts, Acts acts, FileDesk files, MapPane map) {
        this.bench = bench;
        this.acts = acts;
        this.caveat = new CaveatStrip(bench, texts, () -> acts.concept().set(true));
        var stage = new BorderPane(new MapStage(bench, map));
        stage.setBottom(caveat);
        split.getItems().add(stage);
        split.setId("center");
        split.setOrientation(Orientation.VERTICAL);
        getChildren().add(split);
        setMinWidth(0);
        below(acts.concept(), this::concept, HALF);
        below(acts.study(), () -> new StudyPane(bench), HALF);
        below(comparing, () -> new CompareView(bench), MOSTLY_MAP);
        showOne();
        bench.setRows(row -> {
            acts.concept().set(true);
            concept().show(row);
        });
        startPage(() -> new StartPage(bench, texts, files, acts.startPage()));
    }

    /** The strip below the map. */
    Pane caveat() {
        return caveat;
    }

    /** There is room for one of them beside the map. */
    private void showOne() {
        acts.concept()
                .addListener((o, before, now) -> acts.study().set(acts.study().get() && !now));
        acts.study().addListener((o, before, now) -> acts.concept()
                .set(acts.concept().get() && !now));
        bench.mode().addListener((o, before, now) -> {
            if (now == Mode.COMPARE) {
                acts.concept().set(false);
                acts.study().set(false);
            }
            compare();
        });
        acts.concept().addListener((o, before, now) -> compare());
        acts.study().addListener((o, before, now) -> compare());
    }

    private void compare() {
        comparing.set(bench.mode().get() == Mode.COMPARE
                && !acts.concept().get()
                && !acts.study().get());
    }

    private ConceptPane concept() {
        ConceptPane known = concept;
        if (known == null) {
            known = new ConceptPane(bench);
            concept = known;
        }
        return known;
    }

    /**
     * A panel below the map.
     *
     * @param map the map's share of the height
     */
    private void below(BooleanProperty open, Supplier<Node> panel, double map) {
        List<Node> made = new ArrayList<>();
        open.addListener((o, before, now) -> {
            if (made.isEmpty()) {
                made.add(panel.get());
            }
            if (now) {
                split.getItems().add(made.get(0));
                split.setDividerPositions(map);
            } else {
                split.getItems().remove(made.get(0));
            }
        });
    }

    private void startPage(Supplier<StartPage> page) {
        List<StartPage> made = new ArrayList<>();
        acts.startPage().addListener((o, before, now) -> {
            if (made.isEmpty()) {
                made.add(page.get());
            }
            if (now) {
                getChildren().add(made.get(0));
                made.get(0).requestFocus();
            } else {
                getChildren().remove(made.get(0));
            }
        });
    }
}
