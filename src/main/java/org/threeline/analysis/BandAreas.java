package org.threeline.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.scenario.ZoneRule;

/**
 * Areas of bands of one kind, each known from others where it can be.
 *
 * <p>Bands of one kind (trace, side, ends, clip) add up: the band from 10 to 30 km has the area of the one from 10 to
 * 20 and the one from 20 to 30 km. So an area between two distances is the difference of two heights, and what was
 * measured joins distances to groups whose heights above one another are known. Of any number of bands only so many
 * need to be measured as there are different edges. Not thread-safe.
 */
final class BandAreas {
    private final Map<Edge, Height> heights = new HashMap<>();

    /**
     * What decides, with two distances, which ground a band is.
     *
     * @param ends flat where either of two bands that are intersected has flat ends
     * @param clip all that it is clipped to
     */
    record Kind(FeatureId trace, Side side, Ends ends, Set<String> clip) {
        static Kind of(ZoneRule rule, Side side) {
            var words = new TreeSet<String>();
            rule.clip().stream().map(Clip::word).forEach(words::add);
            return new Kind(rule.trace(), side, rule.ends(), Set.copyOf(words));
        }

        /**
         * The kind of the ground that a band of this kind shares with one of another, on the same side of one trace.
         */
        Kind with(Kind other) {
            var words = new TreeSet<>(clip);
            words.addAll(other.clip);
            Ends both = ends == Ends.FLAT ? ends : other.ends;
            return new Kind(trace, side, both, Set.copyOf(words));
        }
    }

    private record Edge(Kind kind, double km) {}

    /** How much higher an edge stands than another of its group; the first of a group stands on itself. */
    private record Height(Edge on, double km2) {}

    /** The area of a band, if it follows from what was learnt. */
    OptionalDouble km2(Kind kind, Band.FromTo band) {
        Height from = top(new Edge(kind, band.fromKm()));
        Height to = top(new Edge(kind, band.toKm()));
        return from.on().equals(to.on())
                ? OptionalDouble.of(Math.max(0, to.km2() - from.km2()))
                : OptionalDouble.empty();
    }

    /** Learns the area of a band. */
    void learn(Kind kind, Band.FromTo band, double km2) {
        Height from = top(new Edge(kind, band.fromKm()));
        Height to = top(new Edge(kind, band.toKm()));
        if (!from.on().equals(to.on())) {
            heights.put(to.on(), new Height(from.on(), from.km2() + km2 - to.km2()));
        }
    }

    /** The first of an edge's group, and how much higher the edge stands; shortens the way to it. */
    private Height top(Edge edge) {
        Edge at = edge;
        double km2 = 0;
        Height next = heights.get(at);
        while (next != null) {
            km2 += next.km2();
            at = next.on();
            next = heights.get(at);
        }
        if (!at.equals(edge)) {
            heights.put(edge, new Height(at, km2));
        }
        return new Height(at, km2);
    }
}
