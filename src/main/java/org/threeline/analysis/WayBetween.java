package org.threeline.analysis;

import org.threeline.scenario.Side;
import org.threeline.zones.TraceRuler;

/**
 * Tells whether a place lies between two zones of which one at least is drawn by hand, and so has no distance of its
 * own.
 *
 * <p>It does where its straight way to the trace meets the front zone, and its way straight on, away from the trace,
 * meets the back zone. Where a bend of the trace cuts that way short, the back zone must lie within the distance from
 * the cut that the way has come.
 */
final class WayBetween implements GapMeter.Test {
    private final Survey survey;
    private final TraceRuler ruler;
    private final Side side;
    private final Outline.Ray front;
    private final Outline.Ray back;
    private final SegmentIndex.Nearest toBack;
    private final SegmentIndex.Nearest toTrace;

    WayBetween(Survey survey, Side side, Outline front, Outline back) {
        this.survey = survey;
        this.ruler = survey.trace().ruler();
        this.side = side;
        this.front = front.ray();
        this.back = back.ray();
        this.toBack = back.segments().nearest();
        this.toTrace = survey.line().nearest();
    }

    @Override
    public boolean holds(double x, double y, double distance, SegmentIndex.Nearest foot) {
        double footX = foot.footX();
        double footY = foot.footY();
        double planar = Math.hypot(x - footX, y - footY);
        if (planar < 1e-3 || ruler.measure(x, y).side() != side) {
            return false;
        }
        double ux = (x - footX) / planar;
        double uy = (y - footY) / planar;
        front.cast(x, y, -ux, -uy, planar, planar);
        return front.stretches() > 0 && meetsBack(x, y, footX, footY, ux, uy, planar);
    }

    private boolean meetsBack(double x, double y, double footX, double footY, double ux, double uy, double planar) {
        double reach = survey.transects().reach();
        double cut = survey.transects().cut(footX, footY, ux, uy, reach, toTrace);
        double ahead = Math.max(0, cut - planar);
        back.cast(x, y, ux, uy, ahead, ahead);
        if (back.stretches() > 0 || cut >= reach) {
            return back.stretches() > 0;
        }
        return toBack.from(footX + cut * ux, footY + cut * uy) <= cut;
    }
}
