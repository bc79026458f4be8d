package org.threeline.file;

import org.jspecify.annotations.Nullable;

/**
 * The way from the root to a value, written out as a JSON pointer only when asked for.
 *
 * @param name of the member; null for an element of an array
 * @param index of the element
 */
record ValuePath(@Nullable ValuePath parent, @Nullable String name, int index) {
    static final ValuePath ROOT = new ValuePath(null, null, 0);

    ValuePath child(String member) {
        return new ValuePath(this, member, 0);
    }

    ValuePath child(int element) {
        return new ValuePath(this, null, element);
    }

    String pointer() {
        if (parent == null) {
            return "";
        }
        return name == null ? JsonPointer.child(parent.pointer(), index) : JsonPointer.child(parent.pointer(), name);
    }
}
