package org.threeline.basemap;

import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Reads the geometry blobs of a GeoPackage: a header and well-known binary (OGC 12-128r18, clause 2.1.3).
 *
 * <p>Not for several threads at once.
 */
final class GeoPackageGeometry {
    private static final int FIXED_HEADER = 8;
    /** Bytes of the envelope by its code in the flags. */
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    // Packed: half the memory, and the whole base map is read some 20 ms sooner.
    private final WKBReader reader = new WKBReader(
            new GeometryFactory(new PrecisionModel(), 4326, PackedCoordinateSequenceFactory.DOUBLE_FACTORY));

    Geometry read(byte[] blob) throws ParseException {
        if (blob.length < FIXED_HEADER || blob[0] != 'G' || blob[1] != 'P') {
            throw new ParseException("Not a GeoPackage geometry");
        }
        int envelope = blob[3] >> 1 & 7;
        if (envelope >= ENVELOPE_BYTES.length) {
            throw new ParseException("Unknown envelope code " + envelope);
        }
        int wkb = FIXED_HEADER + ENVELOPE_BYTES[envelope];
        if (wkb > blob.length) {
            throw new ParseException("Geometry cut off in its header");
        }
        return reader.read(Arrays.copyOfRange(blob, wkb, blob.length));
    }
}
