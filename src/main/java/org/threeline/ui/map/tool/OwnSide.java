package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.basemap.AdminArea;
import org.threeline.geodesy.Geodesics;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Side;
import org.threeline.scenario.Trace;

/** Guesses on which side of a trace three lines are wanted, and what cuts them; the author may choose otherwise. */
final class OwnSide {
    private static final String COUNTRY = "UKR";
    private static final double[] DISTANCES_KM = {40, 120, 250, 400};
    private static final int FEET = 5;

    private final ToolContext context;
    private Optional<Known> known = Optional.empty();

    private record Known(Trace trace, Side side, boolean within) {}

    OwnSide(ToolContext context) {
        this.context = context;
    }

    /** The side with more of Ukraine beside the trace; where there is none of it, the side toward the west. */
    Side of(Trace trace) {
        return known(trace).side;
    }

    /** Land, and Ukraine where the trace runs there. */
    List<Clip> clip(Trace trace) {
        return known(trace).within ? List.of(new Clip.Land(), new Clip.Country(COUNTRY)) : List.of(new Clip.Land());
    }

    @SuppressWarnings("ReferenceEquality") // a line that was changed is another
    private Known known(Trace trace) {
        Known now = known.filter(k -> k.trace.line() == trace.line()).orElseGet(() -> look(trace));
        known = Optional.of(now);
        return now;
    }

    private Known look(Trace trace) {
        Coordinate[] c = trace.line().getCoordinates();
        int left = 0;
        int right = 0;
        int on = 0;
        double west = 0;
        for (int k = 0; k < FEET; k++) {
            int i = Math.min(c.length - 2, (c.length - 1) * (2 * k + 1) / (2 * FEET));
            var foot = new Coordinate((c[i].x + c[i + 1].x) / 2, (c[i].y + c[i + 1].y) / 2);
            double along = Geodesics.azimuth(c[i].x, c[i].y, c[i + 1].x, c[i + 1].y);
            west += -Math.sin(Math.toRadians(along - 90));
            on += isOwn(foot) ? 1 : 0;
            for (double km : DISTANCES_KM) {
                left += isOwn(beside(foot, along - 90, km)) ? 1 : 0;
                right += isOwn(beside(foot, along + 90, km)) ? 1 : 0;
            }
        }
        Side side = left != right ? (left > right ? Side.LEFT : Side.RIGHT) : west >= 0 ? Side.LEFT : Side.RIGHT;
        return new Known(trace, side, on > 0);
    }

    private static Coordinate beside(Coordinate foot, double azimuth, double km) {
        double[] p = Geodesics.destination(foot.x, foot.y, azimuth, km * 1000);
        return new Coordinate(p[0], p[1]);
    }

    private boolean isOwn(Coordinate at) {
        return context.baseMap()
                .adminAreaAt(at.x, at.y)
                .map(AdminArea::country)
                .filter(COUNTRY::equals)
                .isPresent();
    }
}
