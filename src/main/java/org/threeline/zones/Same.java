package org.threeline.zones;

import org.jspecify.annotations.Nullable;

/** A key that is the object itself, whatever it equals: scenarios never change a line or a zone, they have another. */
record Same<T>(T object) {
    @Override
    @SuppressWarnings("ReferenceEquality") // identity is the point
    public boolean equals(@Nullable Object other) {
        return other instanceof Same<?> same && same.object == object;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(object);
    }
}
