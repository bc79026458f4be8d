package org.threeline.ui.map;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.ui.common.MapStatus;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.map.view.Camera;

/** Keeps what the status bar says about the map. On the FX thread. */
final class StatusLine {
    private final Workbench bench;
    private final Texts texts;
    private Optional<Coordinate> pointer = Optional.empty();
    private @Nullable Camera camera;
    private boolean gridKnown;
    private final PauseTransition soon = new PauseTransition(Duration.millis(60));

    StatusLine(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        soon.setOnFinished(e -> say());
        bench.settings().language().addListener((o, before, now) -> say());
        // The grid's tables take a while to be read the first time.
        bench.background()
                .start("grid", progress -> CoordinateText.mgrs(37, 48, 1))
                .whenDone(
                        done -> {
                            gridKnown = true;
                            say();
                        },
                        failure -> {});
    }

    void look(Camera now) {
        camera = now;
        saySoon();
    }

    void point(Optional<Coordinate> px) {
        pointer = px;
        saySoon();
    }

    /** Nobody reads faster, and texts that are laid out at each pulse cost a third of it. */
    private void saySoon() {
        if (soon.getStatus() != Animation.Status.RUNNING) {
            soon.playFromStart();
        }
    }

    private void say() {
        Camera now = camera;
        if (now == null) {
            return;
        }
        MapStatus status = bench.mapStatus();
        status.scale().set(scale(now));
        status.projection().set(ProjectionNames.of(now.projection(), texts));
        sayPosition();
    }

    private void sayPosition() {
        Camera now = camera;
        if (now == null) {
            return;
        }
        double px = pointer.map(Coordinate::getX).orElse(now.width() / 2);
        double py = pointer.map(Coordinate::getY).orElse(now.height() / 2);
        Coordinate at = now.lonLatAt(px, py);
        if (!(Math.abs(at.y) <= 90) || !Double.isFinite(at.x)) {
            bench.mapStatus().position().set("");
            return;
        }
        double lon = at.x - 360 * Math.floor((at.x + 180) / 360);
        String degrees = CoordinateText.degrees(
                lon, at.y, texts, bench.settings().language().get());
        Optional<String> grid = gridKnown ? CoordinateText.mgrs(lon, at.y, now.metersPerPx()) : Optional.empty();
        bench.mapStatus().position().set(grid.map(g -> degrees + " · " + g).orElse(degrees));
    }

    /** The scale in the middle, 1:2 310 000. */
    static String scale(Camera camera) {
        return "1:" + grouped(rounded(camera.scaleDenominator()));
    }

    /** Three figures: the scale changes over the map by more than the rest. */
    private static long rounded(double denominator) {
        return BigDecimal.valueOf(denominator).round(new MathContext(3)).longValue();
    }

    /** Thousands parted by narrow no-break spaces, in both languages. */
    private static String grouped(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number).replace(',', '\u202F');
    }
}
