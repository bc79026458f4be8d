package org.threeline.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.threeline.basemap.BaseMap;
import org.threeline.fixtures.PlainFeatures;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.DisplayProjection;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.Plan;
import org.threeline.zones.Planner;
import org.threeline.zones.Precision;

/** Small scenarios for tests, and the plans made from them. */
final class TestScenarios {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private static final double[] CONTACT = {
        37.90, 50.00, 37.65, 49.85, 37.60, 49.75, 37.80, 49.65, 37.70, 49.50, 37.90, 49.30, 37.75, 49.15, 37.95, 49.00,
        38.10, 48.95, 38.20, 48.85, 37.85, 48.60, 37.80, 48.40, 37.50, 48.40, 37.35, 48.30, 37.15, 48.25, 36.95, 48.15,
        36.75, 48.10, 36.60, 48.00, 36.60, 47.85, 36.40, 47.65, 35.95, 47.50, 35.80, 47.45, 35.35, 47.50, 35.10, 47.50,
        34.50, 47.50, 34.00, 47.40, 33.85, 47.15, 33.45, 46.80, 33.35, 46.75, 32.70, 46.65, 32.30, 46.50, 31.55, 46.55
    };

    private static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));

    private TestScenarios() {}

    private static final class Planners {
        static final Planner SHARED = planner();

        private static Planner planner() {
            try {
                return new Planner(BaseMap.open(DATA));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Plan exact(Feature... features) {
        return Planners.SHARED.plan(scenario(features), Precision.EXACT);
    }

    static Plan coarse(Feature... features) {
        return Planners.SHARED.plan(scenario(features), Precision.COARSE);
    }

    static Scenario scenario(Feature... features) {
        return new Scenario(
                Text.of(Map.of("en", "Three lines", "uk", "Три лінії")),
                Optional.of(LocalDate.of(2025, 8, 28)),
                Text.EMPTY,
                Text.EMPTY,
                new DisplayProjection.Fitted(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(features));
    }

    /** The line of contact of the default scenario with its three zones. */
    static Feature[] threeLines() {
        Clip land = new Clip.Land();
        Clip ukraine = new Clip.Country("UKR");
        return new Feature[] {
            contactLine(),
            zone(
                    "dmz",
                    Role.DEMILITARIZED_ZONE,
                    rule(List.of(band(Side.LEFT, 0, 20), band(Side.RIGHT, 0, 20)), land, ukraine),
                    Optional.of(new Force(4000, 60000, Provenance.reported("politico")))),
            zone(
                    "ukrainian-defence-line",
                    Role.UKRAINIAN_DEFENCE_LINE,
                    rule(List.of(new Band.Behind(Side.RIGHT, new FeatureId("dmz"), 5, 15)), land, ukraine),
                    Optional.empty()),
            zone(
                    "european-deterrent-line",
                    Role.EUROPEAN_DETERRENT_LINE,
                    rule(List.of(band(Side.RIGHT, 100, 140)), land, ukraine),
                    Optional.empty())
        };
    }

    /** What the zones of the default scenario are clipped to. */
    static Clip[] threeLinesClip() {
        return new Clip[] {new Clip.Land(), new Clip.Country("UKR")};
    }

    static Trace contactLine() {
        Coordinate[] c = new Coordinate[CONTACT.length / 2];
        for (int i = 0; i < c.length; i++) {
            c[i] = new Coordinate(CONTACT[2 * i], CONTACT[2 * i + 1]);
        }
        return trace("contact-line", FACTORY.createLineString(c));
    }

    /** A trace named {@code contact-line} from WKT, longitude and latitude. */
    static Trace trace(String wkt) {
        return trace("contact-line", (LineString) wkt(wkt));
    }

    static Trace trace(String id, LineString line) {
        return PlainFeatures.trace(
                new FeatureId(id),
                Text.of(Map.of("en", "Line of contact", "uk", "Лінія зіткнення")),
                Text.of(Map.of("en", "Russia", "uk", "Росія")),
                Text.of(Map.of("en", "Ukraine", "uk", "Україна")),
                line);
    }

    static Band band(Side side, double from, double to) {
        return new Band.FromTo(side, from, to);
    }

    static ZoneRule rule(List<Band> bands, Clip... clip) {
        return new ZoneRule(new FeatureId("contact-line"), bands, Ends.FLAT, List.of(clip), true);
    }

    static Zone zone(String id, Role role, ZoneRule rule, Optional<Force> strength) {
        return zone(id, role, Optional.of(rule), strength, Optional.empty());
    }

    /** A zone of other role on the contact line. */
    static Zone zone(String id, Band... bands) {
        return zone(id, Role.OTHER_ZONE, rule(List.of(bands)), Optional.empty());
    }

    /** A zone as drawn, from WKT in longitude and latitude. */
    static Zone drawn(String id, String wkt) {
        return zone(id, Role.OTHER_ZONE, Optional.empty(), Optional.empty(), Optional.of(wkt(wkt)));
    }

    private static Zone zone(
            String id, Role role, Optional<ZoneRule> rule, Optional<Force> strength, Optional<Geometry> geometry) {
        return PlainFeatures.zone(new FeatureId(id), role, Text.of(id), rule, strength, geometry);
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader(FACTORY).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
