package org.threeline.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.operation.overlayng.OverlayNG;

class QuickNoderTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int[] OPERATIONS = {OverlayNG.INTERSECTION, OverlayNG.UNION, OverlayNG.DIFFERENCE};

    /** Ragged stars, and rounded ones whose outlines all but run on one another. */
    @Property(tries = 200)
    void givesWhatTheLibraryGivesToTheLastBit(@ForAll long seed) {
        Random random = new Random(seed);
        Geometry a = star(random);
        Geometry b = random.nextInt(3) == 0
                ? AffineTransformation.translationInstance(random.nextDouble() * 1e-7, 0)
                        .transform(a)
                : random.nextBoolean() ? star(random).buffer(200) : star(random);
        for (int operation : OPERATIONS) {
            Optional<Geometry> wanted = overlay(() -> OverlayNG.overlay(a, b, operation));
            Optional<Geometry> quick =
                    overlay(() -> OverlayNG.overlay(a, b, operation, new PrecisionModel(), new QuickNoder()));
            assertEquals(wanted.map(Geometry::toText), quick.map(Geometry::toText));
        }
    }

    private interface Work {
        Geometry give();
    }

    private static Optional<Geometry> overlay(Work work) {
        try {
            return Optional.of(work.give());
        } catch (TopologyException e) {
            return Optional.empty();
        }
    }

    private static Geometry star(Random random) {
        double x = 500_000 + 3000 * random.nextDouble();
        double y = 5_000_000 + 3000 * random.nextDouble();
        int n = 3 + random.nextInt(200);
        Coordinate[] ring = new Coordinate[n + 1];
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            double radius = 2000 + 3000 * random.nextDouble();
            ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[n] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    @Test
    void cutsWhereLinesMeet() {
        QuickNoder noder = new QuickNoder();
        noder.computeNodes(List.of(line(0, 0, 10, 10), line(0, 10, 10, 0), line(20, 0, 30, 0)));
        assertEquals(5, noder.getNodedSubstrings().size());
    }

    /** Nodes put in beforehand at a place that is none make pieces that still meet. */
    @Test
    void refusesPiecesThatStillMeet() {
        NodedSegmentString bent = line(0, 0, 10, 0);
        bent.addIntersection(new Coordinate(5, 5), 0);
        List<NodedSegmentString> strings = new ArrayList<>(List.of(bent, line(0, 2, 10, 2)));
        TopologyException e = assertThrows(TopologyException.class, () -> new QuickNoder().computeNodes(strings));
        assertTrue(e.getMessage().contains("not cut"), e.getMessage());
    }

    private static NodedSegmentString line(double x1, double y1, double x2, double y2) {
        return new NodedSegmentString(new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)}, null);
    }
}
