package org.threeline.zones;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers results by their inputs, the latest used up to a bound.
 *
 * <p>Thread-safe. A result is worked out outside the lock: two threads that ask at once may both work, and the first to
 * finish is kept, so that all share one object.
 */
public final class Memo<K, V> {
    private final Map<K, V> kept;

    /** @param bound how many results are kept */
    public Memo(int bound) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > bound;
            }
        };
    }

    /** The result for a key, worked out if it is not known. */
    public V get(K key, Supplier<V> work) {
        synchronized (kept) {
            @Nullable V known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = work.get();
        synchronized (kept) {
            @Nullable V other = kept.putIfAbsent(key, made);
            return other == null ? made : other;
        }
    }
}
