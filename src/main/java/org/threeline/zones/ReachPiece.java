package org.threeline.zones;

import java.util.List;
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
