package org.threeline.ui.study;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** What lies beside a scenario: cases of the past, how densely forces stand, depth along the trace, sweeps. */
public final class StudyPane extends VBox {
    private static final double LEAST_HEIGHT = 220;

    public StudyPane(Workbench bench) {
        Texts texts = bench.texts("org.threeline.ui.study.texts");
        getStyleClass().addAll("panel", "study");
        setId("study");
        setMinHeight(LEAST_HEIGHT);
        var tabs = new TabPane(
                tab("comparators", new ComparatorsView(bench, texts), texts),
                tab("density", new DensityView(bench, texts), texts),
                tab("profile", new ProfileView(bench, texts), texts),
                tab("sweep", new SweepView(bench, texts), texts));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("study-tabs");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().setAll(tabs);
    }

    private static Tab tab(String key, Node content, Texts texts) {
        var tab = new Tab();
        tab.setId("study-" + key);
        tab.textProperty().bind(texts.live("tab." + key));
        tab.setContent(content);
        return tab;
    }
}
