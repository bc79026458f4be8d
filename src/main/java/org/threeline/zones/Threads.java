package org.threeline.zones;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * Finds the threads of a zone: spikes and necks too narrow to mean anything.
 *
 * <p>A thread is a piece of ground that no disk of ten metres within the zone reaches, longer than fifty metres, half
 * its outline being its length. It is what opening (eroding, then dilating) takes away; only the places that
 * {@link NarrowPlaces} names are opened, and only whole threads are taken, so that all other edges stay as they are to
 * the last bit. A wall between a hole and the outside goes too: the hole is then a bay. Where threads make up more than
 * half a thousandth of a zone, the zone itself is narrow, and has none.
 */
final class Threads {
    private static final double LEAST_LENGTH_METERS = 50;
    private static final double MOST_OF_AREA = 5e-4;

    /** A tenth of a metre more than half the width: buffers leave out what is smaller than a hundredth of theirs. */
    private static final double SLACK_METERS = 0.1;

    /** So that no hair of the old outline stays along a cut. */
    private static final double KERF_METERS = 0.02;

    private Threads() {}

    /** The ground to take from a zone, a little wider than its threads; empty in nearly all zones. */
    static Geometry of(Geometry zone) {
        double width = Slivers.LEAST_WIDTH_METERS;
        List<Envelope> places = NarrowPlaces.of(zone, width, 0.8 * LEAST_LENGTH_METERS);
        if (places.isEmpty()) {
            return Overlay.FACTORY.createMultiPolygon();
        }
        Geometry boxes = Overlay.FACTORY.createMultiPolygon(
                places.stream().map(Overlay.FACTORY::toGeometry).toArray(Polygon[]::new));
        Geometry ground = Overlay.intersection(zone, boxes);
        Geometry open = buffer(buffer(ground, -width / 2), width / 2 + SLACK_METERS);
        Geometry left = Overlay.multi(Overlay.difference(ground, open));
        List<Polygon> threads = new ArrayList<>();
        for (int i = 0; i < left.getNumGeometries(); i++) {
            Polygon piece = (Polygon) left.getGeometryN(i);
            if (piece.getLength() / 2 >= LEAST_LENGTH_METERS && isWithin(piece.getEnvelopeInternal(), places)) {
                threads.add(piece);
            }
        }
        Geometry all = Overlay.FACTORY.createMultiPolygon(threads.toArray(Polygon[]::new));
        return all.getArea() > MOST_OF_AREA * zone.getArea()
                ? Overlay.FACTORY.createMultiPolygon()
                : Overlay.multi(buffer(all, KERF_METERS));
    }

    /** A piece that comes near the edge of its box may be narrow by the box alone. */
    private static boolean isWithin(Envelope piece, List<Envelope> places) {
        Envelope about = new Envelope(piece);
        about.expandBy(Slivers.LEAST_WIDTH_METERS);
        return places.stream().anyMatch(place -> place.contains(about));
    }

    private static Geometry buffer(Geometry geometry, double meters) {
        return BufferOp.bufferOp(geometry, meters, new BufferParameters(16));
    }
}
