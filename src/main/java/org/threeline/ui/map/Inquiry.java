package org.threeline.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.basemap.BaseMap;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Scenario;
import org.threeline.session.OpenScenario;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.Background;
import org.threeline.ui.common.Bubbles;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.map.view.Camera;

/**
 * Asks what there is where someone points or clicks, and tells it in a bubble.
 *
 * <p>A click selects the topmost feature; clicks on the same place go through those beneath it. The latest question
 * wins. On the FX thread; the answers are found in the background.
 */
final class Inquiry {
    private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);

    /** A pointer that rests so long asks. */
    private static final Duration REST = Duration.millis(450);
    /** So long after a click another would make it a double click. */
    private static final Duration DOUBLE_CLICK = Duration.millis(260);
    /** How near to a thing a pointer points at it, px. */
    private static final double REACH = 7;

    private static final double SAME_PLACE = 5;
    /** The bubble keeps so far from the pointer, px: under it, it would take the pointer from the map. */
    private static final double AWAY = 12;

    private final MapPane map;
    private final Workbench bench;
    private final BaseMap baseMap;
    private final Texts texts;
    private final PauseTransition rest = new PauseTransition(REST);
    private final PauseTransition patience = new PauseTransition(DOUBLE_CLICK);
    private final PopOver bubble = new PopOver();

    private Background.@Nullable Job<WhatIsHere> asked;
    private Optional<Last> last = Optional.empty();
    private boolean pinned;

    /** What was asked last, and which of the features there was chosen. */
    private record Last(Camera camera, double px, double py, List<FeatureId> features, int chosen) {
        boolean isAt(Camera now, double x, double y) {
            return camera.equals(now) && Math.hypot(px - x, py - y) < SAME_PLACE;
        }
    }

    Inquiry(MapPane map, Workbench bench, BaseMap baseMap, Texts texts) {
        this.map = map;
        this.bench = bench;
        this.baseMap = baseMap;
        this.texts = texts;
        bubble.getStyleClass().add("map-bubble");
        bubble.setAnimated(false);
        bubble.setDetachable(false);
        bubble.setHeaderAlwaysVisible(false);
        bubble.setAutoHide(false);
        bubble.setHideOnEscape(false);
        bubble.setCornerRadius(6);
        bubble.setArrowSize(8);
        Bubbles.blend(bubble, bench.settings());
        // Over what another tool does it would lie in the way, and take the first click.
        bench.tool().addListener((o, before, now) -> forget());
    }

    /** Gives up what was asked, and what is told. */
    private void forget() {
        leave();
        if (asked != null) {
            asked.cancel();
        }
    }

    /**
     * The pointer moved: a bubble that only hovers goes away, and another comes when the pointer rests.
     *
     * @param on the map that is pointed at, which looks where the window's looks
     * @param shown what that one shows; empty for what lies at the place on the window's map
     */
    void hover(Region on, Optional<OpenScenario> shown, double px, double py) {
        if (!pinned) {
            close();
        }
        rest.setOnFinished(e -> {
            if (!pinned) {
                find(shown, px, py, (here, of) -> hovered(on, here, of, px, py));
            }
        });
        rest.playFromStart();
    }

    private void hovered(Region on, WhatIsHere here, Scenario of, double px, double py) {
        on.setCursor(here.features().isEmpty() ? null : Cursor.HAND);
        if (!here.features().isEmpty()) {
            show(on, here, of, of.feature(here.features().get(0)), px, py);
        }
    }

    /**
     * A click: selects, and tells what there is unless the map is asked for something else meanwhile.
     *
     * @param on the map that is clicked on, which looks where the window's looks
     * @param shown what that one shows; empty for what lies at the place on the window's map
     */
    void click(Region on, Optional<OpenScenario> shown, double px, double py) {
        rest.stop();
        close();
        find(shown, px, py, (here, of) -> clicked(on, here, of, px, py));
    }

    private void clicked(Region on, WhatIsHere here, Scenario of, double px, double py) {
        Camera camera = map.camera().orElseThrow();
        List<FeatureId> features = here.features();
        int chosen = last.filter(l -> l.isAt(camera, px, py) && l.features.equals(features))
                .map(l -> (l.chosen + 1) % Math.max(1, features.size()))
                .orElse(0);
        last = Optional.of(new Last(camera, px, py, features, chosen));
        Optional<Feature> title = features.isEmpty() ? Optional.empty() : of.feature(features.get(chosen));
        // What only another scenario has cannot be selected in this one.
        bench.selection()
                .set(title.flatMap(f -> bench.snapshot().get().scenario().feature(f.id()))
                        .map(f -> Item.of(f.id()))
                        .orElse(Item.NONE));
        patience.setOnFinished(e -> {
            if (map.camera().filter(camera::equals).isPresent()) {
                show(on, here, of, title, px, py);
                pinned = true;
            }
        });
        patience.playFromStart();
    }

    /** Finds the topmost feature, without a bubble. */
    void topmost(double px, double py, java.util.function.Consumer<Optional<FeatureId>> then) {
        leave();
        find(
                Optional.empty(),
                px,
                py,
                (here, of) -> then.accept(here.features().stream().findFirst()));
    }

    private void find(Optional<OpenScenario> shown, double px, double py, BiConsumer<WhatIsHere, Scenario> then) {
        Optional<Camera> camera = map.camera();
        if (camera.isEmpty()) {
            return;
        }
        if (asked != null) {
            asked.cancel();
        }
        Coordinate at = camera.get().lonLatAt(px, py);
        if (!Double.isFinite(at.x) || !(Math.abs(at.y) < 90)) {
            return;
        }
        double reach = REACH * 0.00028 * camera.get().scaleDenominator();
        Snapshot now = bench.snapshot().get();
        Optional<OpenScenario> other = shown.or(() -> map.otherAt(px));
        OpenScenario asking = other.orElse(now.shown());
        Scenario of = other.map(o -> o.plan().scenario()).orElse(now.scenario());
        MapLook look = other.isPresent() ? of.look() : bench.look();
        Background.Job<WhatIsHere> job = bench.background()
                .start(
                        texts.now("here.asking"),
                        progress -> WhatIsHere.at(asking.plan(), look, baseMap, at.x, at.y, reach));
        asked = job;
        job.whenDone(here -> then.accept(here, of), failure -> {
            if (!(failure instanceof java.util.concurrent.CancellationException)) {
                LOG.error("what is at {} {} could not be found", at.x, at.y, failure);
            }
        });
    }

    private void show(Region on, WhatIsHere here, Scenario of, Optional<Feature> title, double px, double py) {
        if (on.getScene() == null || on.getScene().getWindow() == null) {
            return;
        }
        var units = UnitText.of(
                bench.settings().language().get(), bench.settings().unit().get());
        var card = new HereCard(here, of, title, texts, units);
        on.setAccessibleHelp(card.spoken());
        bubble.setContentNode(card);
        boolean toTheRight = px < on.getWidth() / 2;
        bubble.setArrowLocation(toTheRight ? PopOver.ArrowLocation.LEFT_TOP : PopOver.ArrowLocation.RIGHT_TOP);
        Point2D at = on.localToScreen(px, py);
        if (at != null) {
            bubble.show(on, at.getX() + (toTheRight ? AWAY : -AWAY), at.getY(), Duration.ZERO);
        }
    }

    /** The pointer left the map, or the map moved. */
    void leave() {
        rest.stop();
        patience.stop();
        close();
    }

    private void close() {
        pinned = false;
        if (bubble.isShowing()) {
            bubble.hide(Duration.ZERO);
        }
    }

    /** Closes the bubble that a click opened; whether there was one. */
    boolean dismiss() {
        boolean open = bubble.isShowing();
        leave();
        return open;
    }

    /** The pointer left: only a bubble that hovers goes with it. */
    void exit() {
        rest.stop();
        if (!pinned) {
            close();
        }
    }
}
