package org.threeline.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Place;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/**
 * Changes of what is drawn. Pure functions; geometries are longitude, latitude in degrees, WGS 84.
 *
 * <p>The geometry of a zone with an active rule is not drawn: it follows from the rule until the zone is taken over by
 * hand.
 */
public final class ShapeEdits {
    private ShapeEdits() {}

    /** What is drawn of a feature; empty where it has no place or follows a rule. */
    public static Optional<Geometry> drawn(Feature feature) {
        Optional<Geometry> shape;
        if (feature instanceof Trace trace) {
            shape = Optional.of(trace.line());
        } else if (feature instanceof Zone zone) {
            shape = zone.activeRule().isPresent() ? Optional.empty() : zone.geometry();
        } else {
            shape = ((Place) feature).geometry();
        }
        return shape.filter(g -> !g.isEmpty());
    }

    /** Gives a drawn feature another shape; a line stays a line, and what follows a rule stays as it is. */
    public static Scenario shape(Scenario scenario, FeatureId id, Geometry shape) {
        return scenario.feature(id)
                .flatMap(f -> shaped(f, shape))
                .map(scenario::withFeature)
                .orElse(scenario);
    }

    /** Gives drawn features other shapes, all at once. */
    public static Scenario shapes(Scenario scenario, Map<FeatureId, Geometry> shapes) {
        List<Feature> now = new ArrayList<>();
        for (Feature f : scenario.features()) {
            Geometry shape = shapes.get(f.id());
            now.add(shape == null ? f : shaped(f, shape).orElse(f));
        }
        return scenario.withFeatures(now);
    }

    /** Changes the shape of a drawn feature. */
    public static Scenario shape(Scenario scenario, FeatureId id, UnaryOperator<Geometry> change) {
        return scenario.feature(id)
                .flatMap(ShapeEdits::drawn)
                .map(g -> shape(scenario, id, change.apply(g)))
                .orElse(scenario);
    }

    /** The feature with another shape; empty where it cannot have that one. */
    public static Optional<Feature> shaped(Feature feature, Geometry shape) {
        if (feature instanceof Trace trace) {
            return shape instanceof LineString line && line.getNumPoints() >= 2
                    ? Optional.of(trace.withLine(line))
                    : Optional.empty();
        }
        if (feature instanceof Zone zone) {
            return shape.getDimension() == 2 && zone.activeRule().isEmpty()
                    ? Optional.of(zone.withGeometry(Optional.of(shape)))
                    : Optional.empty();
        }
        return Optional.of(((Place) feature).withGeometry(Optional.of(shape)));
    }

    /** Adds a feature at the end of the file. */
    public static Scenario add(Scenario scenario, Feature feature) {
        List<Feature> now = new ArrayList<>(scenario.features());
        now.add(feature);
        return scenario.withFeatures(now);
    }

    /** Lets the rule of a trace's zones see it the other way round, so that the zones stay where they are. */
    public static Scenario reverse(Scenario scenario, FeatureId id, LineString reversed) {
        Optional<Trace> old = scenario.trace(id);
        if (old.isEmpty()) {
            return shape(scenario, id, reversed);
        }
        Trace trace = old.get()
                .withLine(reversed)
                .withLeftParty(old.get().rightParty())
                .withRightParty(old.get().leftParty());
        List<Feature> now = new ArrayList<>();
        for (Feature f : scenario.features()) {
            boolean follows = f instanceof Zone z
                    && z.rule().filter(r -> r.trace().equals(id)).isPresent();
            now.add(f.id().equals(id) ? trace : follows ? turned((Zone) f) : f);
        }
        return scenario.withFeatures(now);
    }

    private static Zone turned(Zone zone) {
        return zone.withRule(zone.rule()
                .map(r -> r.withBands(
                        r.bands().stream().map(BandPart::onOtherSide).toList())));
    }

    /**
     * Takes a zone over by hand: it keeps the shape it has, and its rule beside it. Zones behind it keep their
     * distances from the trace, and know that they stood behind it.
     *
     * @param shape the zone as it was worked out
     */
    public static Scenario takeOver(Scenario scenario, FeatureId id, Geometry shape) {
        if (scenario.zone(id).flatMap(Zone::activeRule).isEmpty()) {
            return scenario;
        }
        Scenario freed = BehindEdits.held(scenario, List.of(id));
        return ZoneEdits.zone(freed, id, z -> z.withGeometry(Optional.of(shape))
                .withRule(z.rule().map(r -> r.withActive(false))));
    }

    /**
     * Lets a zone follow its rule again, and the zones that stood behind it follow it; where the trace is gone nothing
     * changes. A zone in front that is taken over by hand itself does not lead it: the zone then keeps its distances
     * until that one returns too.
     */
    public static Scenario returnToRule(Scenario scenario, FeatureId id) {
        boolean can = scenario.zone(id)
                .flatMap(Zone::rule)
                .filter(r -> !r.active())
                .map(ZoneRule::trace)
                .flatMap(scenario::trace)
                .isPresent();
        if (!can) {
            return scenario;
        }
        List<FeatureId> still = scenario.zone(id).map(BehindEdits::fronts).orElse(List.of()).stream()
                .filter(front -> scenario.zone(front)
                        .flatMap(Zone::rule)
                        .filter(r -> !r.active())
                        .isPresent())
                .toList();
        Scenario sound = still.isEmpty() ? scenario : BehindEdits.held(scenario, still);
        return BehindEdits.led(ZoneEdits.rule(sound, id, r -> r.withActive(true)), id);
    }
}
