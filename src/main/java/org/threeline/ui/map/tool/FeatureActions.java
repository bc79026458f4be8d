package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.locationtech.jts.geom.Geometry;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.NewFeature;
import org.threeline.edit.Removal;
import org.threeline.edit.ShapeEdits;
import org.threeline.edit.ThreeLines;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Side;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.ui.common.Hint;
import org.threeline.ui.common.Tool;

/** What the strip offers for the selected feature. On the FX thread. */
final class FeatureActions {
    private final ToolContext context;
    private final OwnSide ownSide;
    private final MenuButton threeLines = new MenuButton();
    private final Button takeOver;
    private final Button toRule;
    private final Button vertices;
    private final Button copy;
    private final Button delete;

    FeatureActions(ToolContext context) {
        this.context = context;
        this.ownSide = new OwnSide(context);
        threeLines.setId("act-three-lines");
        threeLines.getStyleClass().addAll("flat", "tool-option");
        threeLines.setGraphic(new FontIcon("mdi2l-layers-triple-outline"));
        threeLines.textProperty().bind(context.texts().live("act.threeLines"));
        threeLines.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(threeLines, context.texts().live("act.threeLines.tip"));
        takeOver = action("act-take-over", "act.takeOver", "mdi2h-hand-back-left-outline", true, this::takeOver);
        toRule = action("act-to-rule", "act.toRule", "mdi2f-function-variant", true, this::toRule);
        vertices = action("act-vertices", "act.vertices", Tool.VERTICES.icon(), true, f -> context.bench()
                .tool()
                .set(Tool.VERTICES));
        copy = action("act-copy", "act.copy", "mdi2c-content-copy", false, this::copy);
        delete = action("act-delete", "act.delete", "mdi2d-delete-outline", false, this::delete);
    }

    private Button action(
            String id, String key, String icon, boolean word, java.util.function.Consumer<Feature> action) {
        return ToolStrip.button(context.texts(), id, key, icon, word, () -> context.bench()
                .selectedFeature()
                .ifPresent(action));
    }

    List<Node> controls(Feature feature) {
        List<Node> all = new ArrayList<>();
        if (feature instanceof Trace trace && isBare(trace)) {
            offer(trace);
            all.add(threeLines);
        }
        if (feature instanceof Zone zone && zone.activeRule().isPresent()) {
            takeOver.setDisable(context.worked(zone.id()).isEmpty());
            all.add(takeOver);
        }
        if (feature instanceof Zone zone && zone.rule().filter(r -> !r.active()).isPresent()) {
            all.add(toRule);
        }
        if (ShapeEdits.drawn(feature).filter(g -> g.getDimension() > 0).isPresent()) {
            all.add(vertices);
        }
        all.add(copy);
        all.add(delete);
        return all;
    }

    private boolean isBare(Trace trace) {
        return context.scenario().zones().noneMatch(z -> z.rule()
                .filter(r -> r.trace().equals(trace.id()))
                .isPresent());
    }

    private void offer(Trace trace) {
        Side own = ownSide.of(trace);
        List<MenuItem> items = new ArrayList<>();
        for (Side side : List.of(own, own.other())) {
            String party =
                    trace.party(side).in(context.bench().settings().language().get());
            var item = new MenuItem(
                    party.isBlank()
                            ? context.text(side == Side.LEFT ? "act.side.left" : "act.side.right")
                            : context.text("act.side", party));
            item.setId("act-side-" + side.word());
            item.setOnAction(e -> threeLines(trace, side));
            items.add(item);
        }
        boolean same = threeLines.getItems().size() == items.size()
                && java.util.stream.IntStream.range(0, items.size())
                        .allMatch(i -> threeLines
                                        .getItems()
                                        .get(i)
                                        .getText()
                                        .equals(items.get(i).getText())
                                && threeLines
                                        .getItems()
                                        .get(i)
                                        .getId()
                                        .equals(items.get(i).getId()));
        if (!same || threeLines.getUserData() != trace.id()) {
            threeLines.setUserData(trace.id());
            threeLines.getItems().setAll(items);
        }
    }

    private void threeLines(Trace trace, Side own) {
        var clip = ownSide.clip(trace);
        context.perform(
                ChangeLabel.of("shape.threeLines", trace.name()), s -> ThreeLines.behind(s, trace.id(), own, clip));
    }

    private void takeOver(Feature feature) {
        Optional<Geometry> shape = context.worked(feature.id());
        if (shape.isPresent() && context.mayChange(feature)) {
            context.perform(
                    ChangeLabel.of("shape.takeOver", feature.name()),
                    s -> ShapeEdits.takeOver(s, feature.id(), shape.get()));
        }
    }

    private void toRule(Feature feature) {
        if (context.mayChange(feature)) {
            context.perform(
                    ChangeLabel.of("shape.toRule", feature.name()), s -> ShapeEdits.returnToRule(s, feature.id()));
        }
    }

    void copy(Feature feature) {
        Feature twin = NewFeature.copy(context.scenario(), feature);
        context.perform(ChangeLabel.of("feature.copy", feature.name()), s -> ShapeEdits.add(s, twin));
        context.select(twin.id());
    }

    void delete(Feature feature) {
        if (context.mayChange(feature)) {
            var worked = context.bench().snapshot().get().shown().plan();
            context.perform(
                    ChangeLabel.of("feature.delete", feature.name()),
                    s -> Removal.of(s, List.of(feature.id()), id -> worked.zone(id)
                            .map(z -> z.area().geographic())));
        }
    }
}
