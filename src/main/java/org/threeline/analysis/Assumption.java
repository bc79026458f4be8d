package org.threeline.analysis;

import org.threeline.analysis.Findings.Range;
import org.threeline.scenario.Provenance;

/** A figure of an editable table, as a range with its basis and source; {@code min} ≤ {@code max}. */
public record Assumption(double min, double max, Provenance provenance) {
    public Range range() {
        return new Range(min, max);
    }
}
