package org.threeline.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.threeline.scenario.Band;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Place;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Source;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/**
 * Gives things other ids, and says so to all that name them. Pure functions; an id that is taken, or a thing that is
 * not there, changes nothing.
 */
public final class IdEdits {
    /** What the command line and other programs can name without quotes. */
    private static final Pattern SOUND = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,63}");

    private IdEdits() {}

    /** Whether something typed can be an id: letters, digits, hyphens, underscores, at most 64. */
    public static boolean isSound(String typed) {
        return SOUND.matcher(typed).matches();
    }

    /** Renames a feature in rules, phases, layers and groups too. */
    public static Scenario feature(Scenario scenario, FeatureId from, FeatureId to) {
        if (scenario.feature(from).isEmpty() || scenario.feature(to).isPresent()) {
            return scenario;
        }
        UnaryOperator<FeatureId> id = i -> i.equals(from) ? to : i;
        List<Feature> features = new ArrayList<>();
        for (Feature f : scenario.features()) {
            Feature named = f.id().equals(from) ? withId(f, to) : f;
            features.add(named instanceof Zone z ? z.withRule(z.rule().map(r -> rule(r, id))) : named);
        }
        List<Phase> phases = scenario.phases().stream()
                .map(p -> new Phase(
                        p.id(), p.name(), p.day(), p.shows().stream().map(id).toList(), p.provenance()))
                .toList();
        return scenario.withFeatures(features)
                .withConcept(
                        scenario.sources(),
                        scenario.contributors(),
                        scenario.guarantees(),
                        scenario.conditions(),
                        phases)
                .withLook(look(scenario.look(), from, to));
    }

    private static MapLook look(MapLook look, FeatureId from, FeatureId to) {
        List<LayerLook> layers = look.layers().stream()
                .filter(l -> !l.id().equals(to.value()))
                .map(l -> l.id().equals(from.value())
                        ? new LayerLook(to.value(), l.visible(), l.opacity(), l.locked(), l.style())
                        : l)
                .toList();
        return new MapLook(
                layers,
                look.groups().stream()
                        .map(g -> g.withMembers(g.members().stream()
                                .filter(m -> !m.equals(to))
                                .map(m -> m.equals(from) ? to : m)
                                .toList()))
                        .toList());
    }

    private static ZoneRule rule(ZoneRule rule, UnaryOperator<FeatureId> id) {
        List<Band> bands = new ArrayList<>();
        for (Band band : rule.bands()) {
            if (band instanceof Band.Behind b) {
                bands.add(new Band.Behind(b.side(), id.apply(b.zone()), b.gapKm(), b.depthKm()));
            } else {
                Band.FromTo b = (Band.FromTo) band;
                bands.add(b.withKept(b.kept().map(k -> new Band.Kept(id.apply(k.zone()), k.gapKm()))));
            }
        }
        return rule.withTrace(id.apply(rule.trace())).withBands(bands);
    }

    /** The same feature under another id. */
    static Feature withId(Feature feature, FeatureId id) {
        if (feature instanceof Trace t) {
            return new Trace(
                    id,
                    t.name(),
                    t.leftParty(),
                    t.rightParty(),
                    t.positionErrorKm(),
                    t.errorCorrelationKm(),
                    t.provenance(),
                    t.line());
        }
        if (feature instanceof Zone z) {
            return new Zone(
                    id,
                    z.role(),
                    z.name(),
                    z.rule(),
                    z.heldBy(),
                    z.armedBy(),
                    z.trainedBy(),
                    z.supportedBy(),
                    z.attribution(),
                    z.strength(),
                    z.note(),
                    z.provenance(),
                    z.geometry());
        }
        Place p = (Place) feature;
        return new Place(id, p.role(), p.name(), p.provider(), p.note(), p.radiusKm(), p.provenance(), p.geometry());
    }

    /** Renames a source wherever something rests on it. */
    public static Scenario source(Scenario scenario, SourceId from, SourceId to) {
        if (scenario.source(from).isEmpty() || scenario.source(to).isPresent()) {
            return scenario;
        }
        List<Source> sources = scenario.sources().stream()
                .map(s -> s.id().equals(from) ? new Source(to, s.publisher(), s.title(), s.date(), s.url()) : s)
                .toList();
        return SourceUse.moved(
                scenario.withConcept(
                        sources,
                        scenario.contributors(),
                        scenario.guarantees(),
                        scenario.conditions(),
                        scenario.phases()),
                from,
                to);
    }
}
