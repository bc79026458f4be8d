package org.threeline.ui.shell;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.threeline.basemap.BaseMap;
import org.threeline.file.recovery.OpenMarks;
import org.threeline.file.recovery.Owner;
import org.threeline.layers.Theme;
import org.threeline.render.Fonts;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.concept.ConceptPane;
import org.threeline.ui.findings.FindingsPane;
import org.threeline.ui.history.HistoryPane;
import org.threeline.ui.inspector.InspectorPane;
import org.threeline.ui.layers.OutlinePane;
import org.threeline.ui.map.GoToField;
import org.threeline.ui.map.MapPane;
import org.threeline.ui.map.ProjectionChooser;

/** The window with its panels. */
public final class MainWindow {
    /** A display of this size shows all of the window. */
    private static final double LEAST_WIDTH = 1024;

    private static final double LEAST_HEIGHT = 640;
    /** A window that fills a larger screen at once would be too much. */
    private static final double MOST_WIDTH = 1920;

    private static final double MOST_HEIGHT = 1080;
    /** Panels are as wide as the look has them from this width on, and give way to the map below. */
    private static final double ROOMY = 1280;

    private static final double OUTLINE_WIDTH = 288;
    private static final double SIDE_WIDTH = 348;

    private final Workbench bench;
    private final Texts texts;
    private final Acts acts;
    private final BorderPane frame = new BorderPane();
    private final StackPane content = new StackPane(frame);
    private final Scene scene = new Scene(content, 1280, 800);
    private final FileDesk files;
    private final MapPane map;
    private final Notices notices;
    private final Recovery recovery;
    private final FileActs fileActs;
    private final Preferences preferences;
    private final ProjectionChooser projections;
    private final FindingsPane findings;

    /**
     * The window.
     *
     * @param preferences whose settings the workbench has
     * @param writer keeps preferences and recent files, one write after the other
     */
    public MainWindow(
            Workbench bench,
            BaseMap baseMap,
            Fonts fonts,
            Preferences preferences,
            UserFolders folders,
            Outside outside,
            Executor writer) {
        this.bench = bench;
        this.preferences = preferences;
        this.texts = bench.texts("org.threeline.ui.shell.texts");
        this.acts = new Acts(bench, texts);
        this.findings = new FindingsPane(bench);
        this.projections = new ProjectionChooser(bench);
        preferences.keep(writer);
        notices = new Notices(bench, texts);
        var dialogs = new Dialogs(scene);
        var recent = new RecentFiles(folders.recent(), writer);
        bench.setLinks(outside::browse);
        Owner owner = Owner.newWindow();
        files = new FileDesk(
                bench, texts, scene, outside, notices, dialogs, recent, new OpenMarks(folders.open(), owner));
        recovery = new Recovery(bench, texts, dialogs, files, notices, folders, owner);
        fileActs = new FileActs(
                bench,
                texts,
                scene,
                outside,
                notices,
                dialogs,
                files,
                recovery,
                this::chooseProjection,
                new InfoDialogs(bench, texts, dialogs, preferences, folders));
        var tools = new ToolBar(bench, texts, acts);
        map = new MapPane(bench, baseMap, fonts);
        tools.searchSlot().getChildren().add(new GoToField(bench, baseMap, map));
        frame.setTop(new VBox(new Menus(bench, texts, acts, fileActs), tools));
        frame.setLeft(outline());
        frame.setRight(side());
        frame.setCenter(center(map));
        frame.setBottom(new StatusBar(bench, texts, this::showProblems, this::chooseProjection));
        content.getChildren().add(notices);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        bench.settings().theme().addListener((o, before, now) -> dress(now));
        dress(bench.settings().theme().get());
    }

    /** Ends what the window does by itself; it is not shown again. */
    public void close() {
        map.close();
        files.close();
        recovery.close();
    }

    private void showProblems() {
        acts.side().set(true);
        findings.showProblems();
    }

    private void chooseProjection() {
        projections.show(scene.lookup("#status-projection"));
    }

    /** Opens and saves; says what is wrong with a file. */
    public FileDesk files() {
        return files;
    }

    /** Says that something failed that should not have, with a report to pass on. */
    public void failed(Throwable failure) {
        files.refused(failure);
    }

    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
            fileActs.showKeys(acts);
            event.consume();
        }
    }

    private Node outline() {
        var outline = new OutlinePane(bench);
        outline.setId("outline");
        var left = new SplitPane(outline);
        left.setId("left");
        left.setOrientation(Orientation.VERTICAL);
        width(left, OUTLINE_WIDTH, 232);
        List<Node> history = new ArrayList<>();
        acts.history().addListener((o, before, now) -> {
            if (history.isEmpty()) {
                history.add(new HistoryPane(bench));
            }
            if (now) {
                acts.outline().set(true);
                left.getItems().add(history.get(0));
                left.setDividerPositions(0.6);
            } else {
                left.getItems().remove(history.get(0));
            }
        });
        left.visibleProperty().bind(acts.outline());
        left.managedProperty().bind(acts.outline());
        return left;
    }

    private Node side() {
        var side = new SplitPane(new InspectorPane(bench), findings);
        side.setId("side");
        side.setOrientation(Orientation.VERTICAL);
        side.setDividerPositions(0.45);
        width(side, SIDE_WIDTH, 336);
        side.visibleProperty().bind(acts.side());
        side.managedProperty().bind(acts.side());
        return side;
    }

    private void width(Region panel, double roomy, double narrow) {
        var width = Bindings.createDoubleBinding(
                () -> {
                    double share = (scene.getWidth() - LEAST_WIDTH) / (ROOMY - LEAST_WIDTH);
                    return Math.rint(narrow + (roomy - narrow) * Math.max(0, Math.min(1, share)));
                },
                scene.widthProperty());
        panel.minWidthProperty().bind(width);
        panel.prefWidthProperty().bind(width);
        panel.maxWidthProperty().bind(width);
    }

    /** The map, always with its caveat; the concept opens below it, so that map and figures stay in sight. */
    private Node center(MapPane map) {
        var stage = new BorderPane(new StackPane(map));
        stage.setBottom(new CaveatStrip(bench, texts, () -> acts.concept().set(true)));
        var split = new SplitPane(stage);
        split.setId("center");
        split.setOrientation(Orientation.VERTICAL);
        List<Node> concept = new ArrayList<>();
        acts.concept().addListener((o, before, now) -> {
            if (concept.isEmpty()) {
                concept.add(new ConceptPane(bench));
            }
            if (now) {
                split.getItems().add(concept.get(0));
                split.setDividerPositions(0.5);
            } else {
                split.getItems().remove(concept.get(0));
            }
        });
        startPage(split);
        return new StackPane(split);
    }

    /** Made when it is first asked for. */
    private void startPage(SplitPane split) {
        List<StartPage> made = new ArrayList<>();
        acts.startPage().addListener((o, before, now) -> {
            var center = (StackPane) split.getParent();
            if (made.isEmpty()) {
                made.add(new StartPage(bench, texts, files, acts.startPage()));
            }
            if (now) {
                center.getChildren().add(made.get(0));
                made.get(0).requestFocus();
            } else {
                center.getChildren().remove(made.get(0));
            }
        });
    }

    /** Once there is a map to see, so that nothing waits for it. */
    private void offerLostWork() {
        bench.mapStatus().pictures().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Number> pictures, Number before, Number now) {
                pictures.removeListener(this);
                recovery.offer();
            }
        });
    }

    private void dress(Theme theme) {
        dress(scene, theme);
    }

    private static void dress(Scene scene, Theme theme) {
        Parent root = scene.getRoot();
        root.getStyleClass().removeAll("light", "dark");
        root.getStyleClass().add(theme.dark() ? "dark" : "light");
        var sheets = new ArrayList<String>();
        sheets.add(sheet("common", theme.dark() ? "dark" : "light").orElseThrow());
        sheets.add(sheet("common", "window").orElseThrow());
        for (String room : List.of("shell", "map", "layers", "inspector", "findings", "concept", "history")) {
            sheet(room, room).ifPresent(sheets::add);
        }
        scene.getStylesheets().setAll(sheets);
    }

    /**
     * Lets JavaFX read the style sheets and make one of each of the usual controls, so that the window itself opens
     * sooner; for the time at the start when the FX thread has nothing else to do.
     */
    public static void warmUp() {
        var root = new VBox(
                new MenuBar(new Menu("–", null, new MenuItem("–"))),
                new Button("–", Controls.icon("mdi2u-undo")),
                new ToggleButton("–"),
                new CheckBox("–"),
                new ComboBox<String>(),
                new TextField(),
                new Slider(),
                new Hyperlink("–"),
                new ProgressBar(0),
                new SplitPane(new ScrollPane(new Label("–")), new TreeView<>(new TreeItem<>("–"))));
        var scene = new Scene(root, 200, 200);
        dress(scene, Theme.LIGHT);
        root.applyCss();
        root.layout();
    }

    /** The style sheet of a room, which not every room has. */
    private static Optional<String> sheet(String room, String name) {
        return Optional.ofNullable(MainWindow.class.getResource("/org/threeline/ui/" + room + "/" + name + ".css"))
                .map(URL::toExternalForm);
    }

    public Scene scene() {
        return scene;
    }

    /** Puts the window on a stage and shows it. */
    public void show(Stage stage) {
        stage.setScene(scene);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(MOST_WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(MOST_HEIGHT, screen.getHeight()));
        stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
        stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 2);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> (bench.snapshot().get().saved() ? "" : "● ")
                                + bench.snapshot()
                                        .get()
                                        .scenario()
                                        .title()
                                        .in(bench.settings().language().get())
                                + " — Threeline",
                        bench.snapshot(),
                        bench.settings().language()));
        stage.setOnCloseRequest(e -> {
            if (!bench.snapshot().get().saved()) {
                e.consume();
                files.unlessUnsaved(stage::hide);
            }
        });
        stage.show();
        offerLostWork();
        preferences.setAside().ifPresent(aside -> notices.caution(texts.now("notice.preferences", aside.toString())));
    }
}
