package org.threeline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.locationtech.jts.geom.Coordinate;
import org.testfx.util.WaitForAsyncUtils;
import org.threeline.layers.BaseMapLayers;
import org.threeline.layers.Theme;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Mode;
import org.threeline.ui.map.MapPane;
import org.threeline.ui.map.view.Camera;

/**
 * Takes a picture of every screen of the window in both themes and languages, to be looked at. Where from, and how
 * large: {@code mvn test -Dtest=ScreensTest -Dthreeline.screens=FOLDER -Dheadless.geometry=1920x1080-32}. Only some:
 * {@code -Dthreeline.screens.only=zone|study.*}, {@code -Dthreeline.screens.dress=en-light}. A screen that fails does
 * not keep the others from being seen.
 */
@EnabledIfSystemProperty(named = "threeline.screens", matches = ".+")
class ScreensTest extends Journey {
    private static final FeatureId DMZ = new FeatureId("dmz");

    private final Path pictures = Path.of(System.getProperty("threeline.screens"));
    private final String only = System.getProperty("threeline.screens.only", "");
    private final String dresses = System.getProperty("threeline.screens.dress", ".*");
    private final List<String> missed = new ArrayList<>();
    private Path folder;
    private Stage stage;
    private MapPane map;
    private final TestOutside outside = new TestOutside();
    private String dress = "";

    @Override
    public void start(Stage primary) throws Exception {
        stage = primary;
        folder = Files.createTempDirectory("threeline-screens");
        use(TestWindow.show(primary, folder, outside));
        var bounds = Screen.getPrimary().getBounds();
        primary.setX(0);
        primary.setY(0);
        primary.setWidth(bounds.getWidth());
        primary.setHeight(bounds.getHeight());
        bench.settings().reduceMotion().set(true);
        map = (MapPane) primary.getScene().lookup("#map");
    }

    private interface Step {
        void go() throws Exception;
    }

    @Test
    void everyScreen() throws Exception {
        Files.createDirectories(pictures);
        TestWindow.await(() -> bench.mapStatus().pictures().get() > 0);
        for (Language language : Language.values()) {
            for (Theme theme : Theme.values()) {
                dress = language.code() + "-" + theme.name().toLowerCase(Locale.ROOT);
                if (dress.matches(dresses)) {
                    interact(() -> {
                        bench.settings().language().set(language);
                        bench.settings().theme().set(theme);
                    });
                    screens();
                }
            }
        }
        try (Stream<Path> all = Files.list(pictures)) {
            assertTrue(all.findAny().isPresent());
        }
        assertEquals(List.of(), missed);
    }

    private void screens() throws Exception {
        panels();
        menus();
        dialogs();
        tools();
        studies();
    }

    private void panels() throws Exception {
        screen("start", () -> select(Item.NONE), () -> {});
        screen("zone", () -> select(Item.of(DMZ)), () -> {});
        screen("zone-side", () -> fire("#findings-left"), () -> fire("#findings-both"));
        screen(
                "zone-side-ground",
                () -> {
                    fire("#findings-right");
                    interact(() -> ((javafx.scene.control.ListView<?>)
                                    lookup("#findings-list").query())
                            .scrollTo(11));
                },
                () -> fire("#findings-both"));
        screen(
                "zone-ground",
                () -> interact(() -> ((javafx.scene.control.ListView<?>)
                                lookup("#findings-list").query())
                        .scrollTo(21)),
                () -> scroll("#side", 0));
        screen("zone-end", () -> scroll("#side", 1), () -> scroll("#side", 0));
        screen("zone-all", () -> fire("#inspector-all"), () -> scroll("#side", 0));
        for (var feature : scenario().features()) {
            if (!feature.id().equals(DMZ)) {
                String name = feature.id().value();
                if (List.of("contact-line").contains(name)
                        || feature.role().name().contains("NOTE")) {
                    screen(name, () -> select(Item.of(feature.id())), () -> {});
                }
            }
        }
        screen(
                "capability",
                () -> select(scenario()
                        .places()
                        .findFirst()
                        .map(p -> Item.of(p.id()))
                        .orElse(Item.NONE)),
                () -> {});
        screen("base-part", () -> select(new Item.BasePart(BaseMapLayers.Part.values()[1])), () -> {});
        screen(
                "several",
                () -> interact(() -> bench.choose(List.of(
                        DMZ, new FeatureId("ukrainian-defence-line"), new FeatureId("european-deterrent-line")))),
                () -> {});
        screen("findings-search", () -> text("#findings-search", "km"), () -> text("#findings-search", ""));
        screen("findings-card", this::explain, () -> push(KeyCode.ESCAPE));
        screen("history", () -> menu("menu-history"), () -> menu("menu-history"));
        screen("error-band", () -> menu("menu-errorBand"), () -> menu("menu-errorBand"));
        screen("here", () -> clickOn(at(36.0, 48.2)), () -> push(KeyCode.ESCAPE));
        screen(
                "go-to",
                () -> {
                    clickOn("#go-to").write("kha");
                    // The names are read when the first letter is typed.
                    WaitForAsyncUtils.sleep(3, TimeUnit.SECONDS);
                },
                () -> {
                    push(KeyCode.ESCAPE);
                    text("#go-to", "");
                });
        screen("start-page", () -> menu("menu-start"), () -> menu("menu-start"));
        screen("concept", () -> menu("menu-concept"), () -> {});
        for (String part : List.of("contributor", "condition", "source", "phase", "guarantee")) {
            screen("concept-" + part, () -> fire("#concept-tab-" + part), () -> {});
        }
        menu("menu-concept");
    }

    private void menus() throws Exception {
        select(Item.of(DMZ));
        for (String name : List.of("file", "edit", "view", "scenario", "help")) {
            screen("menu-" + name, () -> menuOf(name, true), () -> menuOf(name, false));
        }
        screen("row-menu", () -> moveTo("#check-dmz").clickOn("#more-dmz"), this::closeMenus);
        screen("expression", () -> clickOn("#outline-expression").write("na"), () -> {
            push(KeyCode.ESCAPE);
            text("#outline-expression", "");
        });
    }

    private void dialogs() throws Exception {
        for (String name : List.of("preferences", "keys", "about", "projection", "export")) {
            screen("dialog-" + name, () -> menu("menu-" + name), this::closeDialogs);
        }
        outside.opening(Files.writeString(
                folder.resolve("drawn.csv"), "name,lon,lat\nRidge,36,48\nRidge,36.5,48.4\nRidge,37,48.5\n"));
        screen("dialog-bring-in", () -> menu("menu-bring-in"), this::closeDialogs);
        Path bad =
                Files.writeString(folder.resolve("bad.geojson"), "{\"type\": \"FeatureCollection\", \"features\": []}");
        screen("notice", () -> interact(() -> window.window.files().open(bad)), () -> lookup("#notices .close-button")
                .queryAll()
                .forEach(this::clickOn));
    }

    private void tools() throws Exception {
        interact(() -> bench.mode().set(Mode.EDIT));
        select(Item.NONE);
        screen(
                "tool-line",
                () -> {
                    map();
                    push(KeyCode.L);
                    clickOn(at(33, 49.5)).clickOn(at(34, 50)).clickOn(at(35, 49.2));
                    moveTo(at(34.5, 48.8));
                },
                () -> push(KeyCode.ESCAPE).push(KeyCode.ESCAPE));
        screen(
                "tool-zone-crossed",
                () -> {
                    map();
                    push(KeyCode.Z);
                    clickOn(at(32, 49))
                            .clickOn(at(33.5, 49.9))
                            .clickOn(at(33.5, 49))
                            .clickOn(at(32, 49.9));
                    push(KeyCode.ENTER);
                },
                () -> push(KeyCode.ESCAPE).push(KeyCode.ESCAPE));
        screen(
                "tool-vertices",
                () -> {
                    select(Item.of(new FeatureId("contact-line")));
                    map();
                    push(KeyCode.E);
                    push(KeyCode.TAB);
                },
                () -> push(KeyCode.ESCAPE).push(KeyCode.V));
        screen(
                "tool-measure",
                () -> {
                    map();
                    push(KeyCode.M);
                    clickOn(at(32, 50)).clickOn(at(34, 49)).clickOn(at(35, 50));
                    push(KeyCode.ENTER);
                },
                () -> push(KeyCode.ESCAPE).push(KeyCode.ESCAPE));
        screen(
                "tool-ring",
                () -> {
                    map();
                    push(KeyCode.R);
                    clickOn(at(33, 49));
                },
                () -> push(KeyCode.ESCAPE).push(KeyCode.V));
        screen(
                "tool-note",
                () -> {
                    map();
                    push(KeyCode.N);
                    clickOn(at(33.5, 50));
                },
                () -> push(KeyCode.ESCAPE).push(KeyCode.V));
        screen(
                "unsaved",
                () -> interact(() -> stage.fireEvent(
                        new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST))),
                this::closeDialogs);
        screen("history-edits", () -> menu("menu-history"), () -> menu("menu-history"));
        while (bench.snapshot().get().undo().isPresent()) {
            interact(() -> bench.desk().undo());
        }
        settled();
    }

    private void studies() throws Exception {
        if (!only.isEmpty() && !"study".matches(only)) {
            return;
        }
        screen("study", () -> menu("menu-study"), () -> {});
        screen(
                "study-case",
                () -> {
                    Node chart = lookup("#comparators-chart").query();
                    interact(chart::requestFocus);
                    for (int i = 0; i < 5; i++) {
                        push(KeyCode.DOWN);
                    }
                    push(KeyCode.ENTER);
                },
                () -> push(KeyCode.ESCAPE));
        TabPane tabs = (TabPane) lookup("#study-tabs").tryQuery().orElse(new TabPane());
        for (int i = 1; i < tabs.getTabs().size(); i++) {
            int tab = i;
            screen("study-" + i, () -> interact(() -> tabs.getSelectionModel().select(tab)), () -> {});
        }
        screen(
                "sweep",
                () -> {
                    interact(() -> tabs.getSelectionModel().select(3));
                    text("#sweep-first-range", "20:60:10");
                    fire("#sweep-run");
                    TestWindow.await(() ->
                            ((Label) lookup("#sweep-said").query()).getText().contains("5"));
                },
                () -> {});
        interact(() -> tabs.getSelectionModel().select(0));
        menu("menu-study");
        push(KeyCode.F3);
        ComboBox<?> others = lookup("#compare-other").query();
        TestWindow.await(() -> others.getItems().size() > 2);
        screen(
                "compare",
                () -> {
                    interact(() -> others.getSelectionModel().select(2));
                    TestWindow.await(() -> !((javafx.scene.control.TableView<?>)
                                    lookup("#compare-table").query())
                            .getItems()
                            .isEmpty());
                },
                () -> {});
        screen("compare-beside", () -> fire("#compare-beside"), () -> fire("#compare-swipe"));
        push(KeyCode.F2);
    }

    private void screen(String name, Step open, Step close) throws Exception {
        if (!only.isEmpty() && !name.matches(only)) {
            return;
        }
        try {
            open.go();
            WaitForAsyncUtils.waitForFxEvents();
            settled();
            TestWindow.await(() -> bench.background().running().isEmpty());
            WaitForAsyncUtils.sleep(700, TimeUnit.MILLISECONDS);
            take(name);
        } catch (Exception e) {
            missed.add(name + "-" + dress + ": " + e);
        } finally {
            close.go();
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private void take(String name) throws Exception {
        var bounds = Screen.getPrimary().getBounds();
        var image = new BufferedImage((int) bounds.getWidth(), (int) bounds.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(w -> w.isShowing() && w.getScene() != null)
                .forEach(w -> on.drawImage(
                        picture(w.getScene()),
                        (int) (w.getX() + w.getScene().getX()),
                        (int) (w.getY() + w.getScene().getY()),
                        null)));
        on.dispose();
        ImageIO.write(
                image, "png", pictures.resolve(name + "-" + dress + ".png").toFile());
    }

    private static BufferedImage picture(Scene scene) {
        // A popup is seen through where nothing is drawn; a picture of its scene would be white there.
        var as = new SnapshotParameters();
        as.setFill(Color.TRANSPARENT);
        as.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
        WritableImage seen = scene.getWindow() instanceof Stage
                ? scene.snapshot(null)
                : scene.getRoot().snapshot(as, null);
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = new int[width * height];
        seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    private void select(Item item) {
        interact(() -> bench.selection().set(item));
    }

    private void map() {
        interact(map::requestFocus);
    }

    private Point2D at(double lon, double lat) {
        Camera camera = map.camera().orElseThrow();
        Coordinate px = camera.pxOf(lon, lat);
        return map.localToScreen(px.x, px.y);
    }

    private void fire(String id) {
        interact(() -> ((javafx.scene.control.ButtonBase) lookup(id).query()).fire());
    }

    private void text(String id, String text) {
        interact(() -> ((TextInputControl) lookup(id).queryAs(TextField.class)).setText(text));
    }

    private void scroll(String within, double to) {
        interact(() -> lookup(within).query().lookupAll(".scroll-pane").stream()
                .filter(ScrollPane.class::isInstance)
                .forEach(pane -> ((ScrollPane) pane).setVvalue(to)));
    }

    private void explain() throws Exception {
        Node row = lookup("#findings-list .list-cell").queryAll().stream()
                .skip(3)
                .findFirst()
                .orElseThrow();
        clickOn(row);
        WaitForAsyncUtils.sleep(900, TimeUnit.MILLISECONDS);
    }

    private void menu(String id) throws Exception {
        TestWindow.await(() -> lookup("#menu-bar").tryQuery().isPresent());
        interact(() -> ((MenuBar) lookup("#menu-bar").query())
                .getMenus().stream()
                        .flatMap(ScreensTest::items)
                        .filter(i -> id.equals(i.getId()))
                        .forEach(i -> {
                            if (i instanceof javafx.scene.control.CheckMenuItem check) {
                                check.setSelected(!check.isSelected());
                            } else {
                                i.fire();
                            }
                        }));
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu
                ? Stream.concat(Stream.of(item), menu.getItems().stream().flatMap(ScreensTest::items))
                : Stream.of(item);
    }

    private void menuOf(String name, boolean open) {
        interact(() -> ((MenuBar) lookup("#menu-bar").query())
                .getMenus().stream()
                        .filter(m -> ("menu-" + name).equals(m.getId()))
                        .forEach(m -> {
                            if (open) {
                                m.show();
                            } else {
                                m.hide();
                            }
                        }));
    }

    private static Stream<javafx.scene.control.ContextMenu> openMenus() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(javafx.scene.control.ContextMenu.class::isInstance)
                .map(javafx.scene.control.ContextMenu.class::cast);
    }

    private void closeMenus() {
        interact(() -> openMenus().forEach(Window::hide));
    }

    private void closeDialogs() {
        interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(w -> w != stage && w instanceof Stage)
                .map(Window::getScene)
                .map(Scene::getRoot)
                .forEach(root -> ((Stage) root.getScene().getWindow()).close()));
    }
}
