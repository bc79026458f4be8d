package org.threeline.ui.shell;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.threeline.basemap.BaseMap;
import org.threeline.layers.Theme;
import org.threeline.render.Fonts;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.findings.FindingsPane;
import org.threeline.ui.inspector.InspectorPane;
import org.threeline.ui.layers.OutlinePane;
import org.threeline.ui.map.MapPane;

/** The window with its panels. */
public final class MainWindow {
    private final Scene scene;

    public MainWindow(Workbench bench, BaseMap baseMap, Fonts fonts) {
        var side = new SplitPane(new InspectorPane(bench), new FindingsPane(bench));
        side.setOrientation(javafx.geometry.Orientation.VERTICAL);
        side.setPrefWidth(348);
        var outline = new OutlinePane(bench);
        outline.setPrefWidth(288);
        var root = new BorderPane(new MapPane(bench, baseMap, fonts), null, side, null, outline);
        scene = new Scene(root, 1280, 800);
        bench.settings().theme().addListener((o, before, now) -> dress(now));
        dress(bench.settings().theme().get());
    }

    private void dress(Theme theme) {
        Parent root = scene.getRoot();
        root.getStyleClass().removeAll("light", "dark");
        root.getStyleClass().add(theme.dark() ? "dark" : "light");
        scene.getStylesheets()
                .setAll(List.of(
                        MainWindow.class
                                .getResource("/org/threeline/ui/common/" + (theme.dark() ? "dark" : "light") + ".css")
                                .toExternalForm(),
                        MainWindow.class
                                .getResource("/org/threeline/ui/common/window.css")
                                .toExternalForm(),
                        MainWindow.class
                                .getResource("/org/threeline/ui/map/map.css")
                                .toExternalForm()));
    }

    public Scene scene() {
        return scene;
    }

    /** Puts the window on a stage and shows it. */
    public void show(Stage stage) {
        stage.setScene(scene);
        stage.setTitle("Threeline");
        stage.show();
    }
}
