package org.threeline.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.LineString;
import org.threeline.Golden;
import org.threeline.basemap.BaseMap;
import org.threeline.fixtures.PlainFeatures;
import org.threeline.layers.BaseMapLayers;
import org.threeline.layers.MapLayer;
import org.threeline.layers.Palette;
import org.threeline.layers.ScenarioLayers;
import org.threeline.layers.Theme;
import org.threeline.scenario.Band;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Place;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Role;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.Plan;
import org.threeline.zones.Planner;
import org.threeline.zones.Precision;

/**
 * Golden images of every pattern alone: those of zones and traces and the lines and areas of the base map as swatches,
 * and zones, traces and the signs of places on a map without a base.
 */
class PatternImageTest {
    private static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));
    private static final FeatureId FRONT = new FeatureId("front");
    private static final Golden GOLDEN = new Golden("render", 32, 0.006);
    private static final double SCALE = 1.72;
    private static final int COLUMNS = 6;
    private static final int CELL_WIDTH = 110;
    private static final int CELL_HEIGHT = 56;

    private static BaseMap baseMap;
    private static MapRenderer renderer;
    private static Plan plan;

    @BeforeAll
    static void load() throws Exception {
        baseMap = BaseMap.open(DATA);
        renderer = new MapRenderer(Fonts.load(DATA));
        plan = new Planner(baseMap).plan(PlainFeatures.scenario(features()), Precision.EXACT);
    }

    /** A front that bends both ways, a zone of each kind along it, a phase line, and a place of each kind. */
    private static List<Feature> features() {
        var features = new ArrayList<Feature>();
        features.add(PlainFeatures.trace(
                FRONT,
                Text.of("Front"),
                Text.of("Left"),
                Text.of("Right"),
                line("LINESTRING(33 47.6, 33.4 48, 33.5 48.4, 34.2 48.3, 34.6 48.7)")));
        features.add(PlainFeatures.trace(
                new FeatureId("phase"),
                Text.of("Oak"),
                Text.EMPTY,
                Text.EMPTY,
                line("LINESTRING(32.1 48.9, 32.9 49, 33.5 49.3)")));
        features.add(zone("dmz", Role.DEMILITARIZED_ZONE, Side.LEFT, 0, 12));
        features.add(zone("ukrainian", Role.UKRAINIAN_DEFENCE_LINE, Side.RIGHT, 14, 30));
        features.add(zone("european", Role.EUROPEAN_DETERRENT_LINE, Side.RIGHT, 38, 58));
        features.add(zone("other", Role.OTHER_ZONE, Side.LEFT, 20, 32));
        features.add(zone("another", Role.OTHER_ZONE, Side.LEFT, 36, 48));
        features.add(zone("third", Role.OTHER_ZONE, Side.LEFT, 52, 64));
        double lon = 34.2;
        for (Role role : Role.values()) {
            if (!role.isZone() && role != Role.TRACE) {
                var radius = role == Role.RING ? OptionalDouble.of(9) : OptionalDouble.empty();
                features.add(new Place(
                        new FeatureId(role.word()),
                        role,
                        Text.EMPTY,
                        Optional.empty(),
                        Text.EMPTY,
                        radius,
                        Provenance.ASSUMED,
                        Optional.of(TestLayers.geometry("POINT(" + lon + " 49.15)"))));
                lon += 0.22;
            }
        }
        return features;
    }

    private static LineString line(String wkt) {
        return (LineString) TestLayers.geometry(wkt);
    }

    private static Zone zone(String id, Role role, Side side, double fromKm, double toKm) {
        var rule = new ZoneRule(FRONT, List.of(new Band.FromTo(side, fromKm, toKm)), Ends.FLAT, List.of(), true);
        return PlainFeatures.zone(
                new FeatureId(id), role, Text.EMPTY, Optional.of(rule), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void swatchesLookAsTheyDid(Theme theme) throws Exception {
        var image = new BufferedImage(COLUMNS * CELL_WIDTH, 6 * CELL_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = ground(image, theme.palette());
        var swatches = new Swatches(renderer);
        int cell = 0;
        for (MapLayer layer : ScenarioLayers.of(plan, theme, Language.ENGLISH)) {
            if (layer.id().startsWith("zone/")) {
                swatches.zone(g, layer, box(cell++), SCALE);
            } else if (layer.id().startsWith("trace/")) {
                swatches.line(g, layer, rule -> true, box(cell++), SCALE);
            }
        }
        cell = 2 * COLUMNS;
        for (MapLayer layer : BaseMapLayers.of(baseMap, theme, Language.ENGLISH)) {
            for (String rule : ruleNames(layer)) {
                Predicate<String> only = rule::equals;
                switch (layer.id()) {
                    case "state-borders", "oblast-boundaries", "roads", "railways", "rivers" ->
                        swatches.line(g, layer, only, box(cell++), SCALE);
                    case "countries", "sea", "lakes" -> swatches.area(g, layer, only, box(cell++), SCALE);
                    default -> {}
                }
            }
        }
        g.dispose();
        GOLDEN.check("swatches-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png", image);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void patternsOnAMapLookAsTheyDid(Theme theme) throws Exception {
        int width = 560;
        int height = 420;
        double[] middle = {33.6, 48.4};
        plan.projection().forward(middle, 0, middle, 0, 1);
        var viewport = new Viewport(plan.projection(), middle[0], middle[1], 520, width, height, SCALE);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = ground(image, theme.palette());
        int background = theme.palette().land().getRGB();
        var argb = new int[width * height];
        renderer.render(
                new RenderRequest(
                        viewport,
                        ScenarioLayers.of(plan, theme, Language.ENGLISH),
                        background,
                        RenderRequest.Decor.NONE),
                argb,
                Cancellation.NEVER);
        image.setRGB(0, 0, width, height, argb, 0, width);
        g.dispose();
        GOLDEN.check("patterns-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png", image);
    }

    private static List<String> ruleNames(MapLayer layer) {
        return layer.style().featureTypeStyles().stream()
                .flatMap(s -> s.rules().stream())
                .map(r -> r.getName())
                .filter(n -> n != null && !n.contains("name"))
                .distinct()
                .toList();
    }

    private static Graphics2D ground(BufferedImage image, Palette palette) {
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(palette.land().getRGB()));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        return g;
    }

    private static Rectangle2D box(int cell) {
        return new Rectangle2D.Double(
                (cell % COLUMNS) * CELL_WIDTH + 10,
                (cell / COLUMNS) * CELL_HEIGHT + 8,
                CELL_WIDTH - 20,
                CELL_HEIGHT - 16);
    }
}
