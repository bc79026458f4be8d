package org.threeline.layers;

import static org.threeline.layers.StyleKit.area;
import static org.threeline.layers.StyleKit.line;
import static org.threeline.layers.StyleKit.rule;
import static org.threeline.layers.StyleKit.stroke;
import static org.threeline.layers.StyleKit.style;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Stroke;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.BaseMapLayer;
import org.threeline.basemap.FeatureList;

/** Land, borders and boundaries, with the names of countries and oblasts. */
final class LandLayers {
    private static final ScaleRange LARGE_SCALES = ScaleRange.from(1.5e6);
    private static final ScaleRange SMALL_SCALES = ScaleRange.beyond(1.5e6);
    private static final ScaleRange COUNTRY_NAMES = ScaleRange.between(20e6, 1.5e6);
    private static final ScaleRange BOUNDARIES = ScaleRange.from(6e6);
    private static final ScaleRange OBLAST_NAMES = ScaleRange.between(6e6, 600_000);
    /** Moldova's districts are small: their boundaries would clutter smaller scales. */
    private static final ScaleRange SMALL_AREA_BOUNDARIES = ScaleRange.from(1.2e6);

    private final BaseMap baseMap;
    private final Palette palette;
    private final Names names;
    private final Medium medium;

    LandLayers(BaseMap baseMap, Palette palette, Names names, Medium medium) {
        this.baseMap = baseMap;
        this.palette = palette;
        this.names = names;
        this.medium = medium;
    }

    MapLayer countries() {
        return new MapLayer(
                "countries",
                baseMap.features(BaseMapLayer.COUNTRIES),
                style(
                        "countries",
                        List.of(
                                rule("ukraine", "a3 = 'UKR'", SMALL_SCALES, area(palette.land(), coast(8))),
                                rule("ukraine-large", "a3 = 'UKR'", LARGE_SCALES, area(palette.land(), coast(20)))),
                        List.of(rule("other-land", "a3 <> 'UKR'", ScaleRange.ALL, area(palette.otherLand())))),
                1);
    }

    MapLayer countryNames() {
        FeatureList countries =
                Labelled.of(BaseMapLayer.COUNTRIES, baseMap.list(BaseMapLayer.COUNTRIES), this::country);
        LabelStyle name = LabelStyle.of(LabelStyle.MEDIUM, 17, palette.countryName(), palette)
                .placed(LabelOptions.AREA)
                .tracked(9)
                .with(LabelOptions.MIN_TRACKING, "5")
                .ranked(6, 1);
        LabelStyle neighbour = LabelStyle.of(LabelStyle.MEDIUM, 14, palette.countryName(), palette)
                .haloOf(palette.otherLand())
                .placed(LabelOptions.AREA)
                .tracked(5)
                .with(LabelOptions.MIN_TRACKING, "3")
                .ranked(6, 0);
        return new MapLayer(
                "country-names",
                countries,
                style(
                        "country-names",
                        List.of(
                                rule("ukraine-name", "a3 = 'UKR'", COUNTRY_NAMES, name.symbolizer()),
                                rule("other-name", "a3 <> 'UKR'", COUNTRY_NAMES, neighbour.symbolizer()))),
                1);
    }

    /**
     * Ukraine's land reaches a little out under its neighbours and the sea, which are drawn over it: the coasts of land
     * and sea come from two sources and leave slivers of up to 2 km between them.
     */
    private Stroke coast(double width) {
        return stroke(palette.land(), width);
    }

    private Optional<String> country(SimpleFeature feature) {
        return names.find("country." + feature.getAttribute("a3"))
                .or(() -> Labelled.name(feature, names.language()))
                .filter(name -> !name.isEmpty())
                .map(names::capitals);
    }

    MapLayer stateBorders() {
        Color line = palette.stateBorder();
        Color band = new Color(line.getRed(), line.getGreen(), line.getBlue(), (int)
                Math.round(255 * Palette.STATE_BORDER_BAND_OPACITY));
        return new MapLayer(
                "state-borders",
                baseMap.features(BaseMapLayer.COUNTRY_LINES),
                style(
                        "state-borders",
                        List.of(rule("band", line(stroke(band, 7)))),
                        List.of(rule("state-border", line(stroke(line, 1.3, 9, 2.5f, 1.5f, 2.5f))))),
                1);
    }

    /** All of the layer's lines are inner boundaries, but the area on their second side is not always known. */
    MapLayer oblastBoundaries() {
        Color color = palette.oblastBoundary();
        Color lighter = new Color(color.getRed(), color.getGreen(), color.getBlue(), 128);
        return new MapLayer(
                "oblast-boundaries",
                baseMap.features(BaseMapLayer.ADMIN1_LINES),
                style(
                        "oblast-boundaries",
                        List.of(
                                rule(
                                        "oblast-boundary",
                                        "side_a LIKE 'UA-%'",
                                        BOUNDARIES,
                                        line(stroke(color, 0.9, 5, 2.5f, 1.2f, 2.5f))),
                                rule(
                                        "oblast-boundary-abroad",
                                        "side_a LIKE 'RU-%' OR side_a LIKE 'BY-%'",
                                        BOUNDARIES,
                                        line(stroke(lighter, 0.9, 5, 2.5f, 1.2f, 2.5f))),
                                rule(
                                        "district-boundary-abroad",
                                        "side_a LIKE 'MD-%'",
                                        SMALL_AREA_BOUNDARIES,
                                        line(stroke(lighter, 0.9, 5, 2.5f, 1.2f, 2.5f))))),
                1);
    }

    MapLayer oblastNames() {
        List<SimpleFeature> ukrainian = baseMap.list(BaseMapLayer.ADMIN1).stream()
                .filter(f -> "UKR".equals(f.getAttribute("a3")))
                .toList();
        LabelStyle name = LabelStyle.of(LabelStyle.CONDENSED_MEDIUM, medium.oblastPx(), palette.oblastName(), palette)
                .placed(LabelOptions.AREA)
                .tracked(2)
                .with(LabelOptions.MIN_TRACKING, "1")
                .with(LabelOptions.LINES, "3")
                .ranked(7, 0);
        return new MapLayer(
                "oblast-names",
                Labelled.of(BaseMapLayer.ADMIN1, ukrainian, this::oblast),
                style("oblast-names", List.of(rule("oblast-name", "", OBLAST_NAMES, name.symbolizer()))),
                1);
    }

    /** Kyiv and Sevastopol have no name as an area: the city's own stands there. */
    private Optional<String> oblast(SimpleFeature feature) {
        if ("city".equals(feature.getAttribute("kind"))) {
            return Optional.empty();
        }
        return names.find("area." + feature.getAttribute("iso"))
                .or(() -> Labelled.name(feature, names.language()).map(name -> names.get("oblast", name)))
                .map(names::capitals);
    }
}
