package org.threeline.zones;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * Part of a trace over which the scale hardly changes, shifted, with the radius that its reach has there.
 *
 * @param lines points, interleaved
 * @param radius in the plane, metres
 */
record ReachPiece(List<double[]> lines, double radius) {
    ReachPiece {
        lines = List.copyOf(lines);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof ReachPiece piece) || radius != piece.radius || lines.size() != piece.lines.size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!Arrays.equals(lines.get(i), piece.lines.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = Double.hashCode(radius);
        for (double[] line : lines) {
            hash = 31 * hash + Arrays.hashCode(line);
        }
        return hash;
    }

    /** A number that depends on where the piece begins and on nothing else, scattered. */
    int order() {
        return scattered(lines.get(0)[0], lines.get(0)[1]);
    }

    /** A number that depends on a place and on nothing else, scattered: near places have numbers far apart. */
    static int scattered(double x, double y) {
        long bits = 31 * Double.doubleToLongBits(x) + Double.doubleToLongBits(y);
        bits = (bits ^ (bits >>> 32)) * 0x9E3779B97F4A7C15L;
        return (int) (bits >>> 32);
    }

    int segments() {
        return lines.stream().mapToInt(line -> line.length / 2 - 1).sum();
    }

    Geometry buffer(Fineness fineness) {
        var parameters = new BufferParameters(fineness.quadrantSegments());
        parameters.setSimplifyFactor(fineness.concavityFactor());
        LineString[] parts = lines.stream()
                .map(line -> Overlay.FACTORY.createLineString(new PackedCoordinateSequence.Double(line, 2, 0)))
                .toArray(LineString[]::new);
        return BufferOp.bufferOp(
                parts.length == 1 ? parts[0] : Overlay.FACTORY.createMultiLineString(parts), radius, parameters);
    }
}
