package org.threeline.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Clip;
import org.threeline.scenario.DisplayProjection;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.LayerStyle;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Text;

/** Random changes of a scenario: every kind there is, with values a user might give. */
public final class RandomEdits {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final ChangeLabel LABEL = ChangeLabel.of("scenario.title");
    private static final List<String> WORDS = List.of(
            "a", "Їжак “лапки”", "line\nbreak\ttab", "\\ back \" quote", "🙂 plain", "x".repeat(300), "<b>&amp;");

    private final Random random;
    private final Map<String, BiFunction<Scenario, Random, Command>> kinds = new TreeMap<>();

    public RandomEdits(long seed) {
        this.random = new Random(seed);
        features();
        zones();
        layers();
        shapes();
        groups();
        ids();
        header();
        for (ConceptPart<?> part : ConceptPart.all()) {
            concept(part);
        }
    }

    /** Names of the methods that a kind of change goes through, such as {@code ZoneEdits.distance}. */
    public List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    /** A change of a random kind that fits the scenario, though it may change nothing. */
    public Command next(Scenario scenario) {
        List<BiFunction<Scenario, Random, Command>> all = List.copyOf(kinds.values());
        return all.get(random.nextInt(all.size())).apply(scenario, random);
    }

    private void kind(String name, BiFunction<Scenario, Random, UnaryOperator<Scenario>> change) {
        kinds.put(name, (scenario, r) -> new Command(LABEL, change.apply(scenario, r)));
    }

    private void features() {
        kind("FeatureEdits.name", (s, r) -> {
            FeatureId id = feature(s, r);
            String word = word(r);
            return x -> FeatureEdits.name(x, id, t -> Text.of(word));
        });
        kind("FeatureEdits.basis", (s, r) -> {
            FeatureId id = feature(s, r);
            Basis basis = Basis.values()[r.nextInt(Basis.values().length)];
            return x -> FeatureEdits.basis(x, id, basis);
        });
        kind("FeatureEdits.source", (s, r) -> {
            FeatureId id = feature(s, r);
            Optional<SourceId> source = source(s, r);
            return x -> FeatureEdits.source(x, id, source);
        });
        kind("FeatureEdits.trace", (s, r) -> {
            FeatureId id = feature(s, r);
            double km = r.nextInt(40);
            return x -> FeatureEdits.trace(x, id, t -> t.withPositionErrorKm(OptionalDouble.of(km)));
        });
        kind("FeatureEdits.place", (s, r) -> {
            FeatureId id = feature(s, r);
            Text note = Text.of(word(r));
            return x -> FeatureEdits.place(x, id, p -> p.withNote(note));
        });
    }

    private void zones() {
        kind("ZoneEdits.zone", (s, r) -> {
            FeatureId id = feature(s, r);
            Optional<Text> holder = r.nextBoolean() ? Optional.of(Text.of(word(r))) : Optional.empty();
            return x -> ZoneEdits.zone(x, id, z -> z.withHeldBy(holder));
        });
        kind("ZoneEdits.rule", (s, r) -> {
            FeatureId id = feature(s, r);
            Ends ends = r.nextBoolean() ? Ends.FLAT : Ends.ROUND;
            return x -> ZoneEdits.rule(x, id, rule -> rule.withEnds(ends));
        });
        kind("ZoneEdits.distance", (s, r) -> {
            FeatureId id = feature(s, r);
            BandPart part = BandPart.values()[r.nextInt(BandPart.values().length)];
            int band = r.nextInt(3);
            double km = r.nextInt(1000) / 10.0;
            return x -> ZoneEdits.distance(x, id, band, part, km);
        });
        kind("ZoneEdits.clip", (s, r) -> {
            FeatureId id = feature(s, r);
            boolean on = r.nextBoolean();
            Clip clip = r.nextBoolean() ? new Clip.Land() : new Clip.Country("UKR");
            return x -> ZoneEdits.clip(x, id, clip, on);
        });
        kind("ZoneEdits.strength", (s, r) -> {
            FeatureId id = feature(s, r);
            Optional<Double> min = r.nextBoolean() ? Optional.of((double) r.nextInt(9000)) : Optional.empty();
            Optional<Double> max = r.nextBoolean() ? Optional.of((double) r.nextInt(9000)) : Optional.empty();
            return x -> ZoneEdits.strength(x, id, min, max);
        });
    }

    private void shapes() {
        kind("ShapeEdits.add", (s, r) -> switch (r.nextInt(5)) {
            case 0 -> x -> ShapeEdits.add(x, NewFeature.contact(x, line(r)));
            case 1 -> x -> ShapeEdits.add(x, NewFeature.zone(x, Role.OTHER_ZONE, area(r)));
            case 2 -> x -> ShapeEdits.add(x, NewFeature.ring(x, point(r), 1 + r.nextInt(500)));
            case 3 -> x -> ShapeEdits.add(x, NewFeature.place(x, Role.ANNOTATION, point(r)));
            default ->
                x -> x.features().isEmpty()
                        ? x
                        : ShapeEdits.add(
                                x,
                                NewFeature.copy(
                                        x,
                                        x.features().get(r.nextInt(x.features().size()))));
        });
        kind("BroughtIn.add", (s, r) -> {
            boolean trace = r.nextBoolean();
            String name = word(r);
            Geometry shape = trace ? line(r) : area(r);
            return x -> BroughtIn.add(x, name, trace ? Role.TRACE : Role.OTHER_ZONE, shape);
        });
        kind("ShapeEdits.shape", (s, r) -> {
            FeatureId id = feature(s, r);
            Geometry shape = s.trace(id).isPresent() ? line(r) : s.zone(id).isPresent() ? area(r) : point(r);
            return x -> ShapeEdits.shape(x, id, shape);
        });
        kind("ShapeEdits.shapes", (s, r) -> {
            FeatureId id = feature(s, r);
            Geometry shape = s.trace(id).isPresent() ? line(r) : s.zone(id).isPresent() ? area(r) : point(r);
            return x -> ShapeEdits.shapes(x, Map.of(id, shape));
        });
        kind("ShapeEdits.reverse", (s, r) -> {
            FeatureId id = feature(s, r);
            LineString reversed = s.trace(id).map(t -> t.line().reverse()).orElse(line(r));
            return x -> s.trace(id).isPresent() ? ShapeEdits.reverse(x, id, reversed) : x;
        });
        kind("ShapeEdits.takeOver", (s, r) -> {
            FeatureId id = feature(s, r);
            Geometry shape = area(r);
            return x -> ShapeEdits.takeOver(x, id, shape);
        });
        kind("ShapeEdits.returnToRule", (s, r) -> {
            FeatureId id = feature(s, r);
            return x -> ShapeEdits.returnToRule(x, id);
        });
        kind("Removal.of", (s, r) -> {
            FeatureId id = feature(s, r);
            Geometry shape = area(r);
            return x -> Removal.of(x, List.of(id), z -> Optional.of(shape));
        });
        kind("ThreeLines.behind", (s, r) -> {
            Optional<FeatureId> trace = s.traces().findAny().map(Feature::id);
            return x -> trace.filter(t -> x.features().size() < 20)
                    .map(t -> ThreeLines.behind(x, t, Side.RIGHT, List.of(new Clip.Land())))
                    .orElse(x);
        });
    }

    /** Thousandths of a degree, since files round to less. */
    private static Coordinate at(int lon, int lat) {
        return new Coordinate(lon / 1000.0, lat / 1000.0);
    }

    private static Point point(Random random) {
        return FACTORY.createPoint(at(30_000 + random.nextInt(8000), 47_000 + random.nextInt(3000)));
    }

    private static LineString line(Random random) {
        int lon = 30_000 + random.nextInt(8000);
        int lat = 47_000 + random.nextInt(3000);
        return FACTORY.createLineString(new Coordinate[] {at(lon, lat), at(lon + 500, lat + 250), at(lon + 1000, lat)});
    }

    private static Polygon area(Random random) {
        int lon = 30_000 + random.nextInt(8000);
        int lat = 47_000 + random.nextInt(3000);
        return FACTORY.createPolygon(
                new Coordinate[] {at(lon, lat), at(lon + 500, lat), at(lon + 500, lat + 500), at(lon, lat)});
    }

    private void layers() {
        kind("LayerEdits.visible", (s, r) -> {
            String id = layer(s, r);
            boolean on = r.nextBoolean();
            return x -> LayerEdits.visible(x, id, on);
        });
        kind("LayerEdits.opacity", (s, r) -> {
            String id = layer(s, r);
            double opacity = r.nextInt(101) / 100.0;
            return x -> LayerEdits.opacity(x, id, opacity);
        });
        kind("LayerEdits.locked", (s, r) -> {
            String id = layer(s, r);
            boolean on = r.nextBoolean();
            return x -> LayerEdits.locked(x, id, on);
        });
        kind("LayerEdits.style", (s, r) -> {
            String id = layer(s, r);
            var swatch = LayerStyle.Swatch.values()[r.nextInt(LayerStyle.Swatch.values().length)];
            var fill = LayerStyle.Fill.values()[r.nextInt(LayerStyle.Fill.values().length)];
            boolean labelled = r.nextBoolean();
            return x -> LayerEdits.style(x, id, style -> style.withSwatch(Optional.of(swatch))
                    .withFill(labelled ? Optional.of(fill) : Optional.empty())
                    .withEdge(Optional.of(LayerStyle.Edge.DOTTED))
                    .withLabelled(labelled));
        });
        kind("LayerEdits.move", (s, r) -> {
            List<String> all = DrawingOrder.of(s);
            if (all.isEmpty()) {
                return x -> x;
            }
            String id = all.get(r.nextInt(all.size()));
            int to = r.nextInt(all.size() + 2) - 1;
            return x -> LayerEdits.move(x, all, id, to);
        });
    }

    private void ids() {
        kind("IdEdits.feature", (s, r) -> {
            FeatureId id = feature(s, r);
            FeatureId to = new FeatureId("id-" + r.nextInt(1000));
            return x -> IdEdits.feature(x, id, to);
        });
        kind("IdEdits.source", (s, r) -> {
            SourceId id = source(s, r).orElse(new SourceId("nowhere"));
            SourceId to = new SourceId("source-id-" + r.nextInt(1000));
            return x -> IdEdits.source(x, id, to);
        });
    }

    private void groups() {
        kind("GroupEdits.group", (s, r) -> {
            List<FeatureId> some = List.of(feature(s, r), feature(s, r));
            return x -> GroupEdits.group(x, some);
        });
        kind("GroupEdits.ungroup", (s, r) -> {
            String group = group(s, r);
            return x -> GroupEdits.ungroup(x, group);
        });
        kind("GroupEdits.join", (s, r) -> {
            String group = group(s, r);
            FeatureId id = feature(s, r);
            return x -> GroupEdits.join(x, group, List.of(id));
        });
        kind("GroupEdits.leave", (s, r) -> {
            FeatureId id = feature(s, r);
            return x -> GroupEdits.leave(x, List.of(id));
        });
        kind("GroupEdits.name", (s, r) -> {
            String group = group(s, r);
            String word = word(r);
            return x -> GroupEdits.name(x, group, t -> Text.of(word));
        });
        kind("GroupEdits.visible", (s, r) -> {
            String group = group(s, r);
            boolean visible = r.nextBoolean();
            return x -> GroupEdits.visible(x, group, visible);
        });
        kind("GroupEdits.locked", (s, r) -> {
            String group = group(s, r);
            boolean locked = r.nextBoolean();
            return x -> GroupEdits.locked(x, group, locked);
        });
        kind("GroupEdits.folded", (s, r) -> {
            String group = group(s, r);
            boolean folded = r.nextBoolean();
            return x -> GroupEdits.folded(x, group, folded);
        });
        kind("GroupEdits.move", (s, r) -> {
            String group = group(s, r);
            int to = r.nextInt(4) - 1;
            return x -> GroupEdits.move(x, group, to);
        });
    }

    private static String group(Scenario scenario, Random random) {
        var groups = scenario.look().groups();
        return groups.isEmpty()
                ? "nowhere"
                : groups.get(random.nextInt(groups.size())).id();
    }

    private void header() {
        kind("Scenario.withTitle", (s, r) -> {
            Text text = Text.of(Map.of("en", word(r), "uk", word(r)));
            return x -> x.withTitle(text);
        });
        kind("Scenario.withAsOf", (s, r) -> {
            Optional<LocalDate> day = Optional.of(LocalDate.of(2025, 1 + r.nextInt(12), 1 + r.nextInt(28)));
            return x -> x.withAsOf(day);
        });
        kind("Scenario.withSummary", (s, r) -> {
            Text text = Text.of(word(r));
            return x -> x.withSummary(text);
        });
        kind("Scenario.withCaveat", (s, r) -> {
            Text text = Text.of(word(r));
            return x -> x.withCaveat(text);
        });
        kind("Scenario.withProjection", (s, r) -> {
            DisplayProjection to = r.nextBoolean() ? new DisplayProjection.Fitted() : new DisplayProjection.Epsg(32637);
            return x -> x.withProjection(to);
        });
    }

    private <R> void concept(ConceptPart<R> part) {
        String of = "ConceptPart.";
        String suffix = " " + part.name();
        kinds.put(of + "add" + suffix, (s, r) -> part.add(r.nextInt(part.rows(s).size() + 1) - 1));
        kinds.put(of + "delete" + suffix, (s, r) -> row(part, s, r)
                .map(i -> part.delete(i, part.rows(s).get(i)))
                .orElseGet(() -> part.add(-1)));
        kinds.put(of + "move" + suffix, (s, r) -> row(part, s, r)
                .map(i -> part.move(i, part.rows(s).get(i), r.nextInt(5) - 2))
                .orElseGet(() -> part.add(-1)));
        kinds.put(of + "replace" + suffix, (s, r) -> row(part, s, r)
                .map(i -> part.replace(i, part.rows(s).get(i), fresh(part, s, i)))
                .orElseGet(() -> part.add(-1)));
    }

    /** The row of a part with the words of another, as a user's edits may make it. */
    private static <R> R fresh(ConceptPart<R> part, Scenario scenario, int index) {
        R row = part.rows(scenario).get(index);
        return part.withProvenance(row, org.threeline.scenario.Provenance.ASSUMED);
    }

    private static <R> Optional<Integer> row(ConceptPart<R> part, Scenario scenario, Random random) {
        int size = part.rows(scenario).size();
        return size == 0 ? Optional.empty() : Optional.of(random.nextInt(size));
    }

    private static FeatureId feature(Scenario scenario, Random random) {
        List<Feature> all = scenario.features();
        return all.isEmpty() || random.nextInt(20) == 0
                ? new FeatureId("nowhere")
                : all.get(random.nextInt(all.size())).id();
    }

    private static String layer(Scenario scenario, Random random) {
        List<String> all = new ArrayList<>(DrawingOrder.of(scenario));
        all.add("basemap:rivers");
        all.add("basemap:graticule");
        return all.get(random.nextInt(all.size()));
    }

    private static Optional<SourceId> source(Scenario scenario, Random random) {
        int size = scenario.sources().size();
        return size == 0 || random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(scenario.sources().get(random.nextInt(size)).id());
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
