package org.threeline.analysis;

import java.util.Optional;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;

/**
 * By which part of them the figures may be off that densities and the like are worked out from: half of each interval
 * over its figure, 0 where nothing is known. What follows from such a figure is no surer and not to be shown finer.
 */
public record Unsure(double frontage, double area, double people) {
    /** Of figures that are sure, or whose intervals are not known. */
    public static final Unsure NOTHING = new Unsure(0, 0, 0);

    /** Of a zone. */
    public static Unsure of(ZoneFigures zone, Details details) {
        FeatureId id = zone.id();
        Optional<GroundFigures> ground = details.ground(id);
        return details.intervals()
                .map(known -> new Unsure(
                        known.unsure(
                                FigureKey.of(id, "frontageKm"),
                                zone.frontageKm().orElse(0)),
                        known.unsure(FigureKey.of(id, "areaKm2"), zone.areaKm2()),
                        people(known, FigureKey.of(id, "population"), ground)))
                .orElse(NOTHING);
    }

    /** Of what lies of a zone on one side of its trace. */
    public static Unsure of(ZoneFigures zone, Side side, Details details) {
        FeatureId id = zone.id();
        double frontageKm = Optional.ofNullable(zone.sides().get(side))
                .map(Findings.SideExtent::frontageKm)
                .orElse(0.0);
        Optional<GroundFigures> ground =
                details.ground(id).flatMap(g -> Optional.ofNullable(g.sides().get(side)));
        return details.intervals()
                .map(known -> new Unsure(
                        known.unsure(FigureKey.of(id, "frontageKm").on(side), frontageKm),
                        known.unsure(
                                FigureTable.sideArea(id, side),
                                zone.areaKm2(side).orElse(0)),
                        people(known, FigureKey.of(id, "population").on(side), ground)))
                .orElse(NOTHING);
    }

    /** Of all zones united. */
    public static Unsure of(Details.United united, Details details) {
        return details.intervals()
                .map(known -> new Unsure(
                        known.unsure(
                                FigureKey.all("frontageKm"),
                                united.forces().frontageKm().orElse(0)),
                        known.unsure(FigureKey.all("areaKm2"), united.areaKm2()),
                        people(known, FigureKey.all("population"), united.ground())))
                .orElse(NOTHING);
    }

    private static double people(Intervals known, FigureKey key, Optional<GroundFigures> ground) {
        return ground.map(g -> known.unsure(key, (double) g.population())).orElse(0.0);
    }
}
