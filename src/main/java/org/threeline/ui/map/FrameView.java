package org.threeline.ui.map;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
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
 * <p>There is one image of a size, which takes over the pixels of each picture: JavaFX keeps a texture for every image,
 * and those of several would stay in memory long after they were last seen. On the FX thread.
 */
final class FrameView extends Pane {
    private final ImageView picture = new ImageView();
    private final Pane insets = new Pane();
    private final MapDrawer drawer;
    private @Nullable PixelBuffer<IntBuffer> pixels;
    private @Nullable Viewport shown;

    /** @param drawer takes frames back that have been shown */
    FrameView(MapDrawer drawer) {
        this.drawer = drawer;
        setMouseTransparent(true);
        picture.setManaged(false);
        insets.setManaged(false);
        getChildren().addAll(picture, insets);
    }

    /** Puts a new picture in place of the last. */
    void show(Frame next, Camera camera, double scale) {
        Viewport v = next.viewport();
        PixelBuffer<IntBuffer> screen = pixels;
        if (screen == null || screen.getWidth() != v.width() || screen.getHeight() != v.height()) {
            screen = new PixelBuffer<>(
                    v.width(), v.height(), IntBuffer.wrap(next.argb()), PixelFormat.getIntArgbPreInstance());
            pixels = screen;
            picture.setImage(new WritableImage(screen));
            drawer.keep(next);
        } else {
            int[] target = screen.getBuffer().array();
            screen.updateBuffer(all -> {
                System.arraycopy(next.argb(), 0, target, 0, target.length);
                return null;
            });
            drawer.release(next);
        }
        shown = v;
        showInsets(next, scale);
        place(camera, scale);
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

    /** Moves and scales the picture to where the camera looks; one in another projection stays where it is. */
    void place(Camera camera, double scale) {
        Viewport v = shown;
        if (v == null || !v.projection().equals(camera.projection())) {
            return;
        }
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
