package org.threeline.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads written charts back and holds them against what was drawn. */
final class ChartFiles {
    private static final int SCALE = 2;
    /** Edges are smoothed: within so many pixels of where a colour was put it must be. */
    private static final int ABOUT = 3;

    private ChartFiles() {}

    static Document svg(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    static List<Element> elements(Document svg, String name) {
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < svg.getElementsByTagName(name).getLength(); i++) {
            all.add((Element) svg.getElementsByTagName(name).item(i));
        }
        return all;
    }

    static List<String> words(Document svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    /** The points of a polyline: x, y, x, y, … */
    static List<Double> points(Element polyline) {
        List<Double> xy = new ArrayList<>();
        for (String number : polyline.getAttribute("points").split("[ ,]")) {
            xy.add(Double.parseDouble(number));
        }
        return xy;
    }

    /** Every shape in its order, with its place, its colour and its words. */
    static void assertHolds(Path svgFile, Drawing drawing) throws Exception {
        Document svg = svg(Files.readString(svgFile));
        assertEquals(
                drawing.width(), Double.parseDouble(svg.getDocumentElement().getAttribute("width")), 0.5);
        List<Element> shapes = new ArrayList<>();
        for (int i = 0; i < svg.getDocumentElement().getChildNodes().getLength(); i++) {
            if (svg.getDocumentElement().getChildNodes().item(i) instanceof Element element) {
                shapes.add(element);
            }
        }
        assertEquals(drawing.shapes().size(), shapes.size() - 1, "shapes above the background");
        for (int i = 0; i < drawing.shapes().size(); i++) {
            Element element = shapes.get(i + 1);
            Drawing.Shape shape = drawing.shapes().get(i);
            if (shape instanceof Drawing.Words words) {
                assertEquals(words.text(), element.getTextContent());
                assertEquals(words.color(), element.getAttribute("fill"));
            } else if (shape instanceof Drawing.Run run) {
                List<Double> read = points(element);
                assertEquals(run.xy().size(), read.size());
                for (int k = 0; k < read.size(); k++) {
                    assertEquals(run.xy().get(k), read.get(k), 0.006);
                }
                assertEquals(run.color(), element.getAttribute("stroke"));
            } else if (shape instanceof Drawing.Box box) {
                assertEquals(box.x(), Double.parseDouble(element.getAttribute("x")), 0.006);
                assertEquals(box.height(), Double.parseDouble(element.getAttribute("height")), 0.006);
                assertEquals(box.color(), element.getAttribute("fill"));
            } else {
                assertEquals(((Drawing.Line) shape).color(), element.getAttribute("stroke"));
            }
        }
    }

    /** The colour of every curve at its points, of every full box in its middle, and the background in a corner. */
    static void assertShows(Path png, Drawing drawing, Ink ink) throws IOException {
        BufferedImage image = ImageIO.read(png.toFile());
        assertEquals(SCALE * drawing.width(), image.getWidth(), SCALE);
        assertEquals(SCALE * drawing.height(), image.getHeight(), SCALE);
        assertTrue(isThere(image, 1, 1, ink.background()), "background");
        for (Drawing.Shape shape : drawing.shapes()) {
            if (shape instanceof Drawing.Run run) {
                int seen = 0;
                for (int i = 0; i < run.xy().size(); i += 2) {
                    seen += isThere(image, run.xy().get(i), run.xy().get(i + 1), run.color()) ? 1 : 0;
                }
                // Another curve may lie over most of it.
                assertTrue(seen >= 0.1 * run.xy().size() / 2, run.color() + " at " + seen + " of its points");
            } else if (shape instanceof Drawing.Box box && box.opacity() == 1) {
                assertTrue(isThere(image, box.x() + box.width() / 2, box.y() + box.height() / 2, box.color()));
            }
        }
    }

    private static boolean isThere(BufferedImage image, double x, double y, String color) {
        int wanted = Integer.parseInt(color.substring(1), 16);
        for (int dx = -ABOUT; dx <= ABOUT; dx++) {
            for (int dy = -ABOUT; dy <= ABOUT; dy++) {
                int px = (int) Math.round(SCALE * x) + dx;
                int py = (int) Math.round(SCALE * y) + dy;
                if (px >= 0 && py >= 0 && px < image.getWidth() && py < image.getHeight()) {
                    int rgb = image.getRGB(px, py);
                    if (apart(rgb, wanted, 16) <= 12 && apart(rgb, wanted, 8) <= 12 && apart(rgb, wanted, 0) <= 12) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int apart(int a, int b, int shift) {
        return Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF));
    }
}
