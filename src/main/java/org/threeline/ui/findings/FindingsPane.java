package org.threeline.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;
import org.threeline.session.OpenScenario;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.Deepening;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;
import org.threeline.ui.common.Unroll;
import org.threeline.ui.common.Workbench;

/**
 * The figures that follow from the scenario, of what is selected or of the whole, and its problems.
 *
 * <p>Pointing at a line lights its place on the map, a click, Enter or Space goes there; where the figure has an
 * interval, the map then shows the band of error that it follows from. While figures are being worked out the last ones
 * stay, and turn pale when that takes longer than {@value #PATIENCE_MILLIS} ms; those of a drag are marked as rough.
 * Lines stay the same objects on screen from one frame of a drag to the next.
 */
public final class FindingsPane extends VBox {
    private static final int PATIENCE_MILLIS = 200;
    /**
     * Nobody reads the figures of more zones one after the other; those of the others are found, or shown with them.
     */
    private static final int MOST_ZONES = 100;

    /** So many come by themselves; the others are below them, out of sight. */
    private static final int FIRST_LINES = 10;

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    /** The header's right padding. */
    private static final double BESIDE_LEGEND = 8;

    private final Workbench bench;
    private final Texts texts;
    private final SpotLight light;
    private final Deepening deepening;
    private final LentBand lent;
    private final Lines lines = new Lines();
    private final ListView<Slot> list = new ListView<>(lines.slots());
    private final PauseTransition patience = new PauseTransition(Duration.millis(PATIENCE_MILLIS));
    private final Tooltip card = new Tooltip();
    private final TextField search = new TextField();
    private final SideSwitch sides;
    private Optional<Line> pointed = Optional.empty();
    private boolean writing;
    private boolean rehearsing;
    /** Whether the first lines are to come one with each pulse. */
    private boolean gently;

    private List<Line> toCome = List.of();

    public FindingsPane(Workbench bench) {
        this.bench = bench;
        this.texts = bench.texts("org.threeline.ui.findings.texts");
        this.light = new SpotLight(bench, texts);
        this.deepening = bench.deepening();
        this.lent = new LentBand(bench.mapStatus().errorBand());
        getStyleClass().addAll("panel", "findings");
        setId("findings");
        list.setId("findings-list");
        list.accessibleTextProperty().bind(texts.live("list"));
        list.setCellFactory(view -> cell());
        list.setMinHeight(0);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.focusedProperty().addListener((o, before, now) -> relight());
        list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> relight());
        list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null && !writing) {
                lent.keepFor(Optional.of(now.line()));
            }
        });
        card.getStyleClass().add("explanation-tip");
        card.setShowDuration(Duration.INDEFINITE);
        list.setContextMenu(LineMenu.of(texts, this::selected, lines::all, this::go, this::showCard, this::mend));
        VBox.setVgrow(list, Priority.ALWAYS);
        this.sides = new SideSwitch(texts);
        VBox.setMargin(sides, new Insets(4, 12, 2, 12));
        sides.side().addListener((o, before, now) -> {
            write(bench.snapshot().get());
            // Another number of lines: the list would stop anywhere.
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex()));
        });
        getChildren().setAll(header(), searchField(), sides, list);
        patience.setOnFinished(e -> pseudoClassStateChanged(STALE, true));
        bench.snapshot().addListener((o, before, now) -> {
            if (rehearsing || isSame(before, now)) {
                return;
            }
            if (before.shown().isSketch() && !now.shown().isSketch()) {
                rehearse(now);
            } else {
                write(now);
            }
        });
        deepening
                .latest()
                .addListener((o, before, now) -> write(bench.snapshot().get()));
        bench.selection().addListener((o, before, now) -> {
            list.getSelectionModel().clearSelection();
            write(bench.snapshot().get());
            list.scrollTo(0);
        });
        bench.settings()
                .language()
                .addListener((o, before, now) -> write(bench.snapshot().get()));
        bench.settings()
                .unit()
                .addListener((o, before, now) -> write(bench.snapshot().get()));
        if (!bench.snapshot().get().shown().isSketch()) {
            write(bench.snapshot().get());
        }
    }

    /** Shows the first lines that say something one after the other while the panel comes into the window. */
    public void unroll() {
        gently = lines.slots().isEmpty();
        var unroll = new Unroll(list, List.of());
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!gently && !comeNext() && !unroll.next()) {
                    stop();
                }
            }
        }.start();
    }

    /** Shows a line more of those that come with the panel; false when all are there. */
    private boolean comeNext() {
        if (toCome.isEmpty()) {
            return false;
        }
        int next = lines.slots().size() < FIRST_LINES ? 1 : toCome.size();
        lines.add(toCome.subList(0, next));
        toCome = toCome.subList(next, toCome.size());
        return true;
    }

    /** Whether nothing that is written here is another: in a drag the scenario is often ahead of what is worked out. */
    @SuppressWarnings("ReferenceEquality") // what is worked out is told apart by identity
    private static boolean isSame(Snapshot before, Snapshot now) {
        return before.shown() == now.shown() && before.exact() == now.exact() && before.current() == now.current();
    }

    /** Shows the whole scenario's problems. */
    public void showProblems() {
        bench.selection().set(Item.NONE);
        int at = lines.indexOf("problems");
        if (at >= 0) {
            list.scrollTo(at);
            list.getSelectionModel().select(at);
            list.requestFocus();
        }
    }

    private Label nothingFound() {
        var nothing = new Label();
        nothing.setId("findings-none");
        nothing.getStyleClass().add("quiet");
        nothing.setWrapText(true);
        nothing.textProperty().bind(texts.live("search.none"));
        return nothing;
    }

    private TextField searchField() {
        search.setId("findings-search");
        search.getStyleClass().add("findings-search");
        search.promptTextProperty().bind(texts.live("search"));
        search.accessibleTextProperty().bind(texts.live("search"));
        search.textProperty()
                .addListener((o, before, now) -> write(bench.snapshot().get()));
        search.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                e.consume();
            }
        });
        VBox.setMargin(search, new Insets(6, 12, 2, 12));
        return search;
    }

    private HBox header() {
        var title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(texts.live("title"));
        title.setMinWidth(USE_PREF_SIZE);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var legend = new Legend(texts);
        var header = new HBox(title, between, legend);
        header.setMinWidth(0);
        Runnable fit = () -> legend.fit(header.getWidth() - title.prefWidth(-1) - BESIDE_LEGEND);
        header.widthProperty().addListener((o, before, now) -> fit.run());
        title.textProperty().addListener((o, before, now) -> fit.run());
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private LineCell cell() {
        var cell = new LineCell(
                list.widthProperty(),
                line -> {
                    pointed = Optional.of(line);
                    relight();
                },
                () -> {
                    pointed = Optional.empty();
                    relight();
                },
                this::go,
                key -> texts.now("mend." + key),
                this::mend);
        cell.hoverProperty().addListener((o, before, over) -> {
            // Only figures have something to explain; a tooltip cannot be asked to stay away.
            if (over && cell.getItem() != null && cell.getItem().line() instanceof Line.Figure figure) {
                card.setText(null);
                card.setGraphic(new ExplanationCard(explain(figure), texts));
                Tooltip.install(cell, card);
            } else {
                Tooltip.uninstall(cell, card);
            }
        });
        return cell;
    }

    /** One step of the history. */
    private void mend(Line.Trouble found) {
        found.fix().ifPresent(fix -> {
            Text name = bench.snapshot()
                    .get()
                    .scenario()
                    .feature(fix.subject())
                    .map(Feature::name)
                    .orElse(Text.EMPTY);
            bench.desk().perform(new Command(ChangeLabel.of("mend." + fix.key(), name), fix.change()));
        });
    }

    private Explanation explain(Line.Figure figure) {
        Snapshot now = bench.snapshot().get();
        return Explainer.explain(figure, shown(now), now.exact(), reader(), deepening.tables());
    }

    /** With the dear figures where they are those of the scenario. */
    private OpenScenario shown(Snapshot now) {
        OpenScenario deep = deepening.latest().get();
        return deep != null && deepening.isOf(now) ? deep : now.shown();
    }

    private Reader reader() {
        var settings = bench.settings();
        return new Reader(
                texts, UnitText.of(settings.language().get(), settings.unit().get()));
    }

    /** Words the first figures beside the FX thread, since what words them has to be loaded; then writes them. */
    private void rehearse(Snapshot now) {
        rehearsing = true;
        Runnable write = () -> {
            rehearsing = false;
            write(bench.snapshot().get());
        };
        Reader reader = reader();
        bench.background()
                .start(
                        texts.now("title"),
                        progress -> FindingsSheet.of(
                                now.shown(),
                                now.shown().findings().details(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                MOST_ZONES,
                                now.exact(),
                                reader))
                .whenDone(worded -> write.run(), failure -> write.run());
    }

    /** Writes anew what changed. */
    private void write(Snapshot now) {
        if (now.current()) {
            patience.stop();
            pseudoClassStateChanged(STALE, false);
        } else {
            // The beginning of the wait counts: a drag that is followed late must look late.
            patience.play();
        }
        Optional<FeatureId> about =
                bench.selection().get() instanceof Item.Feature feature ? Optional.of(feature.id()) : Optional.empty();
        if (list.getPlaceholder() == null) {
            list.setPlaceholder(nothingFound());
        }
        sides.offer(sides(now, about));
        List<Line> written = sheet(now, about);
        if (gently) {
            gently = false;
            toCome = written;
            return;
        }
        toCome = List.of();
        if (!lines.follow(written)) {
            String key = selected().map(Line::key).orElse("");
            writing = true;
            lines.write(written);
            select(key);
            writing = false;
        }
        lent.keepFor(selected());
    }

    /** What the two sides are called where a zone lies on both; by who is there, if that is of all zones the same. */
    private List<SideSwitch.Name> sides(Snapshot now, Optional<FeatureId> about) {
        List<ZoneFigures> zones = now.shown().findings().zones().stream()
                .filter(z -> about.isEmpty() || about.get().equals(z.id()))
                .filter(ZoneFigures::isAstride)
                .toList();
        if (zones.isEmpty()) {
            return List.of();
        }
        Scenario scenario = now.shown().plan().scenario();
        List<SideSwitch.Name> names = new ArrayList<>();
        for (Side side : Side.values()) {
            List<Optional<String>> called = zones.stream()
                    .map(z -> reader().party(scenario, z.id(), side))
                    .distinct()
                    .toList();
            String plain = texts.now("on." + side.word());
            Optional<String> party = called.size() == 1 ? called.get(0) : Optional.empty();
            names.add(new SideSwitch.Name(
                    party.orElse(plain), party.map(p -> texts.now("toward", p)).orElse(plain)));
        }
        return names;
    }

    /** With the dear figures of the scenario, or of the one before, which then say so. */
    private List<Line> sheet(Snapshot now, Optional<FeatureId> about) {
        OpenScenario deep = deepening.latest().get();
        boolean current = now.current() && deepening.isOf(now);
        OpenScenario shown = deep != null && current ? deep : now.shown();
        OpenScenario detailed = deep == null ? shown : deep;
        int most = search.getText().isBlank() ? MOST_ZONES : Integer.MAX_VALUE;
        return LineSearch.of(
                FindingsSheet.of(
                        shown,
                        detailed.findings().details(),
                        deep != null && !current,
                        about,
                        sides.side().get(),
                        most,
                        now.exact(),
                        reader()),
                search.getText());
    }

    private void select(String key) {
        int at = lines.indexOf(key);
        if (at >= 0) {
            list.getSelectionModel().select(at);
        } else {
            list.getSelectionModel().clearSelection();
        }
    }

    private Optional<Line> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(Slot::line);
    }

    private void relight() {
        light.light(pointed.or(() -> list.isFocused() ? selected() : Optional.empty())
                .map(Line::spot)
                .orElse(Spot.NOWHERE));
    }

    private void go(Line line) {
        light.goTo(line.spot());
        if (line instanceof Line.Figure figure && figure.sure().isPresent()) {
            lent.lendFor(line);
        }
        if (line.spot() instanceof Spot.Row row) {
            bench.showRow(row.row());
        } else if (line instanceof Line.Title title) {
            bench.selection().set(Item.of(title.feature()));
        } else if (line instanceof Line.Trouble trouble
                && !trouble.spot().features().isEmpty()) {
            bench.selection().set(Item.of(trouble.spot().features().get(0)));
        }
    }

    private void pressed(KeyEvent key) {
        if (LineMenu.COPY.match(key)) {
            selected().ifPresent(line -> LineMenu.copy(List.of(line), texts));
        } else if (LineMenu.EXPLAIN.match(key)) {
            showCard();
        } else if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            selected().ifPresent(this::go);
        } else if (key.getCode() == KeyCode.ESCAPE
                && (card.isShowing() || selected().isPresent())) {
            card.hide();
            list.getSelectionModel().clearSelection();
            lent.keepFor(Optional.empty());
        } else {
            return;
        }
        key.consume();
    }

    /** The explanation of the selected line, for those without a mouse. */
    private void showCard() {
        if (selected().orElse(null) instanceof Line.Figure figure) {
            card.setText(null);
            card.setGraphic(new ExplanationCard(explain(figure), texts));
            var bounds = list.localToScreen(list.getBoundsInLocal());
            card.show(list, bounds.getMinX() - 352, bounds.getMinY());
        }
    }
}
