package org.threeline.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Reads the placemarks of KML 2.2: points, lines, rings, polygons and what is grouped of them.
 *
 * <p>A streaming reader without document types and external entities; names of elements are taken without their
 * namespace, since files of before 2008 have others. Heights are left out.
 */
final class KmlShapes {
    private static final int MAX_DEPTH = 200;

    private final XMLStreamReader xml;
    private final ShapeSink sink;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<LinearRing> holes = new ArrayList<>();
    private String name = "";
    private @Nullable LinearRing outline;

    private KmlShapes(XMLStreamReader xml, ShapeSink sink) {
        this.xml = xml;
        this.sink = sink;
    }

    static void read(byte[] bytes, int start, ShapeSink sink) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml =
                    factory.createXMLStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start));
            try {
                new KmlShapes(xml, sink).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            sink.problem(Spot.line(line).error("KML_BROKEN"));
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext() && !sink.isFull()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> opened(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (isRead(path.peek())) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> closed(xml.getLocalName());
                default -> {}
            }
        }
    }

    private void opened(String element) throws XMLStreamException {
        if (path.size() >= MAX_DEPTH) {
            throw new XMLStreamException("nested too deeply", xml.getLocation());
        }
        path.push(element);
        text.setLength(0);
        switch (element) {
            case "Placemark" -> name = "";
            case "Polygon" -> {
                outline = null;
                holes.clear();
            }
            default -> {}
        }
    }

    private static boolean isRead(@Nullable String element) {
        return "name".equals(element) || "coordinates".equals(element);
    }

    private void closed(String element) {
        path.pop();
        String parent = path.isEmpty() ? "" : path.peek();
        switch (element) {
            case "name" -> {
                if (parent.equals("Placemark")) {
                    name = text.toString().strip();
                }
            }
            case "coordinates" -> coordinates(parent);
            case "Polygon" -> polygon();
            default -> {}
        }
        text.setLength(0);
    }

    private Spot spot() {
        return Spot.line(xml.getLocation().getLineNumber());
    }

    private void coordinates(String parent) {
        Optional<CoordinateSequence> read = sequence(text.toString());
        if (read.isEmpty()) {
            sink.problem(spot().error("SHAPE_UNREADABLE"));
            return;
        }
        CoordinateSequence positions = read.get();
        int size = positions.size();
        switch (parent) {
            case "Point" -> {
                if (size == 1) {
                    add(ShapeSink.FACTORY.createPoint(positions));
                }
            }
            case "LineString" -> {
                if (size >= 2) {
                    add(ShapeSink.FACTORY.createLineString(positions));
                }
            }
            case "LinearRing" -> ring(positions);
            default -> {}
        }
    }

    private void ring(CoordinateSequence positions) {
        int last = positions.size() - 1;
        boolean closed =
                last >= 3 && positions.getX(0) == positions.getX(last) && positions.getY(0) == positions.getY(last);
        if (path.contains("Polygon")) {
            if (!closed) {
                sink.problem(spot().error("SHAPE_UNREADABLE"));
            } else if (path.contains("innerBoundaryIs")) {
                holes.add(ShapeSink.FACTORY.createLinearRing(positions));
            } else {
                outline = ShapeSink.FACTORY.createLinearRing(positions);
            }
        } else if (last >= 1) {
            LineString line = ShapeSink.FACTORY.createLineString(positions);
            add(line);
        }
    }

    private void polygon() {
        LinearRing outer = outline;
        if (outer != null) {
            Polygon polygon = ShapeSink.FACTORY.createPolygon(outer, holes.toArray(new LinearRing[0]));
            add(polygon);
        }
        outline = null;
        holes.clear();
    }

    private void add(Geometry geometry) {
        sink.add(name, Optional.empty(), spot(), geometry);
    }

    /** Tuples {@code lon,lat[,height]} with blanks between. */
    private static Optional<CoordinateSequence> sequence(String tuples) {
        String[] all = tuples.strip().split("\\s+");
        double[] xy = new double[2 * all.length];
        for (int i = 0; i < all.length; i++) {
            String[] parts = all[i].split(",", -1);
            if (parts.length < 2) {
                return Optional.empty();
            }
            try {
                xy[2 * i] = Double.parseDouble(parts[0]);
                xy[2 * i + 1] = Double.parseDouble(parts[1]);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new PackedCoordinateSequence.Double(xy, 2, 0));
    }
}
