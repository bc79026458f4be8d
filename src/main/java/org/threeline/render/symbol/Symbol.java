package org.threeline.render.symbol;

import java.awt.BasicStroke;
import java.util.List;
import java.util.Optional;
import org.threeline.layers.PatternSpec;

/** How a feature is drawn. Lengths are px at scale 1, colours 0xAARRGGBB with opacity, not premultiplied. */
public sealed interface Symbol {
    /** How far outside its geometry the symbol may reach, px at scale 1. */
    double reach();

    /**
     * An area: fill, patterns over it, edge over these.
     *
     * @param fill 0 for none
     */
    record Area(int fill, List<Pattern> patterns, Optional<Line> edge) implements Symbol {
        public Area {
            patterns = List.copyOf(patterns);
        }

        @Override
        public double reach() {
            return edge.map(Line::reach).orElse(0.0);
        }
    }

    /** A hatch or dots in a colour. */
    record Pattern(PatternSpec spec, int color) {}

    /**
     * A line.
     *
     * @param dashes on, off, on, … ; empty for a solid line
     * @param dashOffset how far into the dashes the line begins
     * @param cap of {@link java.awt.BasicStroke}
     * @param join of {@link java.awt.BasicStroke}
     * @param offset how far to the left of the line it is drawn
     * @param pattern scallops or crenellation to draw in place of the plain line
     * @param beads mark to draw along the line in place of the plain line
     */
    record Line(
            int color,
            double width,
            List<Double> dashes,
            double dashOffset,
            int cap,
            int join,
            double offset,
            Optional<PatternSpec> pattern,
            Optional<Beads> beads)
            implements Symbol {
        public Line {
            dashes = List.copyOf(dashes);
        }

        /** A miter is at most ten times as long as the line is wide. */
        @Override
        public double reach() {
            double own = Math.abs(offset) * 2 + width * (join == BasicStroke.JOIN_MITER ? 5 : 1);
            return own + beads.map(b -> b.mark().reach()).orElse(0.0);
        }
    }

    /**
     * Marks along a line.
     *
     * @param every from middle to middle
     */
    record Beads(Symbol.Mark mark, double every) {}

    /** Marks at a point, one over the other. */
    record Point(List<Mark> marks) implements Symbol {
        public Point {
            marks = List.copyOf(marks);
        }

        @Override
        public double reach() {
            return marks.stream().mapToDouble(Mark::reach).max().orElse(0);
        }
    }

    /**
     * A mark.
     *
     * @param name well-known name
     * @param size height, unless the name itself gives a size
     * @param rotation degrees, clockwise
     * @param fill 0 for none
     * @param stroke 0 for none
     * @param dx moved to the right
     * @param dy moved upward
     */
    record Mark(
            String name, double size, double rotation, int fill, int stroke, double strokeWidth, double dx, double dy) {
        double reach() {
            return size + strokeWidth + Math.abs(dx) + Math.abs(dy);
        }
    }
}
