package org.threeline.edit.shape;

import java.util.Comparator;

/**
 * Where a vertex stands in an {@link Outline}.
 *
 * @param path which path, from 0
 * @param index which vertex of it, from 0
 */
public record VertexId(int path, int index) implements Comparable<VertexId> {
    private static final Comparator<VertexId> ORDER =
            Comparator.comparingInt(VertexId::path).thenComparingInt(VertexId::index);

    @Override
    public int compareTo(VertexId other) {
        return ORDER.compare(this, other);
    }
}
