package org.threeline.ui.findings;

import java.util.List;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.Findings.TraceFigures;

/** Writes how long traces are and how finely and exactly they are drawn. */
final class TraceLines {
    private final SheetPen pen;

    TraceLines(SheetPen pen) {
        this.pen = pen;
    }

    /** @param named whether each says which it is */
    void write(List<TraceFigures> traces, boolean named) {
        if (traces.isEmpty()) {
            return;
        }
        pen.noTitle();
        pen.group("traces");
        for (TraceFigures trace : traces) {
            if (named) {
                pen.subject("trace/" + trace.id(), pen.reader().name(pen.scenario(), trace.id()), Spot.of(trace.id()));
            }
            pen.figure(Kind.TRACE_LENGTH, trace.id())
                    .measured(FigureKey.of(trace.id(), "lengthKm"))
                    .length(trace.lengthKm());
            pen.figure(Kind.TRACE_VERTICES, trace.id()).count(trace.vertices());
            pen.figure(Kind.TRACE_SPACING, trace.id()).length(trace.meanSpacingKm());
            pen.scenario().trace(trace.id()).ifPresent(t -> t.positionErrorKm()
                    .ifPresent(km -> pen.figure(Kind.TRACE_ERROR, trace.id())
                            .by(t.provenance().basis())
                            .length(km)));
        }
    }
}
