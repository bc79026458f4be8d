package org.threeline.layers;

import static org.threeline.layers.StyleKit.area;
import static org.threeline.layers.StyleKit.line;
import static org.threeline.layers.StyleKit.patternedArea;
import static org.threeline.layers.StyleKit.patternedLine;
import static org.threeline.layers.StyleKit.rule;
import static org.threeline.layers.StyleKit.stroke;
import static org.threeline.layers.StyleKit.with;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;
import org.threeline.layers.Palette.ZoneColors;
import org.threeline.layers.PatternSpec.Crenellation;
import org.threeline.layers.PatternSpec.Dots;
import org.threeline.layers.PatternSpec.Hatch;
import org.threeline.scenario.LayerStyle;
import org.threeline.scenario.Role;
import org.threeline.zones.Memo;

/**
 * How a zone is drawn: fill, pattern, edge and label say the same thing, so no meaning hangs on the hue.
 *
 * <p>The style's rules: {@code fill} for the area with its pattern; {@code edge} for the pieces of the outline that the
 * rule of the zone made; {@code front} and {@code front-plain} for a fortified one; {@code name}. Immutable.
 *
 * @param patternWidth of the lines of the pattern; 0 for an area without one
 * @param dash of the edge; 0 for a line without gaps
 * @param gap between dashes
 * @param fortified whether the edge toward the trace has teeth
 */
record ZoneLook(
        ZoneColors colors,
        PatternSpec pattern,
        double patternWidth,
        double edgeWidth,
        float dash,
        float gap,
        boolean fortified,
        LabelStyle label,
        boolean labelled) {

    private static final ScaleRange DETAILED = ScaleRange.from(6e6);
    private static final ScaleRange PLAIN = ScaleRange.beyond(6e6);
    private static final double PLAIN_WIDTH = 2;
    /** The gap says planned. */
    private static final Crenellation TEETH = new Crenellation(12, 6, 4.2, 5);

    private static final double TEETH_WIDTH = 1.9;

    /** Styles are never changed, so zones that look alike share one. */
    private static final Memo<ZoneLook, Style> STYLES = new Memo<>(256);

    private ZoneLook(
            ZoneColors colors,
            PatternSpec pattern,
            double patternWidth,
            double edgeWidth,
            float dash,
            float gap,
            boolean fortified,
            LabelStyle label) {
        this(colors, pattern, patternWidth, edgeWidth, dash, gap, fortified, label, true);
    }

    /**
     * The look of a role.
     *
     * @param turn which of the other zones it is, from 0
     */
    static ZoneLook of(Role role, int turn, Palette palette) {
        return switch (role) {
            case DEMILITARIZED_ZONE ->
                new ZoneLook(
                        palette.demilitarized(),
                        new Hatch(45, 1.5, 7),
                        1.5,
                        1.8,
                        Swatched.DASH,
                        Swatched.GAP,
                        false,
                        name(palette.demilitarized().label(), 12, 0.5, 3, palette));
            case UKRAINIAN_DEFENCE_LINE ->
                new ZoneLook(
                        palette.ukrainian(),
                        new Hatch(-45, 0.9, 6),
                        0.9,
                        1.6,
                        Swatched.DASH,
                        Swatched.GAP,
                        true,
                        name(palette.ukrainian().label(), 12, 0.5, 2, palette));
            case EUROPEAN_DETERRENT_LINE ->
                new ZoneLook(
                        palette.european(),
                        new Dots(1.25, 14),
                        1,
                        2,
                        11,
                        6,
                        false,
                        name(palette.european().label(), 14.5, 2, 1, palette));
            default -> other(turn, palette);
        };
    }

    private static ZoneLook other(int turn, Palette palette) {
        ZoneColors colors = palette.others().get(turn % palette.others().size());
        return new ZoneLook(
                colors,
                new Hatch(turn % 2 == 0 ? 0 : 90, 0.9, 8),
                0.9,
                1.6,
                4,
                3,
                false,
                name(colors.label(), 12, 0.5, 0, palette));
    }

    private static LabelStyle name(Color color, double px, double tracking, double weight, Palette palette) {
        return LabelStyle.of(LabelStyle.CONDENSED_SEMI_BOLD, px, color, palette)
                .zoneHalo()
                .tracked(tracking)
                .with(LabelOptions.MIN_TRACKING, "0")
                .with(LabelOptions.SHORTER, ZoneFeatures.SHORTER)
                .ranked(2, weight);
    }

    /** With what the author has chosen. */
    ZoneLook styled(LayerStyle style, Palette palette) {
        ZoneColors chosen = style.swatch().map(s -> Swatched.colors(s, palette)).orElse(colors);
        LabelStyle name = style.swatch().isPresent() ? label.colored(chosen.label()) : label;
        PatternSpec fill = style.fill().map(ZoneLook::pattern).orElse(pattern);
        boolean plain = style.fill().filter(f -> f == LayerStyle.Fill.PLAIN).isPresent();
        float dashed = style.edge().map(Swatched::dash).orElse(dash);
        float open = style.edge().map(Swatched::gap).orElse(gap);
        return new ZoneLook(
                chosen,
                fill,
                plain ? 0 : patternWidth,
                edgeWidth,
                dashed,
                open,
                fortified && style.edge().isEmpty(),
                name,
                style.labelled());
    }

    private static PatternSpec pattern(LayerStyle.Fill fill) {
        return switch (fill) {
            case RISING, PLAIN -> new Hatch(45, 1.5, 7);
            case FALLING -> new Hatch(-45, 0.9, 6);
            case LEVEL -> new Hatch(0, 0.9, 8);
            case UPRIGHT -> new Hatch(90, 0.9, 8);
            case DOTS -> new Dots(1.25, 14);
        };
    }

    Style style() {
        return STYLES.get(this, this::make);
    }

    private Style make() {
        var edges = new ArrayList<Rule>();
        LineSymbolizer edge =
                edge(line(dash > 0 ? stroke(colors.edge(), edgeWidth, dash, gap) : stroke(colors.edge(), edgeWidth)));
        if (fortified) {
            LineSymbolizer teeth = edge(patternedLine(TEETH, colors.edge(), TEETH_WIDTH));
            LineSymbolizer plain = edge(line(stroke(colors.edge(), PLAIN_WIDTH, Swatched.DASH, Swatched.GAP)));
            edges.add(rule("edge", "part IN ('back', 'end', 'drawn')", ScaleRange.ALL, edge));
            edges.add(rule("front", "part = 'front'", DETAILED, teeth));
            edges.add(rule("front-plain", "part = 'front'", PLAIN, plain));
        } else {
            edges.add(rule("edge", "part IN ('front', 'back', 'end', 'drawn')", ScaleRange.ALL, edge));
        }
        TextSymbolizer along = label.placed(LabelOptions.BAND).symbolizer();
        TextSymbolizer within =
                label.placed(LabelOptions.AREA).with(LabelOptions.LINES, "3").symbolizer();
        PolygonSymbolizer ground = with(area(colors.fill()), LabelOptions.OBSTACLE, LabelOptions.ZONE);
        Rule fill = patternWidth > 0
                ? rule(
                        "fill",
                        "part = 'area'",
                        ScaleRange.ALL,
                        ground,
                        patternedArea(pattern, colors.pattern(), patternWidth))
                : rule("fill", "part = 'area'", ScaleRange.ALL, ground);
        return labelled
                ? StyleKit.style(
                        "zone",
                        List.of(fill),
                        edges,
                        List.of(
                                rule("name", "part = 'middle'", ScaleRange.ALL, along),
                                rule("name-within", "part = 'room'", ScaleRange.ALL, within)))
                : StyleKit.style("zone", List.of(fill), edges);
    }

    private static LineSymbolizer edge(LineSymbolizer symbolizer) {
        return with(symbolizer, LabelOptions.OBSTACLE, LabelOptions.ZONE_EDGE);
    }
}
