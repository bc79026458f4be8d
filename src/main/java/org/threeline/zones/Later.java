package org.threeline.zones;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is worked out when first asked for.
 *
 * <p>Thread-safe; two threads that ask at once may both work, and get what is equal.
 */
final class Later<T> implements Supplier<T> {
    private final Supplier<T> work;
    private volatile @Nullable T made;

    Later(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public T get() {
        T known = made;
        if (known == null) {
            known = work.get();
            made = known;
        }
        return known;
    }
}
