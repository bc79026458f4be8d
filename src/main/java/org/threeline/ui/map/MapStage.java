package org.threeline.ui.map;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.threeline.render.RenderRequest;
import org.threeline.scenario.Language;
import org.threeline.session.OpenScenario;
import org.threeline.ui.common.Comparing;
import org.threeline.ui.common.Comparing.Other;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/**
 * The map, and while the window compares a second one of the other scenario: over it, seen to the right of a divider,
 * or beside it. Both look at the same ground. On the FX thread.
 */
public final class MapStage extends Pane {
    private static final double EDGE = 12;
    private static final double BETWEEN = 3;
    private static final double LEAST_NAME = 60;
    /** What the north arrow takes up at the right, and the scale bar below, with the room about them; px. */
    private static final double NORTH = 56;

    private static final double SCALE_BAR = 52;

    private final Workbench bench;
    private final MapPane map;
    private final Texts texts;
    private final SwipeDivider divider = new SwipeDivider();
    private final Region between = new Region();
    private final Label nameA = name("compare-name-a");
    private final Label nameB = name("compare-name-b");
    private final MapLegend legend;
    private @Nullable OtherMap other;

    public MapStage(Workbench bench, MapPane map) {
        this.bench = bench;
        this.map = map;
        this.texts = bench.texts("org.threeline.ui.map.texts");
        this.legend = new MapLegend(bench, texts);
        setId("map-stage");
        setMinSize(120, 90);
        between.getStyleClass().add("map-between");
        between.setMouseTransparent(true);
        getChildren().addAll(map, legend, between, nameA, nameB, divider);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        divider.share().addListener((o, before, now) -> requestLayout());
        Comparing comparing = bench.comparing();
        comparing.other().addListener((o, before, now) -> show(now));
        comparing.result().addListener((o, before, now) -> map.redraw());
        comparing.focus().addListener((o, before, now) -> map.redraw());
        comparing.beside().addListener((o, before, now) -> arrange());
        bench.snapshot().addListener((o, before, now) -> {
            if (before.saved() != now.saved()) {
                say();
            }
        });
        bench.settings().language().addListener((o, before, now) -> say());
        arrange();
    }

    private static Label name(String id) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("compare-name");
        label.setMouseTransparent(true);
        label.setWrapText(true);
        return label;
    }

    private void show(Optional<OpenScenario> scenario) {
        if (other != null) {
            getChildren().remove(other);
        }
        other = scenario.map(map::otherOf).orElse(null);
        map.setOther(other);
        arrange();
    }

    /** Puts the second map, where there is one, over the first or beside it. */
    private void arrange() {
        OtherMap second = other;
        boolean beside = isBeside();
        if (second != null) {
            getChildren().remove(second);
            map.setOtherOver(!beside);
            second.setMouseTransparent(!beside);
            if (beside) {
                getChildren().add(1, second);
                second.seeFrom(0);
            }
        }
        boolean two = second != null;
        divider.setVisible(two && !beside);
        between.setVisible(beside);
        nameA.setVisible(two);
        nameB.setVisible(two);
        say();
        requestLayout();
    }

    private boolean isBeside() {
        return other != null && bench.comparing().beside().get();
    }

    private void say() {
        OtherMap second = other;
        if (second == null) {
            return;
        }
        Language language = bench.settings().language().get();
        String b = bench.comparing()
                .choice()
                .get()
                .map(c -> say(c, second.shown(), language))
                .orElse("");
        nameA.setText("A  " + texts.now(bench.snapshot().get().saved() ? "compare.this" : "compare.this.changed"));
        nameB.setText("B  " + b);
        divider.setAccessibleText(texts.now("compare.divider", b));
        divider.setAccessibleHelp(texts.now("compare.divider.help"));
        second.setAccessibleText(texts.now("compare.map", b));
    }

    private String say(Other choice, OpenScenario shown, Language language) {
        if (choice instanceof Other.Saved) {
            return texts.now(bench.snapshot().get().file().isPresent() ? "compare.saved" : "compare.opened");
        }
        String title = shown.plan().scenario().title().in(language);
        return title.isBlank() && choice instanceof Other.File file
                ? Optional.ofNullable(file.path().getFileName())
                        .map(Path::toString)
                        .orElse("")
                : title;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        OtherMap second = other;
        boolean beside = isBeside();
        double half = beside ? Math.floor((w - BETWEEN) / 2) : w;
        map.resizeRelocate(0, 0, half, h);
        double split = beside ? half + BETWEEN / 2 : Math.rint(divider.share().get() * w);
        if (second != null) {
            if (beside) {
                second.resizeRelocate(half + BETWEEN, 0, half, h);
                between.resizeRelocate(half, 0, BETWEEN, h);
            } else {
                second.seeFrom(split);
                divider.resizeRelocate(split - SwipeDivider.WIDTH / 2, 0, SwipeDivider.WIDTH, h);
            }
            name(nameA, beside ? EDGE : Double.NaN, beside ? half - NORTH : split - EDGE);
            name(nameB, beside ? half + BETWEEN + EDGE : split + EDGE, w - NORTH);
        }
        List<RenderRequest.Reserved> covered = new ArrayList<>();
        if (legend.isVisible()) {
            double width = Math.min(Math.ceil(legend.prefWidth(-1)), half - 2 * EDGE);
            double height = Math.ceil(legend.prefHeight(-1));
            legend.resizeRelocate(EDGE, h - SCALE_BAR - height, width, height);
            covered.add(covered(legend, 0));
        }
        if (beside) {
            covered.add(covered(nameA, 0));
            covered.add(covered(nameB, half + BETWEEN));
        }
        map.reserve(covered);
    }

    /** What a node covers of the map whose left edge is at from; px. */
    private static RenderRequest.Reserved covered(Region node, double from) {
        return new RenderRequest.Reserved(
                node.getLayoutX() - from, node.getLayoutY(), node.getWidth(), node.getHeight());
    }

    /** Puts a name between two places; against the right one where the left one is NaN. */
    private static void name(Label label, double from, double to) {
        double room = to - (Double.isNaN(from) ? EDGE : from);
        double width = Math.ceil(Math.min(label.prefWidth(-1), room));
        label.setOpacity(room < LEAST_NAME ? 0 : 1);
        label.resizeRelocate(Double.isNaN(from) ? to - width : from, EDGE, Math.max(0, width), label.prefHeight(width));
    }
}
