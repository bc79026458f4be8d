package org.threeline.analysis;

import org.locationtech.jts.geom.Envelope;
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
    /** By which a plane's scale may be off anywhere in a theatre. */
    private static final double SCALE = 0.05;

    private final Survey survey;
    private final TraceRuler ruler;
    private final Side side;
    private final Outline.Ray front;
    private final Outline.Ray back;
    private final SegmentIndex.Nearest toBack;
    private final SegmentIndex.Nearest toTrace;
    private final Envelope frontBox;
    private final double leastMeters;

    /** @param leastMeters than which no place of the front zone is nearer to the trace */
    WayBetween(Survey survey, Side side, Outline front, Outline back, double leastMeters) {
        this.frontBox = front.envelope();
        this.leastMeters = leastMeters;
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
        if (planar < 1e-3) {
            return false;
        }
        double ux = (x - footX) / planar;
        double uy = (y - footY) / planar;
        front.cast(x, y, -ux, -uy, planar, planar);
        return front.stretches() > 0
                && meetsBack(x, y, footX, footY, ux, uy, planar)
                && ruler.measure(x, y).side() == side;
    }

    /**
     * The way to the trace meets the front zone where it is so much nearer to the trace as the two lie apart: a place
     * farther from that zone than this has none between.
     */
    @Override
    public double sure(double x, double y, double distance) {
        double dx = Math.max(0, Math.max(frontBox.getMinX() - x, x - frontBox.getMaxX()));
        double dy = Math.max(0, Math.max(frontBox.getMinY() - y, y - frontBox.getMaxY()));
        double apart = Math.hypot(dx, dy) * (1 - SCALE);
        return Math.max(0, (apart - (distance - leastMeters) * (1 + SCALE)) / 2);
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
