package org.threeline.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.threeline.layers.Theme;
import org.threeline.ui.map.MapPane;

/**
 * The window before there is anything in it: bars, panels and map have their places already, as wide and high as they
 * will be, so that nothing moves when they come one after the other. On the FX thread.
 */
public final class WindowFrame {
    /** A display of this size shows all of the window. */
    private static final double LEAST_WIDTH = 1024;

    private static final double LEAST_HEIGHT = 640;
    /** A window that fills a larger screen at once would be too much. */
    private static final double MOST_WIDTH = 1920;

    private static final double MOST_HEIGHT = 1080;
    /** Panels are as wide as the look has them from this width on, and give way to the map below. */
    private static final double ROOMY = 1280;

    private static final double OUTLINE_WIDTH = 288;
    private static final double OUTLINE_NARROW = 256;
    private static final double SIDE_WIDTH = 348;
    private static final double SIDE_NARROW = 336;

    /** Heights that shell.css gives the bars. */
    private static final double MENUS = 30;

    static final double TOOLS = 48;
    private static final double CAVEAT = 24;
    static final double STATUS = 28;

    private final VBox top = new VBox(bar(MENUS), bar(TOOLS));
    private final BorderPane frame = new BorderPane();
    private final StackPane content = new StackPane(frame);
    private final Scene scene = new Scene(content, 1280, 800);
    private boolean furnished;

    public WindowFrame(Theme theme) {
        var left = new Region();
        left.getStyleClass().add("panel");
        outlineWidth(left);
        var right = new Region();
        right.getStyleClass().add("panel");
        sideWidth(right);
        frame.setTop(top);
        frame.setLeft(left);
        frame.setRight(right);
        frame.setBottom(bar(STATUS));
        dress(theme);
    }

    private static Region bar(double height) {
        var bar = new Region();
        bar.getStyleClass().add("panel");
        bar.setMinHeight(height);
        bar.setPrefHeight(height);
        return bar;
    }

    /** Puts the map in its place, above that of its caveat. */
    public void put(MapPane map) {
        var stage = new BorderPane(new StackPane(map));
        stage.setBottom(bar(CAVEAT));
        frame.setCenter(stage);
    }

    /** Menus and tools, one below the other. */
    VBox top() {
        return top;
    }

    BorderPane frame() {
        return frame;
    }

    /** All of the window; what lies over panels and map is added here. */
    StackPane content() {
        return content;
    }

    public Scene scene() {
        return scene;
    }

    void outlineWidth(Region panel) {
        width(panel, OUTLINE_WIDTH, OUTLINE_NARROW);
    }

    void sideWidth(Region panel) {
        width(panel, SIDE_WIDTH, SIDE_NARROW);
    }

    private void width(Region panel, double roomy, double narrow) {
        var width = Bindings.createDoubleBinding(() -> width(scene.getWidth(), roomy, narrow), scene.widthProperty());
        panel.minWidthProperty().bind(width);
        panel.prefWidthProperty().bind(width);
        panel.maxWidthProperty().bind(width);
    }

    private static double width(double window, double roomy, double narrow) {
        double share = (window - LEAST_WIDTH) / (ROOMY - LEAST_WIDTH);
        return Math.rint(narrow + (roomy - narrow) * Math.max(0, Math.min(1, share)));
    }

    /** How large the map will be in a window with all panels that {@link #show} opens without a title bar; px. */
    public static Dimension2D expectedMap() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(MOST_WIDTH, screen.getWidth());
        double height = Math.min(MOST_HEIGHT, screen.getHeight());
        return new Dimension2D(
                Math.max(
                        1, width - width(width, OUTLINE_WIDTH, OUTLINE_NARROW) - width(width, SIDE_WIDTH, SIDE_NARROW)),
                Math.max(1, height - MENUS - TOOLS - CAVEAT - STATUS));
    }

    /** Puts the window on a stage, in the middle of the screen, and shows it. */
    public void show(Stage stage) {
        stage.setScene(scene);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(MOST_WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(MOST_HEIGHT, screen.getHeight()));
        stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
        stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 2);
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        // With its title bar a window of the screen's size is larger than the screen, and window managers shrink it.
        stage.setMaximized(screen.getWidth() <= MOST_WIDTH && screen.getHeight() <= MOST_HEIGHT);
        stage.show();
    }

    /** Adds the style sheets of what is in the panels, which the map does without. */
    void furnish() {
        furnished = true;
        scene.getStylesheets().addAll(rooms());
    }

    void dress(Theme theme) {
        Application.setUserAgentStylesheet(
                (theme.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        Parent root = scene.getRoot();
        root.getStyleClass().removeAll("light", "dark");
        root.getStyleClass().add(theme.dark() ? "dark" : "light");
        var sheets = new ArrayList<String>();
        sheets.add(sheet("common", theme.dark() ? "dark" : "light").orElseThrow());
        sheets.add(sheet("common", "window").orElseThrow());
        if (furnished) {
            sheets.addAll(rooms());
        }
        scene.getStylesheets().setAll(sheets);
    }

    private static List<String> rooms() {
        return Stream.of("shell", "map", "layers", "inspector", "findings", "concept", "history", "study")
                .flatMap(room -> sheet(room, room).stream())
                .toList();
    }

    /** The style sheet of a room, which not every room has. */
    private static Optional<String> sheet(String room, String name) {
        return Optional.ofNullable(WindowFrame.class.getResource("/org/threeline/ui/" + room + "/" + name + ".css"))
                .map(URL::toExternalForm);
    }
}
