package org.threeline.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Draws requests one after the other on a thread of its own; the latest wins.
 *
 * <p>A new request makes the one being drawn stop soon and those that wait fall away: their futures are cancelled. Only
 * the future of the latest request completes, on the render thread, with a picture that nobody else holds. Thread-safe.
 */
public final class RenderQueue implements AutoCloseable {
    private final MapRenderer renderer;
    private final Thread thread;
    private final Object lock = new Object();
    private @Nullable Job waiting;
    private @Nullable Job drawing;
    private boolean closed;

    private record Job(RenderRequest request, CompletableFuture<BufferedImage> picture) {}

    public RenderQueue(MapRenderer renderer) {
        this.renderer = renderer;
        this.thread = new Thread(this::work, "map-render");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Asks for a picture in place of all asked for before.
     *
     * @return completes with a picture of TYPE_INT_ARGB_PRE, or exceptionally where drawing fails; cancelled by a later
     *     request, by {@link #close} or by the caller
     */
    public CompletableFuture<BufferedImage> submit(RenderRequest request) {
        var job = new Job(request, new CompletableFuture<>());
        Job before;
        Job current;
        synchronized (lock) {
            if (closed) {
                job.picture.cancel(false);
                return job.picture;
            }
            before = waiting;
            current = drawing;
            waiting = job;
            lock.notifyAll();
        }
        // Outside the lock: what hangs on a future may run here.
        cancel(before);
        cancel(current);
        return job.picture;
    }

    /** As {@link #submit}, with the bare pixels, for a screen that shows them as they are. */
    public CompletableFuture<Frame> submitFrame(RenderRequest request) {
        return submit(request)
                .thenApply(image -> new Frame(
                        request.viewport(), ((DataBufferInt) image.getRaster().getDataBuffer()).getData()));
    }

    private static void cancel(@Nullable Job job) {
        if (job != null) {
            job.picture.cancel(false);
        }
    }

    private void work() {
        while (true) {
            Job job;
            synchronized (lock) {
                drawing = null;
                while (waiting == null && !closed) {
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
                if (waiting == null) {
                    return;
                }
                job = waiting;
                waiting = null;
                drawing = job;
            }
            draw(job);
        }
    }

    private void draw(Job job) {
        try {
            Viewport v = job.request.viewport();
            var image = new BufferedImage(v.width(), v.height(), BufferedImage.TYPE_INT_ARGB_PRE);
            if (renderer.render(job.request, image, job.picture::isDone)) {
                job.picture.complete(image);
            } else {
                job.picture.cancel(false);
            }
        } catch (CancellationException e) {
            job.picture.cancel(false);
        } catch (RuntimeException | Error e) {
            job.picture.completeExceptionally(e);
        }
    }

    /** Gives up what is asked for; the thread ends soon. */
    @Override
    public void close() {
        Job before;
        Job current;
        synchronized (lock) {
            closed = true;
            before = waiting;
            current = drawing;
            waiting = null;
            lock.notifyAll();
        }
        cancel(before);
        cancel(current);
    }
}
