package org.threeline.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.threeline.analysis.Findings.Range;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Source;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Text;

/** Zones and missions of the past, from the editable {@code comparators.json} of the data folder. */
public record Comparators(List<Source> sources, List<Case> cases) {
    public Comparators {
        sources = List.copyOf(sources);
        cases = List.copyOf(cases);
    }

    /**
     * A figure of a case.
     *
     * @param checked whether it was looked up in a source; else it must be shown as unchecked
     */
    public record Figure(Assumption value, boolean checked) {}

    /** A box in degrees, WGS 84. */
    public record Box(double west, double south, double east, double north) {
        /** Whether all of a line in longitude and latitude lies in it. */
        public boolean holds(Geometry lonLat) {
            return new Envelope(west, east, south, north).covers(lonLat.getEnvelopeInternal());
        }
    }

    /**
     * A case; figures that nobody knows are empty.
     *
     * @param source the document it rests on; figures name their own
     * @param about where a trace of its line lies
     */
    public record Case(
            String id,
            Text name,
            String years,
            SourceId source,
            Optional<Box> about,
            Optional<Figure> lengthKm,
            Optional<Figure> depthKm,
            Optional<Figure> areaKm2,
            Optional<Figure> strength,
            Text note) {

        /** Persons per km: the least strength over the greatest length to the greatest over the least. */
        public Optional<Range> perKm() {
            return ratio(strength, lengthKm, 1);
        }

        /** Persons per 100 km². */
        public Optional<Range> per100Km2() {
            return ratio(strength, areaKm2, 100);
        }

        private static Optional<Range> ratio(Optional<Figure> above, Optional<Figure> below, double factor) {
            return above.flatMap(a -> below.filter(b -> b.value().min() > 0)
                    .map(b -> new Range(
                            factor * a.value().min() / b.value().max(),
                            factor * a.value().max() / b.value().min())));
        }
    }

    public Optional<Source> source(SourceId id) {
        return sources.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The densest of all cases, persons per km. */
    public double greatestPerKm() {
        return cases.stream()
                .flatMap(c -> c.perKm().stream())
                .mapToDouble(Range::max)
                .max()
                .orElse(0);
    }

    /** The thinnest of all cases, persons per km. */
    public double leastPerKm() {
        return cases.stream()
                .flatMap(c -> c.perKm().stream())
                .mapToDouble(Range::min)
                .min()
                .orElse(0);
    }

    /** @throws ScenarioException DATA_TABLE_MISSING, DATA_TABLE_WRONG */
    public static Comparators read(Path dataFolder) throws ScenarioException {
        TableFile table = TableFile.read(dataFolder.resolve("comparators.json"));
        List<Case> cases = new ArrayList<>();
        List<TableValue> all = table.root().get("cases").elements();
        for (int i = 0; i < all.size(); i++) {
            TableValue node = all.get(i);
            String at = "/cases/" + i;
            cases.add(new Case(
                    table.word(node, "id", at),
                    table.text(node, "name", at),
                    table.word(node, "years", at),
                    new SourceId(table.word(node, "source", at)),
                    about(table, node, at),
                    figure(table, node, "lengthKm", at),
                    figure(table, node, "depthKm", at),
                    figure(table, node, "areaKm2", at),
                    figure(table, node, "strength", at),
                    !node.get("note").isMissing() ? table.text(node, "note", at) : Text.EMPTY));
        }
        return new Comparators(table.sources(), cases);
    }

    private static Optional<Box> about(TableFile table, TableValue node, String at) throws ScenarioException {
        TableValue box = node.get("about");
        if (box.isMissing()) {
            return Optional.empty();
        }
        Box about = new Box(
                box.get("west").number(),
                box.get("south").number(),
                box.get("east").number(),
                box.get("north").number());
        if (!(about.west() < about.east() && about.south() < about.north())) {
            throw table.wrong(at + "/about");
        }
        return Optional.of(about);
    }

    private static Optional<Figure> figure(TableFile table, TableValue node, String name, String at)
            throws ScenarioException {
        TableValue figure = node.get(name);
        return figure.isMissing()
                ? Optional.empty()
                : Optional.of(new Figure(
                        table.figure(figure, at + "/" + name),
                        figure.get("checked").isTrue()));
    }
}
