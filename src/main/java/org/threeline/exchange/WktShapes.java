package org.threeline.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Reads well-known text: one geometry after another, on one line or many, EWKT's {@code SRID=4326;} allowed.
 *
 * <p>Each geometry is cut out by its brackets first, so that a bad one does not take the others with it.
 */
final class WktShapes {
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:SRID\\s*=\\s*(\\d+)\\s*;)?\\s*(?:GEOMETRYCOLLECTION|MULTI(?:POINT|LINESTRING|POLYGON)|POINT|LINESTRING|LINEARRING|POLYGON)\\b[^(,]{0,8}?(?:[(]|EMPTY\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final int MAX_DEPTH = 32;
    private static final int WGS84 = 4326;

    private WktShapes() {}

    /** Whether a text begins as a geometry does. */
    static boolean isLikely(String text) {
        return BEGINNING.matcher(text).lookingAt();
    }

    static void read(String text, ShapeSink sink) {
        Matcher beginning = BEGINNING.matcher(text);
        int at = 0;
        var lines = new LineCount(text);
        while (!sink.isFull() && beginning.find(at)) {
            Spot spot = Spot.line(lines.at(beginning.start() + leading(text, beginning.start())));
            int end = text.charAt(beginning.end() - 1) == '(' ? end(text, beginning.end() - 1) : beginning.end();
            if (end < 0) {
                sink.problem(spot.error("WKT_BROKEN"));
                return;
            }
            if (beginning.group(1) != null && !beginning.group(1).equals(String.valueOf(WGS84))) {
                sink.problem(spot.error("SHAPE_NOT_DEGREES"));
            } else {
                int from = beginning.group(1) == null ? beginning.start() : beginning.end(1);
                geometry(text.substring(from, end).replaceFirst("^\\s*;", ""), spot, sink);
            }
            at = end;
        }
        if (!text.substring(at).isBlank()) {
            sink.problem(Spot.line(lines.at(at + leading(text, at))).warning("WKT_REST"));
        }
    }

    private static int leading(String text, int at) {
        int blank = 0;
        while (at + blank < text.length() && Character.isWhitespace(text.charAt(at + blank))) {
            blank++;
        }
        return blank;
    }

    /** Behind the bracket that closes the one at a place; −1 where none does, or the text is nested too deeply. */
    private static int end(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' && ++depth > MAX_DEPTH) {
                return -1;
            }
            if (c == ')' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static void geometry(String wkt, Spot spot, ShapeSink sink) {
        try {
            each(new WKTReader(ShapeSink.FACTORY).read(wkt), spot, sink);
        } catch (ParseException | IllegalArgumentException e) {
            sink.problem(spot.error("WKT_BROKEN"));
        }
    }

    private static void each(Geometry geometry, Spot spot, ShapeSink sink) {
        boolean mixed = geometry instanceof GeometryCollection
                && !(geometry instanceof MultiPoint
                        || geometry instanceof MultiLineString
                        || geometry instanceof MultiPolygon);
        if (mixed) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                each(geometry.getGeometryN(i), spot, sink);
            }
        } else {
            sink.add("", Optional.empty(), spot, geometry);
        }
    }
}
