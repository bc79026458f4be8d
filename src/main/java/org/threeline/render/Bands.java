package org.threeline.render;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Shares work out among a few threads, the caller's among them. The helpers are daemons and end when there is nothing
 * to do. Thread-safe.
 */
final class Bands {
    private static final int IDLE_SECONDS = 10;

    private final int threads;
    private final ThreadPoolExecutor helpers;

    /** @param threads all, with the caller's; at least 1 */
    Bands(int threads) {
        this.threads = threads;
        this.helpers = new ThreadPoolExecutor(
                Math.max(1, threads - 1),
                Math.max(1, threads - 1),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    var thread = new Thread(task, "map-band");
                    thread.setDaemon(true);
                    return thread;
                });
        helpers.allowCoreThreadTimeOut(true);
    }

    /** Does the work for each number below a count, in any order; returns when all is done. */
    void forEach(int count, IntConsumer work) {
        forEach(count, threads, work);
    }

    /** As {@link #forEach(int, IntConsumer)}, on no more than so many threads. */
    void forEach(int count, int most, IntConsumer work) {
        var next = new AtomicInteger();
        Runnable share = () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                work.accept(i);
            }
        };
        List<Future<?>> helping = new ArrayList<>();
        for (int i = 1; i < Math.min(Math.min(threads, most), count); i++) {
            helping.add(helpers.submit(share));
        }
        try {
            share.run();
        } finally {
            // What a helper has begun must end before the caller goes on with the pixels.
            helping.forEach(Bands::await);
        }
    }

    private static void await(Future<?> future) {
        boolean interrupted = false;
        while (true) {
            try {
                future.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
