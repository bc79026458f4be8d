package org.threeline.layers;

import static org.threeline.layers.StyleKit.line;
import static org.threeline.layers.StyleKit.patternedLine;
import static org.threeline.layers.StyleKit.rule;
import static org.threeline.layers.StyleKit.stroke;
import static org.threeline.layers.StyleKit.with;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.threeline.basemap.FeatureList;
import org.threeline.basemap.LonLatType;
import org.threeline.layers.PatternSpec.Scallops;
import org.threeline.scenario.Language;
import org.threeline.scenario.LayerStyle;
import org.threeline.scenario.Trace;
import org.threeline.zones.PlanTrace;

/**
 * A trace as features; the scallops of a line of contact give way to a plain line where they would hide a narrow zone:
 * {@code part} is {@code line} or, for the names at the ends of a phase line, {@code end}; {@code kind} is
 * {@code contact} or {@code phase-line}.
 *
 * <p>Rules of the style: {@code contact-halo}, {@code contact}, {@code contact-plain}, {@code phase-line},
 * {@code phase-line-name}.
 */
final class TraceFeatures {
    private static final double DETAILED_FROM = 6e6;
    private static final ScaleRange DETAILED = ScaleRange.from(DETAILED_FROM);
    private static final double WIDTH = 1.35;
    private static final double PLAIN_WIDTH = 2;
    private static final double HALO_WIDTH = 11;
    /** What of a zone beside the line must be seen for the scallops not to hide it, px from the line's middle. */
    private static final double ZONE_SHOWN = 8.5;
    /** Metres of a px in scale denominators. */
    private static final double PX_METERS = 0.00028;

    private static final Scallops SCALLOPS = new Scallops(3.5, 1.5);

    private static final SimpleFeatureType TYPE = LonLatType.of("trace", Geometry.class, columns());

    private TraceFeatures() {}

    private static Map<String, Class<?>> columns() {
        Map<String, Class<?>> columns = new LinkedHashMap<>();
        for (String column : List.of("id", "role", "kind", "part", "name_en", "name_uk", Labelled.LABEL)) {
            columns.put(column, String.class);
        }
        return columns;
    }

    static FeatureList of(PlanTrace plan, Names names) {
        Trace trace = plan.trace();
        boolean contact = ScenarioLayers.isContact(trace);
        var features = new ArrayList<SimpleFeature>();
        Geometry line = plan.line().geographic();
        features.add(feature(trace, "line", contact, line, null));
        if (!contact) {
            LineString drawn = trace.line();
            String name = names.get("phase-line", names.capitals(trace.name().in(names.language())));
            features.add(feature(trace, "end", contact, drawn.getStartPoint(), name));
            features.add(feature(trace, "end", contact, drawn.getEndPoint(), name));
        }
        return new FeatureList(TYPE, features);
    }

    private static SimpleFeature feature(
            Trace trace, String part, boolean contact, Geometry geometry, @Nullable String label) {
        @Nullable
        Object[] values = {
            geometry,
            trace.id().value(),
            trace.role().word(),
            contact ? "contact" : "phase-line",
            part,
            trace.name().in(Language.ENGLISH),
            trace.name().in(Language.UKRAINIAN),
            label
        };
        String suffix = part.equals("line") ? "" : "/" + geometry.getCoordinate();
        return new SimpleFeatureImpl(values, TYPE, new FeatureIdImpl(trace.id().value() + suffix), false);
    }

    /**
     * The style of a trace. Where the author chooses how its line is drawn, a line of contact has no scallops.
     *
     * @param narrowestKm depth of the narrowest band that begins at the line; infinity without one
     */
    static Style style(Palette palette, double narrowestKm, LayerStyle chosen) {
        Optional<Palette.ZoneColors> colors = chosen.swatch().map(s -> Swatched.colors(s, palette));
        Color ink = colors.map(Palette.ZoneColors::edge).orElse(palette.contact());
        Color text = colors.map(Palette.ZoneColors::label).orElse(palette.contact());
        double from =
                chosen.edge().isPresent() ? 0 : Math.min(DETAILED_FROM, narrowestKm * 1000 / (ZONE_SHOWN * PX_METERS));
        ScaleRange scalloped = ScaleRange.from(from);
        ScaleRange plain = from > 0 ? ScaleRange.beyond(from) : ScaleRange.ALL;
        String contact = "part = 'line' AND kind = 'contact'";
        var halo = new ArrayList<Rule>();
        var lines = new ArrayList<Rule>();
        if (from > 0) {
            halo.add(rule("contact-halo", contact, scalloped, line(stroke(palette.contactHalo(), HALO_WIDTH))));
            lines.add(rule(
                    "contact",
                    contact,
                    scalloped,
                    with(patternedLine(SCALLOPS, ink, WIDTH), LabelOptions.OBSTACLE, LabelOptions.CONTACT)));
        }
        lines.add(rule(
                "contact-plain",
                contact,
                plain,
                with(
                        line(chosen.edge()
                                .map(e -> Swatched.stroke(ink, e, PLAIN_WIDTH))
                                .orElse(stroke(ink, PLAIN_WIDTH))),
                        LabelOptions.OBSTACLE,
                        LabelOptions.CONTACT)));
        lines.add(rule(
                "phase-line",
                "part = 'line' AND kind = 'phase-line'",
                ScaleRange.ALL,
                with(
                        line(chosen.edge()
                                .map(e -> Swatched.stroke(ink, e, WIDTH))
                                .orElse(stroke(ink, WIDTH, 9, 5))),
                        LabelOptions.OBSTACLE,
                        LabelOptions.ZONE_EDGE)));
        LabelStyle name = LabelStyle.of(LabelStyle.CONDENSED_SEMI_BOLD, 11.5, text, palette)
                .placed(LabelOptions.POINT)
                .ranked(2, 0);
        return chosen.labelled()
                ? StyleKit.style(
                        "trace",
                        halo,
                        lines,
                        List.of(rule("phase-line-name", "part = 'end'", DETAILED, name.symbolizer())))
                : StyleKit.style("trace", halo, lines);
    }
}
