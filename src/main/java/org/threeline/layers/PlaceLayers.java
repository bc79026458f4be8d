package org.threeline.layers;

import static org.threeline.layers.StyleKit.rule;
import static org.threeline.layers.StyleKit.style;
import static org.threeline.layers.StyleKit.symbol;
import static org.threeline.layers.StyleKit.with;

import java.awt.Color;
import java.util.List;
import java.util.function.Predicate;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Rule;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.BaseMapLayer;
import org.threeline.basemap.FeatureList;
import org.threeline.layers.PatternSpec.Dot;
import org.threeline.layers.PatternSpec.Ring;
import org.threeline.layers.PatternSpec.RingDot;

/**
 * Cities, towns and villages by size. A symbol stands only where its name found room.
 *
 * <p>In two layers, so that a picture of the whole country need not look through all villages.
 */
final class PlaceLayers {
    /** People up to whom a place belongs to the layer of towns. */
    private static final long TOWN = 45_000;

    private static final ScaleRange LARGE = ScaleRange.from(20e6);
    private static final ScaleRange MIDDLE = ScaleRange.from(5e6);
    private static final ScaleRange SMALL = ScaleRange.from(2.5e6);
    private static final ScaleRange TOWNS = ScaleRange.from(1.2e6);
    private static final ScaleRange ALL = ScaleRange.from(400_000);

    private static final PatternSpec CENTRE = new RingDot(3.8, 1.4);
    private static final PatternSpec CITY = new Ring(3);
    private static final PatternSpec SMALLER = new Dot(2);
    private static final double OUTLINE = 1.35;

    private final BaseMap baseMap;
    private final Palette palette;
    private final Names names;

    PlaceLayers(BaseMap baseMap, Palette palette, Names names) {
        this.baseMap = baseMap;
        this.palette = palette;
        this.names = names;
    }

    MapLayer cities() {
        return new MapLayer(
                "cities",
                places(f -> isLarge(f)),
                style(
                        "cities",
                        List.of(
                                city(
                                        "capital",
                                        "cc = 'UA' AND adm = 0",
                                        LARGE,
                                        CENTRE,
                                        name(LabelStyle.SEMI_BOLD, 15, palette.place(), 1, 5e8)
                                                .with(LabelOptions.KEEP, "true")),
                                city(
                                        "oblast-centre",
                                        "cc = 'UA' AND adm = 1",
                                        LARGE,
                                        CENTRE,
                                        name(LabelStyle.SEMI_BOLD, 13, palette.place(), 1, 0)
                                                .with(LabelOptions.KEEP, "true")),
                                city(
                                        "city-250000",
                                        "cc = 'UA' AND adm > 1 AND pop > 250000",
                                        LARGE,
                                        CENTRE,
                                        name(LabelStyle.SEMI_BOLD, 13, palette.place(), 4, 9e8)),
                                city(
                                        "city-100000",
                                        "cc = 'UA' AND adm > 1 AND pop > 100000 AND pop <= 250000",
                                        MIDDLE,
                                        CITY,
                                        name(LabelStyle.CONDENSED_MEDIUM, 11.5, palette.place(), 4, 7e8)),
                                city(
                                        "city-45000",
                                        "cc = 'UA' AND adm > 1 AND pop > 45000 AND pop <= 100000",
                                        SMALL,
                                        SMALLER,
                                        name(LabelStyle.CONDENSED, 11, palette.place(), 4, 5e8)),
                                city(
                                        "capital-abroad",
                                        "cc <> 'UA' AND adm = 0",
                                        LARGE,
                                        CENTRE,
                                        name(LabelStyle.SEMI_BOLD, 13, palette.placeAbroad(), 4, 8.5e8)),
                                city(
                                        "city-250000-abroad",
                                        "cc <> 'UA' AND adm > 0 AND pop > 250000",
                                        LARGE,
                                        CITY,
                                        name(LabelStyle.CONDENSED_MEDIUM, 11.5, palette.placeAbroad(), 4, 8e8)),
                                city(
                                        "city-100000-abroad",
                                        "cc <> 'UA' AND adm > 0 AND pop > 100000 AND pop <= 250000",
                                        MIDDLE,
                                        CITY,
                                        name(LabelStyle.CONDENSED_MEDIUM, 11.5, palette.placeAbroad(), 4, 6e8)),
                                city(
                                        "city-45000-abroad",
                                        "cc <> 'UA' AND adm > 0 AND pop > 45000 AND pop <= 100000",
                                        SMALL,
                                        SMALLER,
                                        name(LabelStyle.CONDENSED, 11, palette.placeAbroad(), 4, 4e8)))),
                1);
    }

    MapLayer towns() {
        return new MapLayer(
                "towns",
                places(f -> !isLarge(f)),
                style(
                        "towns",
                        List.of(
                                city("town", "cc = 'UA' AND pop > 10000", TOWNS, SMALLER, other(palette.place(), 3e8)),
                                city(
                                        "town-abroad",
                                        "cc <> 'UA' AND pop > 10000",
                                        TOWNS,
                                        SMALLER,
                                        other(palette.placeAbroad(), 2e8)),
                                city(
                                        "village",
                                        "cc = 'UA' AND pop <= 10000",
                                        ALL,
                                        SMALLER,
                                        other(palette.place(), 1e8)),
                                city(
                                        "village-abroad",
                                        "cc <> 'UA' AND pop <= 10000",
                                        ALL,
                                        SMALLER,
                                        other(palette.placeAbroad(), 0)))),
                1);
    }

    private LabelStyle other(Color color, double weight) {
        return name(LabelStyle.CONDENSED, 10.5, color, 4, weight);
    }

    private LabelStyle name(String face, double px, Color color, int order, double weight) {
        boolean abroad = color.equals(palette.placeAbroad());
        return LabelStyle.of(face, px, color, palette)
                .haloOf(abroad ? palette.otherLand() : palette.land())
                .placed(LabelOptions.POINT)
                .ranked(order, weight, "pop");
    }

    private Rule city(String rule, String ecql, ScaleRange range, PatternSpec mark, LabelStyle name) {
        PointSymbolizer symbol = symbol(mark, name.color(), OUTLINE, inside(mark, name));
        return rule(rule, ecql, range, with(symbol, LabelOptions.WITH_LABEL, "true"), name.symbolizer());
    }

    private static Color inside(PatternSpec mark, LabelStyle name) {
        Color ground = name.halo();
        return mark instanceof Dot ? name.color() : new Color(ground.getRed(), ground.getGreen(), ground.getBlue());
    }

    private FeatureList places(Predicate<SimpleFeature> which) {
        return Labelled.of(
                BaseMapLayer.PLACES,
                baseMap.list(BaseMapLayer.PLACES).stream().filter(which).toList(),
                f -> names.find("place." + f.getAttribute("gid")).or(() -> Labelled.name(f, names.language())));
    }

    private static boolean isLarge(SimpleFeature place) {
        long rank = place.getAttribute("adm") instanceof Long adm ? adm : 9;
        long people = place.getAttribute("pop") instanceof Long pop ? pop : 0;
        boolean ukrainianCentre = rank == 1 && "UA".equals(place.getAttribute("cc"));
        return rank == 0 || ukrainianCentre || people > TOWN;
    }
}
