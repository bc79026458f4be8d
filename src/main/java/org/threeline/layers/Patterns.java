package org.threeline.layers;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.threeline.layers.PatternSpec.Checkpoint;
import org.threeline.layers.PatternSpec.Crenellation;
import org.threeline.layers.PatternSpec.Dot;
import org.threeline.layers.PatternSpec.Dots;
import org.threeline.layers.PatternSpec.Hatch;
import org.threeline.layers.PatternSpec.Note;
import org.threeline.layers.PatternSpec.Rectangle;
import org.threeline.layers.PatternSpec.Ring;
import org.threeline.layers.PatternSpec.RingDot;
import org.threeline.layers.PatternSpec.Scallops;
import org.threeline.layers.PatternSpec.Triangle;

/**
 * The well-known names of patterns and marks of our own in styles, for example
 * {@code threeline://hatch?angle=45&width=1.5&every=7}.
 *
 * <p>{@link Hatch} and {@link Dots} stand in the mark of a graphic fill, {@link Scallops} and {@link Crenellation} in
 * the mark of a graphic stroke, the others in the mark of a point symbolizer. Numbers are decimal with a point; order
 * does not matter; every number must be there, positive but for an angle, an offset and a gap.
 */
public final class Patterns {
    private static final String SCHEME = "threeline://";

    private Patterns() {}

    /** The well-known name of a pattern. */
    public static String name(PatternSpec spec) {
        if (spec instanceof Hatch h) {
            return write("hatch", "angle", h.angle(), "width", h.width(), "every", h.every());
        } else if (spec instanceof Dots d) {
            return write("dots", "radius", d.radius(), "cell", d.cell());
        } else if (spec instanceof Scallops s) {
            return write("scallops", "radius", s.radius(), "offset", s.offset());
        } else if (spec instanceof Crenellation c) {
            return write(
                    "crenellation", "period", c.period(), "tooth", c.tooth(), "height", c.height(), "gap", c.gap());
        } else if (spec instanceof RingDot r) {
            return write("ring-dot", "radius", r.radius(), "dot", r.dot());
        } else if (spec instanceof Ring r) {
            return write("ring", "radius", r.radius());
        } else if (spec instanceof Dot d) {
            return write("dot", "radius", d.radius());
        } else if (spec instanceof Triangle t) {
            return write("triangle", "size", t.size());
        } else if (spec instanceof Checkpoint c) {
            return write("checkpoint", "size", c.size());
        } else if (spec instanceof Rectangle r) {
            return write("rectangle", "size", r.size());
        } else {
            return write("note", "size", ((Note) spec).size());
        }
    }

    /** The pattern of a well-known name; empty if the name is none of ours or a number is missing or out of range. */
    public static Optional<PatternSpec> parse(String wellKnownName) {
        if (!wellKnownName.startsWith(SCHEME)) {
            return Optional.empty();
        }
        String rest = wellKnownName.substring(SCHEME.length());
        int question = rest.indexOf('?');
        String word = question < 0 ? rest : rest.substring(0, question);
        try {
            var numbers = new Numbers(question < 0 ? "" : rest.substring(question + 1));
            return Optional.ofNullable(
                    switch (word) {
                        case "hatch" ->
                            new Hatch(numbers.any("angle"), numbers.positive("width"), numbers.positive("every"));
                        case "dots" -> new Dots(numbers.positive("radius"), numbers.positive("cell"));
                        case "scallops" -> new Scallops(numbers.positive("radius"), numbers.notNegative("offset"));
                        case "crenellation" ->
                            new Crenellation(
                                    numbers.positive("period"),
                                    numbers.positive("tooth"),
                                    numbers.positive("height"),
                                    numbers.notNegative("gap"));
                        case "ring-dot" -> new RingDot(numbers.positive("radius"), numbers.positive("dot"));
                        case "ring" -> new Ring(numbers.positive("radius"));
                        case "dot" -> new Dot(numbers.positive("radius"));
                        case "triangle" -> new Triangle(numbers.positive("size"));
                        case "checkpoint" -> new Checkpoint(numbers.positive("size"));
                        case "rectangle" -> new Rectangle(numbers.positive("size"));
                        case "note" -> new Note(numbers.positive("size"));
                        default -> null;
                    });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String write(String word, Object... numbers) {
        var text = new StringBuilder(SCHEME).append(word);
        for (int i = 0; i < numbers.length; i += 2) {
            double value = (Double) numbers[i + 1];
            text.append(i == 0 ? '?' : '&').append(numbers[i]).append('=');
            text.append(
                    value == Math.rint(value) && Math.abs(value) < 1e9
                            ? String.format(Locale.ROOT, "%.0f", value)
                            : Double.toString(value));
        }
        return text.toString();
    }

    private static final class Numbers {
        private final Map<String, Double> byName = new LinkedHashMap<>();

        Numbers(String query) {
            for (String part : query.split("&")) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    byName.put(part.substring(0, equals), Double.valueOf(part.substring(equals + 1)));
                }
            }
        }

        double any(String name) {
            Double value = byName.get(name);
            if (value == null || !Double.isFinite(value)) {
                throw new IllegalArgumentException(name);
            }
            return value;
        }

        double notNegative(String name) {
            double value = any(name);
            if (value < 0) {
                throw new IllegalArgumentException(name);
            }
            return value;
        }

        double positive(String name) {
            double value = any(name);
            if (value <= 0) {
                throw new IllegalArgumentException(name);
            }
            return value;
        }
    }
}
