package org.threeline.analysis;

import java.util.List;

/** Measures figures of zones with their traces in one place after another. Thread-safe. */
interface SampleCount {
    /** What is measured, a column each. */
    List<FigureKey> keys();

    /**
     * Measures with the traces in one place.
     *
     * @param into as many zeros as there are {@link #keys}, to be filled; NaN for what cannot be had there
     */
    void measure(Displaced traces, double[] into);
}
