package org.threeline.ui.map;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.threeline.render.Frame;
import org.threeline.render.Viewport;
import org.threeline.ui.map.view.Camera;

/**
 * Shows the last picture of the map, moved and scaled to where the camera looks while the next one is on its way, and
 * what stands still above it.
 *
 * <p>The renderer's pixels are shown as they are, without a copy. A picture that was replaced is given back when the
 * screen no longer needs it. On the FX thread.
 */
final class FrameView extends Pane {
    /** A replaced picture may still be on its way to the screen for one pulse. */
    private static final int PULSES_TO_LEAVE = 2;

    private final ImageView picture = new ImageView();
    private final Pane insets = new Pane();
    private final Consumer<Frame> release;
    private final IdentityHashMap<int[], Shown> images = new IdentityHashMap<>();
    private @Nullable Frame frame;

    private record Shown(PixelBuffer<IntBuffer> pixels, Image image) {}

    /** @param release takes frames that are no longer shown */
    FrameView(Consumer<Frame> release) {
        this.release = release;
        setMouseTransparent(true);
        picture.setManaged(false);
        insets.setManaged(false);
        getChildren().addAll(picture, insets);
    }

    /** Puts a new picture in place of the last. */
    void show(Frame next, Camera camera, double scale) {
        Frame before = frame;
        frame = next;
        if (before != null && before.argb().length != next.argb().length) {
            images.clear();
        }
        Shown known = images.get(next.argb());
        if (known == null || known.image.getWidth() != next.viewport().width()) {
            known = shown(next);
            images.put(next.argb(), known);
        } else {
            known.pixels.updateBuffer(all -> null);
        }
        picture.setImage(known.image);
        showInsets(next, scale);
        place(camera, scale);
        if (before != null) {
            leave(before);
        }
    }

    private static Shown shown(Frame frame) {
        var pixels = new PixelBuffer<>(
                frame.viewport().width(),
                frame.viewport().height(),
                IntBuffer.wrap(frame.argb()),
                PixelFormat.getIntArgbPreInstance());
        return new Shown(pixels, new WritableImage(pixels));
    }

    private void showInsets(Frame next, double scale) {
        List<ImageView> views = new ArrayList<>();
        for (Frame.Inset inset : next.insets()) {
            var view = new ImageView(new WritableImage(new PixelBuffer<>(
                    inset.width(), inset.height(), inset.argb(), PixelFormat.getIntArgbPreInstance())));
            view.setFitWidth(inset.width() / scale);
            view.setFitHeight(inset.height() / scale);
            view.setX(inset.x() / scale);
            view.setY(inset.y() / scale);
            views.add(view);
        }
        insets.getChildren().setAll(views);
    }

    private void leave(Frame gone) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses >= PULSES_TO_LEAVE) {
                    stop();
                    release.accept(gone);
                }
            }
        }.start();
    }

    /** Moves and scales the picture to where the camera looks; one in another projection stays where it is. */
    void place(Camera camera, double scale) {
        Frame shown = frame;
        if (shown == null || !shown.viewport().projection().equals(camera.projection())) {
            return;
        }
        Viewport v = shown.viewport();
        double size = v.metersPerPixel() / camera.metersPerPx();
        double x = camera.toPx(v.toMapX(0));
        double y = camera.toPy(v.toMapY(0));
        boolean pixelForPixel = Math.abs(size * scale - 1) < 1e-9;
        if (pixelForPixel) {
            // A picture that is only moved is moved by whole pixels: sharp, and the quickest way to paint it.
            size = 1 / scale;
            x = Math.rint(x * scale) / scale;
            y = Math.rint(y * scale) / scale;
        }
        picture.setSmooth(!pixelForPixel);
        picture.setFitWidth(v.width() * size);
        picture.setFitHeight(v.height() * size);
        picture.setX(x);
        picture.setY(y);
    }
}
