package org.threeline.edit;

import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Place;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/**
 * Features as they are when they were just drawn: an id that is free, a name in every language, the author's own
 * assumption. Geometries are longitude, latitude in degrees, WGS 84.
 */
public final class NewFeature {
    private NewFeature() {}

    /** A line of contact: a trace with a party on each side, to be named. */
    public static Trace contact(Scenario scenario, LineString line) {
        return new Trace(
                free(scenario, "contact-line"),
                name(scenario, "contact-line"),
                NewText.of("leftParty"),
                NewText.of("rightParty"),
                OptionalDouble.empty(),
                Trace.DEFAULT_CORRELATION_KM,
                Provenance.ASSUMED,
                line);
    }

    /** A trace without parties, such as a phase line. */
    public static Trace trace(Scenario scenario, LineString line) {
        return new Trace(
                free(scenario, "trace"),
                name(scenario, "trace"),
                Text.EMPTY,
                Text.EMPTY,
                OptionalDouble.empty(),
                Trace.DEFAULT_CORRELATION_KM,
                Provenance.ASSUMED,
                line);
    }

    /** A zone as drawn. */
    public static Zone zone(Scenario scenario, Role role, Geometry area) {
        return zone(scenario, role, Optional.empty(), Optional.of(area));
    }

    /** A zone that follows a rule. */
    public static Zone zone(Scenario scenario, Role role, ZoneRule rule) {
        return zone(scenario, role, Optional.of(rule), Optional.empty());
    }

    private static Zone zone(Scenario scenario, Role role, Optional<ZoneRule> rule, Optional<Geometry> area) {
        return new Zone(
                free(scenario, role.word()),
                role,
                name(scenario, role.word()),
                rule,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                java.util.List.of(),
                Optional.empty(),
                Text.EMPTY,
                Provenance.ASSUMED,
                area);
    }

    /** A point, a line or an area that says something: capability, post, crossing, note. */
    public static Place place(Scenario scenario, Role role, Geometry geometry) {
        return place(scenario, role, OptionalDouble.empty(), geometry);
    }

    /** A distance ring. */
    public static Place ring(Scenario scenario, Point centre, double radiusKm) {
        return place(scenario, Role.RING, OptionalDouble.of(radiusKm), centre);
    }

    private static Place place(Scenario scenario, Role role, OptionalDouble radiusKm, Geometry geometry) {
        return new Place(
                free(scenario, role.word()),
                role,
                name(scenario, role.word()),
                Optional.empty(),
                Text.EMPTY,
                radiusKm,
                Provenance.ASSUMED,
                Optional.of(geometry));
    }

    /** A copy of a feature under an id of its own. */
    public static Feature copy(Scenario scenario, Feature feature) {
        FeatureId id = free(scenario, feature.id().value());
        Text name = NewText.filled("copy", feature.name());
        Feature twin = IdEdits.withId(feature, id);
        if (twin instanceof Trace t) {
            return t.withName(name);
        }
        return twin instanceof Zone z ? z.withName(name) : ((Place) twin).withName(name);
    }

    /** The word itself, else the first of {@code word-2}, {@code word-3} … that no feature has. */
    static FeatureId free(Scenario scenario, String word) {
        var id = new FeatureId(word);
        for (int number = 2; scenario.feature(id).isPresent(); number++) {
            id = new FeatureId(word + "-" + number);
        }
        return id;
    }

    /** The name of its kind, with the number its id has. */
    private static Text name(Scenario scenario, String word) {
        String id = free(scenario, word).value();
        return id.equals(word) ? NewText.of(word) : NewText.numbered(word, id.substring(word.length() + 1));
    }
}
