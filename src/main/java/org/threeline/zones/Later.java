package org.threeline.zones;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is worked out when first asked for.
 *
 * <p>Thread-safe; two threads that ask at once may both work, and get what is equal.
 */
final class Later<T> implements Supplier<T> {
    /** What the work holds is let go when it is done. */
    private volatile @Nullable Supplier<T> work;

    private volatile @Nullable T made;

    Later(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public T get() {
        // Asked for first: whoever finds no work left finds what it made.
        Supplier<T> toDo = work;
        T known = made;
        if (known == null) {
            known = Objects.requireNonNull(toDo).get();
            made = known;
            work = null;
        }
        return known;
    }
}
