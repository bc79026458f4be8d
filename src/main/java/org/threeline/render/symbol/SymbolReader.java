package org.threeline.render.symbol;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.jspecify.annotations.Nullable;
import org.threeline.layers.PatternSpec;
import org.threeline.layers.Patterns;
import org.threeline.render.symbol.Symbol.Area;
import org.threeline.render.symbol.Symbol.Beads;
import org.threeline.render.symbol.Symbol.Line;
import org.threeline.render.symbol.Symbol.Mark;
import org.threeline.render.symbol.Symbol.Pattern;
import org.threeline.render.symbol.Symbol.Point;

/**
 * Reads GeoTools symbolizers for one feature. What a symbolizer leaves open has the value SLD 1.1 gives it; what cannot
 * be read as what it should be likewise. For one thread and one symbolizer.
 */
public final class SymbolReader {
    private final @Nullable SimpleFeature feature;
    private final double opacity;
    private boolean constant = true;

    /**
     * Reads for a feature.
     *
     * @param feature null where there is none, as in a legend
     * @param opacity of the whole layer, 0 to 1
     */
    public SymbolReader(@Nullable SimpleFeature feature, double opacity) {
        this.feature = feature;
        this.opacity = opacity;
    }

    /** Whether what was read so far is the same for every feature. */
    public boolean isConstant() {
        return constant;
    }

    /** The symbol; empty for what is not drawn here, such as text, or shows nothing. */
    public Optional<Symbol> read(Symbolizer symbolizer) {
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            return Optional.of(area(polygon));
        } else if (symbolizer instanceof LineSymbolizer line) {
            return line(line.getStroke(), number(line.getPerpendicularOffset(), 0))
                    .map(Symbol.class::cast);
        } else if (symbolizer instanceof PointSymbolizer point) {
            List<Mark> marks = marks(point.getGraphic());
            return marks.isEmpty() ? Optional.empty() : Optional.of(new Point(marks));
        }
        return Optional.empty();
    }

    private Area area(PolygonSymbolizer polygon) {
        Fill fill = polygon.getFill();
        int color = 0;
        List<Pattern> patterns = List.of();
        if (fill != null) {
            if (fill.getGraphicFill() == null) {
                color = color(fill.getColor(), fill.getOpacity(), Color.GRAY, 1);
            } else {
                patterns = patterns(fill.getGraphicFill());
            }
        }
        double offset = number(polygon.getPerpendicularOffset(), 0);
        return new Area(color, patterns, line(polygon.getStroke(), offset));
    }

    private List<Pattern> patterns(Graphic graphic) {
        var patterns = new ArrayList<Pattern>();
        double share = number(graphic.getOpacity(), 1);
        for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
            if (symbol instanceof org.geotools.api.style.Mark mark) {
                Optional<PatternSpec> spec = Patterns.parse(text(mark.getWellKnownName(), ""));
                int color = mark.getStroke() != null
                        ? color(mark.getStroke().getColor(), mark.getStroke().getOpacity(), Color.BLACK, share)
                        : mark.getFill() != null
                                ? color(
                                        mark.getFill().getColor(),
                                        mark.getFill().getOpacity(),
                                        Color.GRAY,
                                        share)
                                : 0;
                if (color >>> 24 != 0) {
                    spec.filter(s -> s instanceof PatternSpec.Hatch || s instanceof PatternSpec.Dots)
                            .ifPresent(s -> patterns.add(new Pattern(s, color)));
                }
            }
        }
        return patterns;
    }

    private Optional<Line> line(@Nullable Stroke stroke, double offset) {
        if (stroke == null) {
            return Optional.empty();
        }
        int color = color(stroke.getColor(), stroke.getOpacity(), Color.BLACK, 1);
        double width = number(stroke.getWidth(), 1);
        Optional<PatternSpec> pattern = Optional.empty();
        Optional<Beads> beads = Optional.empty();
        Graphic graphic = stroke.getGraphicStroke();
        if (graphic != null) {
            List<Mark> marks = marks(graphic);
            if (marks.isEmpty()) {
                return Optional.empty();
            }
            Mark first = marks.get(0);
            pattern = Patterns.parse(first.name())
                    .filter(s -> s instanceof PatternSpec.Scallops || s instanceof PatternSpec.Crenellation);
            if (pattern.isPresent()) {
                color = first.stroke() == 0 ? color : first.stroke();
                width = first.stroke() == 0 ? width : first.strokeWidth();
            } else {
                double every = Math.max(1, first.size()) + Math.max(0, number(graphic.getGap(), 0));
                beads = Optional.of(new Beads(first, every));
            }
        }
        if (color >>> 24 == 0 || !(width > 0)) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                color,
                width,
                dashes(stroke),
                number(stroke.getDashOffset(), 0),
                cap(text(stroke.getLineCap(), "butt")),
                join(text(stroke.getLineJoin(), "miter")),
                offset,
                pattern,
                beads));
    }

    private List<Double> dashes(Stroke stroke) {
        List<Expression> given = stroke.dashArray();
        if (given == null || given.isEmpty()) {
            return List.of();
        }
        var dashes = new ArrayList<Double>();
        double sum = 0;
        for (Expression dash : given) {
            double length = Math.max(0, number(dash, 0));
            dashes.add(length);
            sum += length;
        }
        return sum > 0 ? dashes : List.of();
    }

    private static int cap(String word) {
        return switch (word) {
            case "round" -> BasicStroke.CAP_ROUND;
            case "square" -> BasicStroke.CAP_SQUARE;
            default -> BasicStroke.CAP_BUTT;
        };
    }

    private static int join(String word) {
        return switch (word) {
            case "round" -> BasicStroke.JOIN_ROUND;
            case "bevel" -> BasicStroke.JOIN_BEVEL;
            default -> BasicStroke.JOIN_MITER;
        };
    }

    private List<Mark> marks(@Nullable Graphic graphic) {
        var marks = new ArrayList<Mark>();
        if (graphic == null) {
            return marks;
        }
        double share = number(graphic.getOpacity(), 1);
        double size = number(graphic.getSize(), 6);
        double rotation = number(graphic.getRotation(), 0);
        Displacement moved = graphic.getDisplacement();
        double dx = moved == null ? 0 : number(moved.getDisplacementX(), 0);
        double dy = moved == null ? 0 : number(moved.getDisplacementY(), 0);
        for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
            if (symbol instanceof org.geotools.api.style.Mark mark) {
                Fill fill = mark.getFill();
                Stroke stroke = mark.getStroke();
                marks.add(new Mark(
                        text(mark.getWellKnownName(), "square"),
                        size,
                        rotation,
                        fill == null ? 0 : color(fill.getColor(), fill.getOpacity(), Color.GRAY, share),
                        stroke == null ? 0 : color(stroke.getColor(), stroke.getOpacity(), Color.BLACK, share),
                        stroke == null ? 0 : number(stroke.getWidth(), 1),
                        dx,
                        dy));
            }
        }
        return marks;
    }

    private int color(@Nullable Expression color, @Nullable Expression alpha, Color otherwise, double share) {
        Color value = value(color, Color.class, otherwise);
        double part = Math.max(0, Math.min(1, number(alpha, 1) * share * opacity));
        return (int) Math.round(value.getAlpha() * part) << 24 | (value.getRGB() & 0xFFFFFF);
    }

    private double number(@Nullable Expression expression, double otherwise) {
        double value = value(expression, Double.class, otherwise);
        return Double.isFinite(value) ? value : otherwise;
    }

    private String text(@Nullable Expression expression, String otherwise) {
        return value(expression, String.class, otherwise);
    }

    private <T> T value(@Nullable Expression expression, Class<T> type, T otherwise) {
        if (expression == null) {
            return otherwise;
        }
        if (expression instanceof Literal literal) {
            if (type.isInstance(literal.getValue())) {
                return type.cast(literal.getValue());
            }
        } else {
            constant = false;
            if (feature == null) {
                return otherwise;
            }
        }
        T value = expression.evaluate(feature, type);
        return value == null ? otherwise : value;
    }
}
