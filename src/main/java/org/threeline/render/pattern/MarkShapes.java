package org.threeline.render.pattern;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.threeline.layers.PatternSpec;
import org.threeline.layers.Patterns;

/**
 * The outlines of marks by their well-known names: ours, and square, circle, triangle, star, cross and x as in SLD. An
 * unknown name is a square, as SLD has it.
 */
public final class MarkShapes {
    private MarkShapes() {}

    /**
     * The parts of a mark about 0, 0; px at scale 1, y downward.
     *
     * @param body filled, then its outline drawn
     * @param lines drawn over it like the outline
     * @param spots filled over it in the colour of the outline
     */
    public record MarkShape(Shape body, List<Shape> lines, List<Shape> spots) {
        /** How far the mark reaches from its middle, without the width of its lines. */
        public double reach() {
            Rectangle2D box = body.getBounds2D();
            return Math.max(
                    Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())),
                    Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())));
        }
    }

    /**
     * The shape of a mark.
     *
     * @param size of a mark whose name does not give it
     */
    public static MarkShape of(String name, double size) {
        return Patterns.parse(name).map(MarkShapes::own).orElseGet(() -> plain(known(name, size)));
    }

    private static MarkShape own(PatternSpec spec) {
        if (spec instanceof PatternSpec.RingDot r) {
            return new MarkShape(circle(r.radius()), List.of(), List.of(circle(r.dot())));
        } else if (spec instanceof PatternSpec.Ring r) {
            return plain(circle(r.radius()));
        } else if (spec instanceof PatternSpec.Dot d) {
            return plain(circle(d.radius()));
        } else if (spec instanceof PatternSpec.Triangle t) {
            double height = t.size() * Math.sqrt(3) / 2;
            double half = t.size() / 2;
            return plain(polygon(0, -height * 2 / 3, half, height / 3, -half, height / 3));
        } else if (spec instanceof PatternSpec.Checkpoint c) {
            double half = c.size() / 2;
            return new MarkShape(rectangle(c.size(), c.size()), List.of(line(-half, 0, half, 0)), List.of());
        } else if (spec instanceof PatternSpec.Rectangle r) {
            return plain(rectangle(r.size(), r.size() * 3 / 4));
        } else if (spec instanceof PatternSpec.Note n) {
            return note(n.size());
        }
        return plain(rectangle(6, 6));
    }

    private static MarkShape note(double height) {
        double y = height / 2;
        double x = height * 0.4;
        double fold = height * 0.3;
        return new MarkShape(
                polygon(-x, -y, x - fold, -y, x, -y + fold, x, y, -x, y),
                List.of(line(x - fold, -y, x - fold, -y + fold, x, -y + fold)),
                List.of());
    }

    private static Shape known(String name, double size) {
        double r = size / 2;
        return switch (name) {
            case "circle" -> circle(r);
            case "triangle" -> polygon(0, -r, r, r, -r, r);
            case "star" -> star(r);
            case "cross" -> cross(r);
            case "x" ->
                java.awt.geom.AffineTransform.getRotateInstance(Math.PI / 4).createTransformedShape(cross(r));
            default -> rectangle(size, size);
        };
    }

    private static MarkShape plain(Shape body) {
        return new MarkShape(body, List.of(), List.of());
    }

    private static Shape circle(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    private static Shape rectangle(double width, double height) {
        return new Rectangle2D.Double(-width / 2, -height / 2, width, height);
    }

    private static Shape star(double r) {
        var xy = new double[20];
        for (int i = 0; i < 10; i++) {
            double reach = i % 2 == 0 ? r : r * 0.382;
            xy[2 * i] = reach * Math.sin(Math.PI * i / 5);
            xy[2 * i + 1] = -reach * Math.cos(Math.PI * i / 5);
        }
        return polygon(xy);
    }

    private static Shape cross(double r) {
        double w = r / 4;
        return polygon(-w, -r, w, -r, w, -w, r, -w, r, w, w, w, w, r, -w, r, -w, w, -r, w, -r, -w, -w, -w);
    }

    private static Path2D line(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        return path;
    }

    private static Path2D polygon(double... xy) {
        Path2D path = line(xy);
        path.closePath();
        return path;
    }
}
