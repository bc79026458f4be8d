package org.threeline.ui.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.locationtech.jts.geom.Envelope;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.geodesy.EpsgProjection;
import org.threeline.scenario.DisplayProjection;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Bubbles;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/**
 * Chooses the projection the map is drawn in, which is part of the scenario: the fitted one, the UTM zones the scenario
 * lies in, Web Mercator, or any of the EPSG data set by its code. On the FX thread; codes are looked up in the
 * background, the first for two seconds.
 */
public final class ProjectionChooser {
    private static final Pattern CODE =
            Pattern.compile("\\s*(?:EPSG\\s*:?\\s*)?(\\d{4,6})\\s*", Pattern.CASE_INSENSITIVE);
    private static final int MOST_ZONES = 4;

    private final Workbench bench;
    private final Texts texts;
    private final PopOver bubble;

    public ProjectionChooser(Workbench bench) {
        this.bench = bench;
        this.texts = bench.texts("org.threeline.ui.map.texts");
        this.bubble = Bubbles.plain(bench.settings());
        bubble.setArrowLocation(PopOver.ArrowLocation.BOTTOM_LEFT);
    }

    /** Opens at a control. */
    public void show(Node owner) {
        bubble.setContentNode(content());
        bubble.show(owner);
    }

    /** What the bubble holds. */
    Node content() {
        var group = new ToggleGroup();
        var box = new VBox();
        box.setId("projection-chooser");
        box.getStyleClass().add("projection-chooser");
        var title = new Label(texts.now("projection.title"));
        title.getStyleClass().add("here-title");
        box.getChildren().add(title);
        DisplayProjection now = bench.snapshot().get().scenario().projection();
        choices().forEach((projection, name) -> {
            var button = new RadioButton(name);
            button.setToggleGroup(group);
            button.setSelected(projection.equals(now));
            button.setOnAction(e -> choose(projection));
            box.getChildren().add(button);
        });
        box.getChildren().addAll(code(now));
        return box;
    }

    private Map<DisplayProjection, String> choices() {
        var choices = new LinkedHashMap<DisplayProjection, String>();
        choices.put(new DisplayProjection.Fitted(), texts.now("projection.fitted"));
        for (int zone : zones()) {
            choices.put(new DisplayProjection.Epsg(zone), ProjectionNames.of(zone, texts));
        }
        choices.put(
                new DisplayProjection.Epsg(ProjectionNames.WEB_MERCATOR),
                ProjectionNames.of(ProjectionNames.WEB_MERCATOR, texts));
        return choices;
    }

    /** The UTM zones the scenario lies in, west to east; of many only those about its middle. */
    private Set<Integer> zones() {
        var extent = new Envelope();
        var scenario = bench.snapshot().get().scenario();
        scenario.traces().forEach(t -> extent.expandToInclude(t.line().getEnvelopeInternal()));
        scenario.zones()
                .flatMap(z -> z.geometry().stream())
                .forEach(g -> extent.expandToInclude(g.getEnvelopeInternal()));
        var zones = new LinkedHashSet<Integer>();
        if (!extent.isNull() && extent.getWidth() <= 6 * MOST_ZONES) {
            double lat = extent.centre().y;
            for (double lon = extent.getMinX(); lon < extent.getMaxX(); lon += 3) {
                zones.add(EpsgProjection.utm(lon, lat));
            }
            zones.add(EpsgProjection.utm(extent.getMaxX(), lat));
        }
        return zones;
    }

    private List<Node> code(DisplayProjection now) {
        var field = new TextField(now instanceof DisplayProjection.Epsg epsg ? String.valueOf(epsg.code()) : "");
        field.setId("projection-code");
        field.setPromptText("32637");
        field.setPrefColumnCount(7);
        field.setAccessibleText(texts.now("projection.code"));
        var problem = new Label();
        problem.setId("projection-problem");
        problem.getStyleClass().add("projection-problem");
        problem.setWrapText(true);
        problem.setMaxWidth(300);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        var use = new Button(texts.now("projection.use"));
        use.setId("projection-use");
        Runnable look = () -> lookUp(field.getText(), problem, use);
        use.setOnAction(e -> look.run());
        field.setOnAction(e -> look.run());
        var row = new HBox(new Label(texts.now("projection.code")), field, use);
        row.getStyleClass().add("projection-code");
        List<Node> all = new ArrayList<>();
        all.add(row);
        all.add(problem);
        return all;
    }

    private void lookUp(String typed, Label problem, Button use) {
        Matcher m = CODE.matcher(typed);
        if (!m.matches()) {
            problem.setText(texts.now("projection.noCode"));
            return;
        }
        int code = Integer.parseInt(m.group(1));
        problem.setText("");
        use.setDisable(true);
        bench.background()
                .start(texts.now("projection.looking", String.valueOf(code)), progress -> EpsgProjection.of(code))
                .whenDone(
                        found -> {
                            use.setDisable(false);
                            choose(new DisplayProjection.Epsg(code));
                        },
                        failure -> {
                            use.setDisable(false);
                            problem.setText(Problem.error("PROJECTION_NOT_IN_EPSG", "", "EPSG:" + code)
                                    .message(bench.settings().language().get()));
                        });
    }

    private void choose(DisplayProjection projection) {
        bench.desk().perform(new Command(ChangeLabel.of("map.projection"), s -> with(s, projection)));
        bubble.hide();
    }

    private static Scenario with(Scenario scenario, DisplayProjection projection) {
        return scenario.projection().equals(projection) ? scenario : scenario.withProjection(projection);
    }
}
