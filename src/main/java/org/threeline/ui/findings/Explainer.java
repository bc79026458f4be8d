package org.threeline.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.threeline.analysis.Assumption;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.analysis.ForceTables;
import org.threeline.analysis.GroundFigures.Crossings;
import org.threeline.analysis.Intervals;
import org.threeline.scenario.Band;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Clip;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Source;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.session.OpenScenario;
import org.threeline.ui.common.Amount;
import org.threeline.ui.findings.Explanation.Input;

/** Explains a figure when someone asks. */
final class Explainer {
    private final OpenScenario shown;
    private final Scenario scenario;
    private final boolean exact;
    private final Reader reader;
    private final List<Input> inputs = new ArrayList<>();
    private final Optional<ForceTables> tables;
    /** Of which the figure is; empty for both. */
    private Optional<Side> side = Optional.empty();

    private Explainer(OpenScenario shown, boolean exact, Reader reader, Optional<ForceTables> tables) {
        this.tables = tables;
        this.shown = shown;
        this.scenario = shown.plan().scenario();
        this.exact = exact;
        this.reader = reader;
    }

    static Explanation explain(Line.Figure figure, OpenScenario shown, boolean exact, Reader reader) {
        return explain(figure, shown, exact, reader, Optional.empty());
    }

    /** @param tables which name the planning figures */
    static Explanation explain(
            Line.Figure figure, OpenScenario shown, boolean exact, Reader reader, Optional<ForceTables> tables) {
        return new Explainer(shown, exact, reader, tables).explain(figure);
    }

    private Explanation explain(Line.Figure figure) {
        Kind kind = figure.kind();
        side = kind == Kind.SIDE ? Optional.empty() : Spot.side(figure.spot());
        List<FeatureId> subjects = figure.spot().features();
        Optional<FeatureId> subject = subjects.stream().findFirst();
        if (figure.key().startsWith("united")) {
            together(kind, subjects);
        } else {
            subject.ifPresent(id -> collect(kind, id, subjects));
        }
        Optional<Provenance> said = subject.flatMap(id -> provenance(kind, id));
        List<String> exactness = new ArrayList<>();
        exactness.add(reader.say(kind.key("exact")));
        crossings(figure)
                .map(Crossings::meanSpacingKm)
                .filter(OptionalDouble::isPresent)
                .ifPresent(km -> exactness.add(reader.say(
                        "card.every", reader.units().length(km.getAsDouble()).text())));
        if (!exact && figure.basis() == Basis.COMPUTED) {
            exactness.add(reader.say("card.rough"));
        }
        interval(figure).ifPresent(exactness::add);
        subject.flatMap(id -> error(kind, id))
                .ifPresent(km -> exactness.add(
                        reader.say("card.error", reader.units().length(km).text())));
        return new Explanation(
                reader.say(kind.key("title")),
                reader.say(kind.key("what")),
                reader.say(kind.key("formula")),
                inputs,
                figure.basis(),
                crossings(figure).map(Crossings::names).orElse(List.of()),
                said.flatMap(Provenance::source).flatMap(scenario::source).map(this::source),
                exactness);
    }

    /** What a figure counts, if these are crossings of a zone's edges. */
    private Optional<Crossings> crossings(Line.Figure figure) {
        return figure.spot() instanceof Spot.Crossed crossed
                ? shown.findings()
                        .details()
                        .ground(crossed.zone())
                        .flatMap(g -> crossed.side().isEmpty()
                                ? Optional.of(g)
                                : Optional.ofNullable(
                                        g.sides().get(crossed.side().get())))
                        .map(g -> crossed.roads() ? g.roads() : g.railways())
                : Optional.empty();
    }

    /** What a figure of all zones together follows from. */
    private void together(Kind kind, List<FeatureId> zones) {
        boolean ofForces = kind == Kind.TOTAL
                || kind == Kind.PER_LENGTH
                || kind == Kind.PRESENT
                || kind == Kind.PER_AREA
                || kind == Kind.PER_INHABITANTS;
        for (FeatureId id : zones) {
            String name = reader.name(scenario, id);
            if (ofForces) {
                scenario.zone(id)
                        .flatMap(Zone::strength)
                        .ifPresent(n -> inputs.add(new Input(
                                reader.say("input.strength_of", name),
                                reader.units().persons(n.min(), n.max()).text(),
                                n.provenance().basis())));
            } else {
                areaOf(id, name);
            }
        }
        if (kind == Kind.PRESENT) {
            planned("presentShare", ForceTables.Planning::presentShare);
        }
    }

    private void collect(Kind kind, FeatureId id, List<FeatureId> subjects) {
        switch (kind) {
            case AREA, SIDE, DEPTH, DEPTH_RANGE, STANDOFF, STANDOFF_RANGE -> shape(id);
            case FRONTAGE -> {
                traceLength(id);
                shape(id);
            }
            case AREA_PER_FRONTAGE -> {
                area(id);
                frontage(id);
            }
            case PER_LENGTH -> {
                strength(id);
                frontage(id);
            }
            case PER_AREA -> {
                strength(id);
                area(id);
            }
            case OVERLAP, OVERLAP_SHARE -> subjects.forEach(z -> areaOf(z, reader.name(scenario, z)));
            case GAP, GAP_WIDTH -> subjects.forEach(this::bands);
            case TRACE_LENGTH -> spacing(id);
            case TRACE_SPACING -> traceLength(id);
            case SETTLEMENTS, PEOPLE, OBLAST, ROADS, RAILWAYS, BREAKS, AIR_COVER, IN_RANGE -> shape(id);
            case PRESENT -> {
                strength(id);
                frontage(id);
                planned("presentShare", ForceTables.Planning::presentShare);
            }
            case PER_INHABITANTS -> {
                strength(id);
                people(id);
            }
            case POSTS -> {
                frontage(id);
                planned("postSightKm", ForceTables.Planning::postSightKm);
                planned("postOverlap", ForceTables.Planning::postOverlap);
            }
            case PATROLS -> {
                frontage(id);
                planned("patrols", ForceTables.Planning::patrols);
                planned("patrolSpeedKmh", ForceTables.Planning::patrolSpeedKmh);
            }
            case SEPARATION, REACHED -> bands(id);
            case REACTION -> {
                planned("alertHours", ForceTables.Planning::alertHours);
                planned("detour", ForceTables.Planning::detour);
                planned("columnSpeedKmh", ForceTables.Planning::columnSpeedKmh);
            }
            case STRENGTH, TRACE_VERTICES, TRACE_ERROR, UNITED, TOTAL -> {}
        }
    }

    private void areaOf(FeatureId id, String name) {
        zone(id).ifPresent(
                        f -> inputs.add(new Input(reader.say("input.area_of", name), area(f).text(), Basis.COMPUTED)));
    }

    /** Of the side the figure is of, or of the whole, no finer than it is sure. */
    private Amount area(ZoneFigures zone) {
        double km2 = side.map(zone::areaKm2).orElse(OptionalDouble.empty()).orElse(zone.areaKm2());
        return reader.units().area(km2, unsure(of(zone.id(), "areaKm2"), km2));
    }

    private FigureKey of(FeatureId id, String figure) {
        FigureKey whole = FigureKey.of(id, figure);
        return side.map(whole::on).orElse(whole);
    }

    /** By which part of it a figure may be off. */
    private double unsure(FigureKey key, double value) {
        Optional<Intervals> intervals = exact ? shown.findings().details().intervals() : Optional.empty();
        return intervals.map(i -> i.unsure(key, value)).orElse(0.0);
    }

    private Optional<ZoneFigures> zone(FeatureId id) {
        return shown.findings().zone(id);
    }

    private void shape(FeatureId id) {
        Optional<ZoneRule> rule = scenario.zone(id).flatMap(Zone::activeRule);
        Basis basis = scenario.zone(id).map(z -> z.provenance().basis()).orElse(Basis.ASSUMED);
        if (rule.isEmpty()) {
            inputs.add(new Input(reader.say("input.drawn"), reader.say("input.drawn.value"), basis));
            return;
        }
        scenario.trace(rule.get().trace())
                .ifPresent(t -> inputs.add(new Input(
                        reader.say("input.trace"),
                        reader.name(scenario, t.id()),
                        t.provenance().basis())));
        bands(id);
        String clip =
                String.join(", ", rule.get().clip().stream().map(this::clip).toList());
        if (!clip.isEmpty()) {
            inputs.add(new Input(reader.say("input.clip"), clip, basis));
        }
        inputs.add(new Input(
                reader.say("input.ends"),
                reader.say("input.ends." + rule.get().ends().word()),
                basis));
    }

    private void bands(FeatureId id) {
        Basis basis = scenario.zone(id).map(z -> z.provenance().basis()).orElse(Basis.ASSUMED);
        for (Band.FromTo band : RuleCheck.of(scenario).bands(id).orElse(List.of())) {
            if (side.isPresent() && side.get() != band.side()) {
                continue;
            }
            String range = reader.units().lengths(band.fromKm(), band.toKm()).text();
            inputs.add(new Input(
                    reader.say("input.band", reader.toward(scenario, id, band.side())),
                    reader.say("input.band.range", range),
                    basis));
        }
    }

    private String clip(Clip clip) {
        return clip instanceof Clip.Country country
                ? reader.say("input.clip.country", country.a3())
                : reader.say("input.clip.land");
    }

    private void area(FeatureId id) {
        zone(id).ifPresent(f -> inputs.add(new Input(reader.say("input.area"), area(f).text(), Basis.COMPUTED)));
    }

    private void frontage(FeatureId id) {
        zone(id).map(this::frontageKm).filter(OptionalDouble::isPresent).ifPresent(known -> {
            double km = known.getAsDouble();
            inputs.add(new Input(
                    reader.say("input.frontage"),
                    reader.units().length(km, unsure(of(id, "frontageKm"), km)).text(),
                    Basis.COMPUTED));
        });
    }

    private OptionalDouble frontageKm(ZoneFigures zone) {
        return side.map(s -> Optional.ofNullable(zone.sides().get(s))
                        .map(extent -> OptionalDouble.of(extent.frontageKm()))
                        .orElseGet(OptionalDouble::empty))
                .orElseGet(zone::frontageKm);
    }

    private void people(FeatureId id) {
        shown.findings()
                .details()
                .ground(id)
                .ifPresent(g -> inputs.add(new Input(
                        reader.say("people.label"),
                        reader.units()
                                .personsUnsure((double) g.population(), unsure(FigureKey.of(id, "population"), (double)
                                        g.population()))
                                .number(),
                        Basis.COMPUTED)));
    }

    private void planned(String name, Function<ForceTables.Planning, Assumption> which) {
        tables.map(t -> which.apply(t.planning()))
                .ifPresent(a -> inputs.add(new Input(
                        reader.say("input." + name),
                        reader.units().figures().range(a.min(), a.max(), 3),
                        a.provenance().basis())));
    }

    private void strength(FeatureId id) {
        scenario.zone(id)
                .flatMap(Zone::strength)
                .ifPresent(n -> inputs.add(new Input(
                        reader.say("input.strength"),
                        reader.units().persons(n.min(), n.max()).text(),
                        n.provenance().basis())));
    }

    private void traceLength(FeatureId id) {
        trace(id)
                .ifPresent(t -> inputs.add(new Input(
                        reader.say("input.length"),
                        reader.units()
                                .length(t.lengthKm(), unsure(FigureKey.of(t.id(), "lengthKm"), t.lengthKm()))
                                .text(),
                        Basis.COMPUTED)));
        spacing(id);
    }

    private void spacing(FeatureId id) {
        trace(id)
                .ifPresent(t -> inputs.add(new Input(
                        reader.say("input.spacing"),
                        reader.units().length(t.meanSpacingKm()).text(),
                        Basis.COMPUTED)));
    }

    /** The trace itself, or the one a zone is measured from. */
    private Optional<TraceFigures> trace(FeatureId id) {
        FeatureId trace =
                scenario.zone(id).flatMap(Zone::rule).map(ZoneRule::trace).orElse(id);
        return shown.findings().traces().stream()
                .filter(t -> t.id().equals(trace))
                .findFirst();
    }

    /** How sure it is, and by how much the error shifts it on average. */
    private Optional<String> interval(Line.Figure figure) {
        Optional<Intervals> intervals = shown.findings().details().intervals();
        return figure.sure().flatMap(key -> intervals
                .flatMap(i -> i.of(key))
                .map(i -> reader.say("card.interval", intervals.get().samples(), bias(key, i))));
    }

    private String bias(FigureKey key, Intervals.Interval interval) {
        if (key.figure().endsWith("areaKm2")) {
            return reader.units().areaBias(interval);
        }
        return key.figure().contains("Km")
                ? reader.units().lengthBias(interval)
                : reader.units().countBias(interval);
    }

    private Optional<Double> error(Kind kind, FeatureId id) {
        return switch (kind) {
            case STRENGTH,
                    PER_LENGTH,
                    PER_AREA,
                    PRESENT,
                    PER_INHABITANTS,
                    POSTS,
                    PATROLS,
                    SEPARATION,
                    REACHED,
                    IN_RANGE,
                    AIR_COVER,
                    REACTION,
                    UNITED,
                    TOTAL,
                    TRACE_VERTICES,
                    TRACE_ERROR,
                    TRACE_SPACING -> Optional.empty();
            default ->
                trace(id)
                        .flatMap(t -> scenario.trace(t.id()))
                        .filter(t -> t.positionErrorKm().isPresent())
                        .map(t -> t.positionErrorKm().getAsDouble());
        };
    }

    private Optional<Provenance> provenance(Kind kind, FeatureId id) {
        return switch (kind) {
            case STRENGTH -> scenario.zone(id).flatMap(Zone::strength).map(Force::provenance);
            case TRACE_ERROR -> scenario.trace(id).map(t -> t.provenance());
            default -> Optional.empty();
        };
    }

    private String source(Source source) {
        String publisher = source.publisher().in(reader.language());
        String title = source.title().in(reader.language());
        return publisher + ": " + title;
    }
}
