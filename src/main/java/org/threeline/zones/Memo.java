package org.threeline.zones;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Remembers results by their inputs, the latest used up to a bound, or to a weight where results differ much in size.
 *
 * <p>Thread-safe. A result is worked out outside the lock: two threads that ask at once may both work, and the first to
 * finish is kept, so that all share one object.
 */
public final class Memo<K, V> {
    /** In the order of their last use. */
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

    private final int bound;
    private final ToLongBiFunction<K, V> weigher;
    private final long most;
    private long weight;

    /** @param bound how many results are kept */
    public Memo(int bound) {
        this(bound, (k, v) -> 0, Long.MAX_VALUE);
    }

    /**
     * @param bound how many results are kept
     * @param weigher says what a result weighs with what it is kept under; always the same of the same
     * @param most what they weigh together; one alone may weigh more
     */
    public Memo(int bound, ToLongBiFunction<K, V> weigher, long most) {
        this.bound = bound;
        this.weigher = weigher;
        this.most = most;
    }

    /** The result for a key, if it is known. */
    public Optional<V> find(K key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key));
        }
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
            if (other == null) {
                weight += weigher.applyAsLong(key, made);
                forget();
            }
            return other == null ? made : other;
        }
    }

    private void forget() {
        Iterator<Map.Entry<K, V>> all = kept.entrySet().iterator();
        while (kept.size() > 1 && (kept.size() > bound || weight > most)) {
            Map.Entry<K, V> eldest = all.next();
            weight -= weigher.applyAsLong(eldest.getKey(), eldest.getValue());
            all.remove();
        }
    }
}
