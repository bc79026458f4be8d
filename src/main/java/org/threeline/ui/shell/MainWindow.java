package org.threeline.ui.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.MenuBarSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.threeline.basemap.BaseMap;
import org.threeline.file.recovery.OpenMarks;
import org.threeline.file.recovery.Owner;
import org.threeline.ui.common.Background;
import org.threeline.ui.common.Reveal;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Unroll;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.findings.FindingsPane;
import org.threeline.ui.history.HistoryPane;
import org.threeline.ui.inspector.InspectorPane;
import org.threeline.ui.layers.OutlinePane;
import org.threeline.ui.map.GoToField;
import org.threeline.ui.map.MapPane;
import org.threeline.ui.map.ProjectionChooser;

/** The window with its panels. */
public final class MainWindow {
    private final Workbench bench;
    /** Lets go of the stage, which may show another window later. */
    private Runnable leaveStage = () -> {};

    private final Texts texts;
    private final Acts acts;
    private final WindowFrame frame;
    private final Scene scene;
    private final FileDesk files;
    private final MapPane map;
    private final Notices notices;
    private final Recovery recovery;
    private final FileActs fileActs;
    private final Preferences preferences;
    private final Executor writer;
    private final ProjectionChooser projections;
    private @Nullable FindingsPane findings;
    /** Whether parts come by and by. */
    private boolean gently;

    /** What is not there yet, in the order in which it comes. */
    private final Deque<Runnable> coming = new ArrayDeque<>();

    /**
     * The window around a map; its bars and panels are yet to {@link #addNext come}.
     *
     * @param frame in which the map is
     * @param preferences whose settings the workbench has
     * @param writer keeps preferences and recent files, one write after the other
     */
    public MainWindow(
            Workbench bench,
            BaseMap baseMap,
            WindowFrame frame,
            MapPane map,
            Preferences preferences,
            UserFolders folders,
            Outside outside,
            Executor writer) {
        this.bench = bench;
        this.frame = frame;
        this.scene = frame.scene();
        this.map = map;
        this.preferences = preferences;
        this.texts = bench.texts("org.threeline.ui.shell.texts");
        this.acts = new Acts(bench, texts);
        this.projections = new ProjectionChooser(bench);
        preferences.keep(writer);
        this.writer = writer;
        notices = new Notices(bench, texts);
        var dialogs = new Dialogs(scene);
        var recent = new RecentFiles(folders.recent(), writer);
        bench.setLinks(link -> {
            if (!outside.browse(link)) {
                notices.caution(() -> texts.now("notice.notBrowsed", link));
            }
        });
        Supplier<Owner> owner = Owner.newWindowWhenNeeded();
        var bringIn = new BringIn(bench, texts, scene, outside, notices, dialogs);
        files = new FileDesk(
                bench, texts, scene, outside, notices, dialogs, bringIn, recent, new OpenMarks(folders.open(), owner));
        recovery = new Recovery(bench, texts, dialogs, files, notices, folders, owner);
        fileActs = new FileActs(
                bench,
                texts,
                scene,
                outside,
                notices,
                dialogs,
                files,
                bringIn,
                recovery,
                this::chooseProjection,
                new InfoDialogs(bench, texts, dialogs, preferences, folders));
        frame.content().getChildren().add(notices);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        MenuKey.follow(scene);
        PartKey.follow(scene);
        bench.settings().theme().addListener((o, before, now) -> frame.dress(now));
        PlainPopups.begin(bench.settings());
        plan(baseMap);
    }

    /** The order of the parts: first what stands by the map, then from the top down. */
    private void plan(BaseMap baseMap) {
        coming.add(frame::furnish);
        coming.add(() -> reveal(map.furnish()));
        coming.add(() -> {
            var middle = new Middle(bench, texts, acts, files, map);
            frame.frame().setCenter(middle);
            reveal(middle.caveat());
        });
        coming.add(() -> {
            var menus = new Menus(bench, texts, acts, fileActs);
            menus.setSkin(new MenuBarSkin(menus));
            coming.addFirst(() -> frame.top().getChildren().set(0, menus));
        });
        coming.add(() -> {
            var tools = new ToolBar(bench, texts, acts);
            frame.top().getChildren().set(1, tools);
            coming.addFirst(() -> tools.searchSlot().getChildren().add(new GoToField(bench, baseMap, map)));
            tools.setMinHeight(WindowFrame.TOOLS);
            reveal(tools);
        });
        coming.add(() -> frame.frame().setLeft(outline()));
        coming.add(() -> {
            var status = new StatusBar(bench, texts, this::showProblems, this::chooseProjection);
            frame.frame().setBottom(status);
            status.setMinHeight(WindowFrame.STATUS);
            reveal(status);
        });
        var side = new SplitPane();
        coming.add(() -> {
            var inspector = new InspectorPane(bench);
            side.getItems().add(inspector);
            frame.frame().setRight(side(side));
            reveal(inspector.content());
            reveal(inspector);
        });
        coming.add(() -> {
            var pane = new FindingsPane(bench);
            findings = pane;
            if (gently) {
                pane.unroll();
            }
            side.getItems().add(pane);
            side.setDividerPositions(0.45);
            reveal(pane);
        });
    }

    /** Lets what a panel holds come by and by, before the parts after it. */
    private void reveal(Pane panel) {
        if (gently) {
            List<Runnable> steps = Reveal.of(panel);
            for (int i = steps.size() - 1; i >= 0; i--) {
                coming.addFirst(steps.get(i));
            }
        }
    }

    /** Lets a list show a row more with each pulse, before the parts after it. */
    private void unroll(Unroll list) {
        coming.addFirst(() -> {
            if (list.next()) {
                unroll(list);
            }
        });
    }

    /** Adds the next part of the window, so that no pulse waits long for it; whether more are to come. */
    public boolean addNext() {
        gently = true;
        return add();
    }

    private boolean add() {
        Runnable next = coming.poll();
        if (next != null) {
            next.run();
        }
        return !coming.isEmpty();
    }

    /** Ends what the window does by itself; it is not shown again. */
    public void close() {
        List.copyOf(bench.background().running()).forEach(Background.Job::cancel);
        map.close();
        files.close();
        recovery.close();
        leaveStage.run();
    }

    private void showProblems() {
        acts.side().set(true);
        FindingsPane pane = findings;
        if (pane != null) {
            pane.showProblems();
        }
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
        if (gently) {
            unroll(outline.unroll());
        }
        reveal(outline);
        var left = new SplitPane(outline);
        left.setId("left");
        left.setOrientation(Orientation.VERTICAL);
        frame.outlineWidth(left);
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

    private Node side(SplitPane side) {
        side.setId("side");
        side.setOrientation(Orientation.VERTICAL);
        frame.sideWidth(side);
        side.visibleProperty().bind(acts.side());
        side.managedProperty().bind(acts.side());
        return side;
    }

    /** Once there is a map to see, so that nothing waits for it. */
    private void offerLostWork() {
        if (bench.mapStatus().pictures().get() > 0) {
            coming.add(recovery::offer);
            return;
        }
        bench.mapStatus().pictures().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Number> pictures, Number before, Number now) {
                pictures.removeListener(this);
                recovery.offer();
            }
        });
    }

    public Scene scene() {
        return scene;
    }

    /** Adds all parts, puts the window on a stage and shows it. */
    public void show(Stage stage) {
        boolean more = true;
        while (more) {
            more = add();
        }
        join(stage);
        frame.show(stage);
    }

    /** Takes over a stage on which the frame is, or will be. */
    public void join(Stage stage) {
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
        offerLostWork();
        // Whoever changes the system's theme comes back from its settings.
        ChangeListener<Boolean> back = (o, before, now) -> {
            if (now) {
                preferences.followSystem(writer);
            }
        };
        stage.focusedProperty().addListener(back);
        leaveStage = () -> stage.focusedProperty().removeListener(back);
        preferences
                .setAside()
                .ifPresent(aside -> notices.caution(() -> texts.now("notice.preferences", aside.toString())));
    }
}
