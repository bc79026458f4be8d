package org.threeline.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws pictures one after the other on a thread of its own, for a screen.
 *
 * <p>Of the requests that wait, the latest wins; a picture once begun is finished, so that pictures keep coming while
 * requests come faster than they can be drawn. No more than {@value #MOST_FRAMES} frames are there at once: who has
 * shown one gives it back by {@link #release}, and its pixels are drawn on again, or keeps it by {@link #keep}.
 * Thread-safe.
 */
public final class RenderQueue implements AutoCloseable {
    private static final int MOST_FRAMES = 2;
    private static final int ALL = Integer.MAX_VALUE;

    private final MapRenderer renderer;
    private final Consumer<Frame> done;
    private final Consumer<Throwable> failed;
    private final Thread thread;
    private final Object lock = new Object();
    private final Deque<int[]> free = new ArrayDeque<>();
    private final PictureMemory memory = new PictureMemory();
    private int lent;
    private @Nullable Supplier<RenderRequest> waiting;
    private volatile boolean closed;
    private volatile boolean gentle;

    /**
     * A queue.
     *
     * @param done takes finished pictures, on the render thread; gives them back in the end
     * @param failed takes what went wrong with one, on the render thread; the queue goes on
     */
    public RenderQueue(MapRenderer renderer, Consumer<Frame> done, Consumer<Throwable> failed) {
        this.renderer = renderer;
        this.done = done;
        this.failed = failed;
        this.thread = new Thread(this::work, "map-render");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Asks for a picture in place of the one that waits.
     *
     * @param request called on the render thread when its turn has come, so that it may take its time and say the
     *     latest
     */
    public void submit(Supplier<RenderRequest> request) {
        synchronized (lock) {
            waiting = request;
            lock.notifyAll();
        }
    }

    /**
     * Whether pictures are drawn on fewer threads, a little slower, so that a core is left to whoever moves the last
     * picture meanwhile.
     */
    public void setGentle(boolean value) {
        gentle = value;
    }

    private static int gentleThreads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** Leaves a frame's pixels to whoever has them: they are not drawn on again. */
    public void keep(Frame frame) {
        synchronized (lock) {
            lent--;
            free.removeIf(pixels -> pixels == frame.argb());
            lock.notifyAll();
        }
    }

    /** Gives a frame back: its pixels may be drawn on from now on. */
    public void release(Frame frame) {
        synchronized (lock) {
            lent--;
            free.addFirst(frame.argb());
            lock.notifyAll();
        }
    }

    /** Lets go of pixels that wait for the next pictures, and of what the renderer keeps for them. */
    public void trim() {
        renderer.trim();
        memory.forget();
        synchronized (lock) {
            free.clear();
        }
    }

    private void work() {
        while (true) {
            Supplier<RenderRequest> next;
            synchronized (lock) {
                while (!closed && (waiting == null || lent >= MOST_FRAMES)) {
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
                if (closed || waiting == null) {
                    return;
                }
                next = waiting;
                waiting = null;
                lent++;
            }
            draw(next);
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing rests on it but how smoothly the last picture moves meanwhile
    private void draw(Supplier<RenderRequest> next) {
        try {
            RenderRequest request = next.get();
            Viewport v = request.viewport();
            int[] pixels = pixels(v.width() * v.height());
            if (renderer.render(request, pixels, () -> closed, gentle ? gentleThreads() : ALL, memory)) {
                // The first picture is waited for; of those after it, whoever moves the last one goes before.
                thread.setPriority(Thread.MIN_PRIORITY);
                done.accept(new Frame(v, pixels, renderer.insets(request)));
                return;
            }
        } catch (RuntimeException | Error e) {
            failed.accept(e);
        }
        synchronized (lock) {
            lent--;
        }
    }

    /** Pixels that nobody shows; those of another size are forgotten. */
    private int[] pixels(int length) {
        synchronized (lock) {
            for (Iterator<int[]> all = free.iterator(); all.hasNext(); ) {
                int[] one = all.next();
                all.remove();
                if (one.length == length) {
                    return one;
                }
            }
        }
        return new int[length];
    }

    /** Gives up what is asked for; the thread ends soon. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            waiting = null;
            lock.notifyAll();
        }
    }
}
