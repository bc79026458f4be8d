package org.threeline.zones;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.index.chain.MonotoneChain;
import org.locationtech.jts.index.chain.MonotoneChainBuilder;
import org.locationtech.jts.index.chain.MonotoneChainOverlapAction;
import org.locationtech.jts.noding.FastNodingValidator;
import org.locationtech.jts.noding.IntersectionAdder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.Noder;
import org.locationtech.jts.noding.NodingIntersectionFinder;
import org.locationtech.jts.noding.SegmentString;

/**
 * Finds where the outlines of an overlay meet, in full precision, and makes sure that it found all of it.
 *
 * <p>It finds what {@link org.locationtech.jts.noding.MCIndexNoder} with
 * {@link org.locationtech.jts.noding.ValidatingNoder} finds, to the last bit, in half of the time for outlines of some
 * thousand vertices: a line sweeps over the chains, which needs no tree, and only segments that end in a place where
 * outlines meet are looked at again, since any two others are those that were compared before.
 *
 * <p>For one overlay, by one thread.
 */
final class QuickNoder implements Noder {
    /** Of so many vertices a sweeping line may pass too many chains at once. */
    static final int MOST_VERTICES = 20_000;

    /** Segments of a substring that are looked at together. */
    private static final int TOGETHER = 16;
    /** Boxes compared; beyond, a tree serves. */
    private static final long MOST_COMPARED = 1_000_000;

    private List<SegmentString> noded = List.of();

    private record Chain(MonotoneChain chain, int id, double minX, double maxX, double minY, double maxY) {
        static Chain of(MonotoneChain chain, int id) {
            Envelope box = chain.getEnvelope();
            return new Chain(chain, id, box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
        }
    }

    /** A segment of a substring that ends in a place where outlines meet. */
    private record End(SegmentString string, int segment, Envelope box) {}

    /** Compares the segments of two chains that may meet. */
    private static final class Meeting extends MonotoneChainOverlapAction {
        private final IntersectionAdder adder = new IntersectionAdder(new RobustLineIntersector());

        @Override
        public void overlap(MonotoneChain a, int segmentOfA, MonotoneChain b, int segmentOfB) {
            adder.processIntersections(
                    (SegmentString) a.getContext(), segmentOfA, (SegmentString) b.getContext(), segmentOfB);
        }
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library has it
    public void computeNodes(Collection strings) {
        sweep(chains(strings));
        noded = List.copyOf((Collection<SegmentString>) NodedSegmentString.getNodedSubstrings(strings));
        check();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the library has it
    public Collection getNodedSubstrings() {
        return noded;
    }

    private static List<Chain> chains(Collection<?> strings) {
        List<Chain> chains = new ArrayList<>();
        for (Object string : strings) {
            for (Object chain : MonotoneChainBuilder.getChains(((SegmentString) string).getCoordinates(), string)) {
                chains.add(Chain.of((MonotoneChain) chain, chains.size()));
            }
        }
        return chains;
    }

    /** Compares all chains whose boxes meet, each pair in the order of the strings. */
    private static void sweep(List<Chain> chains) {
        Chain[] sorted = chains.toArray(Chain[]::new);
        java.util.Arrays.sort(sorted, Comparator.comparingDouble(Chain::minX));
        Chain[] passed = new Chain[sorted.length];
        int running = 0;
        Meeting meeting = new Meeting();
        for (Chain next : sorted) {
            int kept = 0;
            for (int i = 0; i < running; i++) {
                Chain other = passed[i];
                if (other.maxX >= next.minX) {
                    passed[kept++] = other;
                    if (other.minY <= next.maxY && next.minY <= other.maxY) {
                        Chain first = other.id < next.id ? other : next;
                        Chain second = other.id < next.id ? next : other;
                        first.chain.computeOverlaps(second.chain, meeting);
                    }
                }
            }
            passed[kept] = next;
            running = kept + 1;
        }
    }

    /** @throws TopologyException if segments still meet other than at their ends */
    private void check() {
        List<End> ends = new ArrayList<>();
        long pieces = 0;
        for (SegmentString string : noded) {
            int last = string.size() - 2;
            ends.add(end(string, 0));
            if (last > 0) {
                ends.add(end(string, last));
            }
            pieces += 1 + last / TOGETHER;
        }
        if (pieces * ends.size() > MOST_COMPARED) {
            new FastNodingValidator(noded).checkValid();
            return;
        }
        LineIntersector intersector = new RobustLineIntersector();
        NodingIntersectionFinder finder = new NodingIntersectionFinder(intersector);
        for (SegmentString string : noded) {
            for (int from = 0; from + 1 < string.size(); from += TOGETHER) {
                check(string, from, Math.min(string.size() - 1, from + TOGETHER), ends, finder);
            }
        }
        if (finder.hasIntersection()) {
            throw new TopologyException("segments meet that were not cut there", finder.getIntersection());
        }
    }

    private static End end(SegmentString string, int segment) {
        return new End(string, segment, new Envelope(string.getCoordinate(segment), string.getCoordinate(segment + 1)));
    }

    private static void check(SegmentString string, int from, int to, List<End> ends, NodingIntersectionFinder finder) {
        Envelope box = new Envelope(string.getCoordinate(from));
        for (int i = from + 1; i <= to; i++) {
            box.expandToInclude(string.getCoordinate(i));
        }
        for (End end : ends) {
            if (end.box.intersects(box)) {
                for (int i = from; i < to; i++) {
                    Coordinate a = string.getCoordinate(i);
                    Coordinate b = string.getCoordinate(i + 1);
                    if (end.box.intersects(a, b)) {
                        finder.processIntersections(end.string, end.segment, string, i);
                    }
                }
            }
        }
    }
}
