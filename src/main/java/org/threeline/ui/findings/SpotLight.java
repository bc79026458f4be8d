package org.threeline.ui.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.analysis.FigurePlaces;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Zone;
import org.threeline.session.OpenScenario;
import org.threeline.ui.common.Lit;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;
import org.threeline.zones.Region;

/**
 * Lights on the map what a figure is about, and goes there.
 *
 * <p>Features are lit at once; geometry that must be worked out follows from the background, if it is still wanted
 * then, and is kept as long as the figures are.
 */
final class SpotLight {
    private static final Logger LOG = LoggerFactory.getLogger(SpotLight.class);

    private final Workbench bench;
    private final Texts texts;
    private final Map<Spot, List<Geometry>> known = new HashMap<>();
    private OpenScenario knownOf;
    private Spot wanted = Spot.NOWHERE;
    private Lit mine = Lit.NOTHING;

    SpotLight(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        this.knownOf = bench.snapshot().get().shown();
    }

    /** Lights a spot; nothing where it is nowhere. */
    void light(Spot spot) {
        wanted = spot;
        if (spot.features().isEmpty()) {
            // Another panel may have lit something meanwhile.
            if (bench.lit().get().equals(mine)) {
                show(Lit.NOTHING);
            }
            return;
        }
        show(new Lit(spot.features(), List.of()));
        if (!(spot instanceof Spot.Whole)) {
            find(spot, places -> {
                if (spot.equals(wanted)) {
                    show(new Lit(spot.features(), places));
                }
            });
        }
    }

    private void show(Lit lit) {
        mine = lit;
        bench.lit().set(lit);
    }

    /** Moves the map to a spot. */
    void goTo(Spot spot) {
        if (!spot.features().isEmpty()) {
            find(spot, places -> {
                var all = new Envelope();
                places.forEach(p -> all.expandToInclude(p.getEnvelopeInternal()));
                if (!all.isNull()) {
                    bench.map().ifPresent(map -> map.show(all));
                }
            });
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal scenarios are as costly to compare as to ask again
    private void find(Spot spot, Consumer<List<Geometry>> then) {
        OpenScenario shown = bench.snapshot().get().shown();
        if (shown != knownOf) {
            known.clear();
            knownOf = shown;
        }
        List<Geometry> there = known.get(spot);
        if (there != null) {
            then.accept(there);
            return;
        }
        bench.background()
                .start(texts.now("work"), progress -> places(bench, spot, shown))
                .whenDone(
                        places -> {
                            if (knownOf == shown) {
                                known.put(spot, places);
                            }
                            then.accept(places);
                        },
                        failure -> {
                            if (!(failure instanceof CancellationException)) {
                                LOG.warn("the place of a figure could not be worked out", failure);
                            }
                        });
    }

    private static List<Geometry> places(Workbench bench, Spot spot, OpenScenario shown) throws ScenarioException {
        FigurePlaces places = bench.session().places(shown);
        List<Geometry> found;
        if (spot instanceof Spot.Half half) {
            found = List.of(places.side(half.zone(), half.side()));
        } else if (spot instanceof Spot.Depths depths) {
            found = List.of(places.leastDepth(depths.zone()), places.greatestDepth(depths.zone()));
        } else if (spot instanceof Spot.Breaks breaks) {
            found = breaks(breaks, shown);
        } else if (spot instanceof Spot.Shared shared) {
            found = List.of(places.overlap(shared.a(), shared.b()));
        } else if (spot instanceof Spot.Between between) {
            found = List.of(places.gap(between.gap()));
        } else if (spot instanceof Spot.InOblast oblast) {
            found = List.of(bench.session()
                    .deepener()
                    .oblast(shown.plan(), shown.findings(), oblast.zone(), oblast.side(), oblast.iso()));
        } else if (spot instanceof Spot.Towns towns) {
            found = List.of(
                    bench.session().deepener().settlements(shown.plan(), shown.findings(), towns.zone(), towns.side()));
        } else if (spot instanceof Spot.Crossed crossed) {
            found = List.of(bench.session()
                    .deepener()
                    .crossings(shown.plan(), shown.findings(), crossed.zone(), crossed.side(), crossed.roads()));
        } else {
            found = List.of();
        }
        found = found.stream().filter(g -> !g.isEmpty()).toList();
        return found.isEmpty() ? whole(places, spot, shown) : found;
    }

    /** The pieces of a zone's trace that do not look upon it. */
    private static List<Geometry> breaks(Spot.Breaks breaks, OpenScenario shown) {
        return shown.plan()
                .scenario()
                .zone(breaks.zone())
                .flatMap(Zone::rule)
                .flatMap(rule -> shown.plan().trace(rule.trace()))
                .map(trace -> {
                    Geometry line = trace.line().planar();
                    var along = new LengthIndexedLine(line);
                    double metersPerKm = shown.findings().traces().stream()
                            .filter(t -> t.id().equals(trace.trace().id()))
                            .mapToDouble(t -> line.getLength() / t.lengthKm())
                            .findFirst()
                            .orElse(1000);
                    return breaks.stretches().stream()
                            .map(s -> along.extractLine(s.fromKm() * metersPerKm, s.toKm() * metersPerKm))
                            .map(piece -> new Region(piece, shown.plan().projection()).geographic())
                            .toList();
                })
                .orElse(List.of());
    }

    /** The features themselves, where there is nothing finer to show. */
    private static List<Geometry> whole(FigurePlaces places, Spot spot, OpenScenario shown) {
        return spot.features().stream()
                .map(id -> shown.plan().trace(id).isPresent()
                        ? places.trace(id)
                        : shown.plan()
                                .scenario()
                                .places()
                                .filter(p -> p.id().equals(id))
                                .findFirst()
                                .flatMap(p -> p.geometry())
                                .orElseGet(() -> places.zone(id)))
                .filter(g -> !g.isEmpty())
                .toList();
    }
}
