package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.analysis.DepthProfile;
import org.threeline.analysis.Figures;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.session.OpenScenario;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** How deep each zone is along its trace; drawn when the scenario is at rest and the view in sight. */
final class ProfileView extends BorderPane {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileView.class);

    private final Workbench bench;
    private final Texts texts;
    private final ChartBox chart;
    private List<DepthProfile> profiles = List.of();

    ProfileView(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        this.chart = new ChartBox(bench, texts, "profile");
        getStyleClass().add("study-view");
        setCenter(chart);
        var top = new HBox(chart.exports());
        top.getStyleClass().add("study-bar");
        setTop(top);
        bench.snapshot().addListener((o, before, now) -> follow());
        bench.settings().language().addListener((o, before, now) -> draw());
        bench.settings().theme().addListener((o, before, now) -> draw());
        sceneProperty().addListener((o, before, now) -> follow());
        follow();
    }

    @SuppressWarnings("ReferenceEquality") // plans are as costly to compare as to make
    private void follow() {
        var now = bench.snapshot().get();
        OpenScenario shown = now.shown();
        if (getScene() == null || !now.current() || !now.exact()) {
            return;
        }
        bench.background()
                .start(texts.now("profile.work"), progress -> DepthProfile.of(shown.plan()))
                .whenDone(
                        found -> {
                            if (bench.snapshot().get().shown().plan() == shown.plan()) {
                                profiles = found;
                                draw();
                            }
                        },
                        failure -> LOG.warn("no profile", failure));
    }

    private void draw() {
        Scenario scenario = bench.snapshot().get().shown().plan().scenario();
        Language language = bench.settings().language().get();
        Ink ink = Ink.of(bench.settings().theme().get());
        List<CurveChart.Curve> curves = new ArrayList<>();
        for (DepthProfile profile : profiles) {
            String color =
                    scenario.zone(profile.zone()).map(z -> ink.of(z.role())).orElse(ink.other());
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (DepthProfile.Station station : profile.stations()) {
                double depth = station.leftKm() + station.rightKm();
                x.add(station.alongKm());
                y.add(depth > 0 ? depth : Double.NaN);
            }
            curves.add(new CurveChart.Curve(Naming.of(scenario, profile.zone(), language), color, x, y));
        }
        chart.show(
                (w, h) -> new CurveChart(new ChartParts(ink, Figures.in(language)))
                        .draw(curves, texts.now("profile.x"), texts.now("profile.y"), w, h),
                texts.now("tab.profile") + ": "
                        + String.join(
                                ", ",
                                curves.stream().map(CurveChart.Curve::name).toList()));
    }
}
