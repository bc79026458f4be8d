package org.threeline.analysis;

import java.util.SplittableRandom;

/**
 * Displacements of a trace that go together along it.
 *
 * <p>Every place of the trace moves by a vector whose two parts are normal with the trace's position error as standard
 * deviation each, so that the part across the trace has it, too, whichever way the trace runs. Displacements of places
 * a distance d apart along the trace correlate as exp(−(d/c)²) with the trace's correlation distance c. They are made
 * by a moving average of white noise on even nodes with the kernel exp(−2 (d/c)²), whose overlap with itself is that
 * correlation, and divided by the root of the weights' squares, so that the variance is exact everywhere. Vector fields
 * that move lines whole are those of G. J. Hunter and M. F. Goodchild, A new model for handling vector data uncertainty
 * in geographic information systems, URISA Journal 8 (1), 1996.
 *
 * <p>Immutable and thread-safe.
 */
final class ErrorField {
    /** Beyond so many correlation distances a node weighs less than 1e-4 of the nearest. */
    private static final double KERNEL_REACH = 2.2;

    private static final int NODES_PER_CORRELATION = 4;
    private static final int MOST_NODES = 4000;
    private static final long STREAMS = 0x9E3779B97F4A7C15L;

    private final int nodes;
    private final int[][] near;
    private final double[][] weights;

    /**
     * @param along of every vertex, metres from the first
     * @param lengthMeters of the trace
     * @param closed whether the trace comes back to its start, so that both ends move together
     */
    ErrorField(double[] along, double lengthMeters, boolean closed, double correlationMeters) {
        double c = Math.max(correlationMeters, lengthMeters * NODES_PER_CORRELATION / MOST_NODES);
        double margin = closed ? 0 : KERNEL_REACH * c;
        int count = Math.max(3, (int) Math.ceil((lengthMeters + 2 * margin) * NODES_PER_CORRELATION / c));
        double spacing = (lengthMeters + 2 * margin) / count;
        this.nodes = closed ? count : count + 1;
        this.near = new int[along.length][];
        this.weights = new double[along.length][];
        for (int v = 0; v < along.length; v++) {
            weigh(v, along[v] + margin, spacing, c, closed);
        }
    }

    private void weigh(int vertex, double at, double spacing, double c, boolean closed) {
        int from = (int) Math.floor((at - KERNEL_REACH * c) / spacing);
        int to = (int) Math.ceil((at + KERNEL_REACH * c) / spacing);
        double[] byNode = new double[nodes];
        for (int k = from; k <= to; k++) {
            int node = closed ? Math.floorMod(k, nodes) : k;
            if (node >= 0 && node < nodes) {
                double d = (k * spacing - at) / c;
                byNode[node] += StrictMath.exp(-2 * d * d);
            }
        }
        int used = 0;
        double squares = 0;
        for (double w : byNode) {
            used += w > 0 ? 1 : 0;
            squares += w * w;
        }
        near[vertex] = new int[used];
        weights[vertex] = new double[used];
        int i = 0;
        for (int node = 0; node < nodes; node++) {
            if (byNode[node] > 0) {
                near[vertex][i] = node;
                weights[vertex][i++] = byNode[node] / Math.sqrt(squares);
            }
        }
    }

    /**
     * The displacement of every vertex by an error of one: east, north, east, north, …; that of another error is as
     * many times larger and has the same shape.
     *
     * @param seed with the stream decides alone
     */
    double[] sample(long seed, long stream) {
        SplittableRandom random = new SplittableRandom(seed ^ (stream * STREAMS));
        double[] noise = new double[2 * nodes];
        for (int i = 0; i < noise.length; i += 2) {
            // Box and Muller, 1958.
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
            double angle = 2 * Math.PI * random.nextDouble();
            noise[i] = radius * StrictMath.cos(angle);
            noise[i + 1] = radius * StrictMath.sin(angle);
        }
        double[] moved = new double[2 * near.length];
        for (int v = 0; v < near.length; v++) {
            double east = 0;
            double north = 0;
            for (int k = 0; k < near[v].length; k++) {
                east += weights[v][k] * noise[2 * near[v][k]];
                north += weights[v][k] * noise[2 * near[v][k] + 1];
            }
            moved[2 * v] = east;
            moved[2 * v + 1] = north;
        }
        return moved;
    }
}
