package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.SideExtent;
import org.threeline.analysis.Findings.Spread;
import org.threeline.analysis.Findings.Stretch;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.Basis;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;

/**
 * Every figure of a scenario as one list, in a fixed order, for tables, sweeps and comparisons.
 *
 * <p>A figure that cannot be had, or is not worked out, has no row.
 */
public final class FigureTable {
    private final Scenario scenario;
    private final Findings findings;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A figure.
     *
     * @param unit {@code km}, {@code km2}, {@code %}, {@code persons} …; empty for a plain number
     */
    public record Row(FigureKey key, double value, String unit, Basis basis) {}

    private FigureTable(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    public static List<Row> of(Scenario scenario, Findings findings) {
        FigureTable table = new FigureTable(scenario, findings);
        findings.traces().forEach(table::trace);
        findings.zones().forEach(table::zone);
        findings.overlaps().forEach(table::overlap);
        findings.gaps().forEach(table::gap);
        table.united();
        return List.copyOf(table.rows);
    }

    private void trace(TraceFigures trace) {
        String id = trace.id().value();
        row(id, "lengthKm", trace.lengthKm(), "km");
        row(id, "vertices", trace.vertices(), "");
        row(id, "meanSpacingKm", trace.meanSpacingKm(), "km");
    }

    private void zone(ZoneFigures zone) {
        String id = zone.id().value();
        row(id, "areaKm2", zone.areaKm2(), "km2");
        side(id, Side.LEFT, zone.leftAreaKm2());
        side(id, Side.RIGHT, zone.rightAreaKm2());
        row(id, "frontageKm", zone.frontageKm(), "km");
        spread(id, "depthKm", zone.depthKm());
        row(id, "areaPerFrontageKm", zone.areaPerFrontageKm(), "km");
        spread(id, "standoffKm", zone.standoffKm());
        Optional<Force> strength = scenario.zone(zone.id()).flatMap(z -> z.strength());
        strength.ifPresent(force -> {
            Basis basis = force.provenance().basis();
            add(new FigureKey(id, "", "", "strength.min"), force.min(), "persons", basis);
            add(new FigureKey(id, "", "", "strength.max"), force.max(), "persons", basis);
        });
        range(id, "strengthPerKm", zone.strengthPerKm(), "persons/km");
        if (zone.frontageKm().isPresent()) {
            breaks(id, "", zone.breaks());
        }
        Optional<ForceFigures> forces = findings.details().forces(zone.id());
        forces.ifPresent(f -> forces(id, f));
        Optional<GroundFigures> ground = findings.details().ground(zone.id());
        ground.ifPresent(g -> ground(id, "", g));
        for (Side side : Side.values()) {
            Optional.ofNullable(zone.sides().get(side)).ifPresent(s -> extent(zone, side, s));
            forces.flatMap(f -> Optional.ofNullable(f.sides().get(side))).ifPresent(f -> forces(id, side, f));
            ground.flatMap(g -> Optional.ofNullable(g.sides().get(side))).ifPresent(g -> ground(id, side.word(), g));
        }
    }

    private void breaks(String id, String side, List<Stretch> breaks) {
        row(id, "", side, "breaks", breaks.size(), "");
        row(
                id,
                "",
                side,
                "breaksKm",
                breaks.stream().mapToDouble(Stretch::lengthKm).sum(),
                "km");
    }

    private void extent(ZoneFigures zone, Side side, SideExtent extent) {
        String id = zone.id().value();
        String of = side.word();
        row(id, "", of, "frontageKm", extent.frontageKm(), "km");
        extent.depthKm().ifPresent(s -> spread(id, of, "depthKm", s));
        zone.areaPerFrontageKm(side).ifPresent(km -> row(id, "", of, "areaPerFrontageKm", km, "km"));
        spread(id, of, "standoffKm", extent.standoffKm());
        breaks(id, of, extent.breaks());
    }

    private void forces(String id, Side side, ForceFigures.OfSide forces) {
        String of = side.word();
        forces.observationPosts().ifPresent(r -> {
            row(id, "", of, "observationPosts.min", r.min(), "");
            row(id, "", of, "observationPosts.max", r.max(), "");
        });
        forces.inRange().forEach(weapon -> inRange(id, of, weapon));
        forces.airCoverPercent().ifPresent(percent -> row(id, "", of, "airCoverPercent", percent, "%"));
    }

    private void inRange(String id, String side, ForceFigures.InRange weapon) {
        row(id, weapon.weapon(), side, "inRange.percent.min", weapon.percent().min(), "%");
        row(id, weapon.weapon(), side, "inRange.percent.max", weapon.percent().max(), "%");
    }

    private void forces(String id, ForceFigures forces) {
        range(id, "strengthPer100Km2", forces.per100Km2(), "persons/100km2");
        range(id, "presentPerKm", forces.presentPerKm(), "persons/km");
        range(id, "strengthPer1000Inhabitants", forces.perThousandInhabitants(), "persons/1000");
        range(id, "observationPosts", forces.observationPosts(), "");
        range(id, "patrolRevisitHours", forces.patrolRevisitHours(), "h");
        forces.separation().ifPresent(s -> row(id, "separationKm", s.km(), "km"));
        forces.inRange().forEach(weapon -> inRange(id, "", weapon));
        forces.airCoverPercent().ifPresent(percent -> row(id, "airCoverPercent", percent, "%"));
        for (ForceFigures.Reaction reaction : forces.reactions()) {
            String from = reaction.from().value();
            row(id, from, "reaction.straightKm", reaction.straightKm(), "km");
            row(id, from, "reaction.straightHours.min", reaction.straightHours().min(), "h");
            row(id, from, "reaction.straightHours.max", reaction.straightHours().max(), "h");
            reaction.roadKm().ifPresent(km -> row(id, from, "reaction.roadKm", km, "km"));
            reaction.roadHours().ifPresent(h -> {
                row(id, from, "reaction.roadHours.min", h.min(), "h");
                row(id, from, "reaction.roadHours.max", h.max(), "h");
            });
        }
    }

    /** @param side empty for both together */
    private void ground(String id, String side, GroundFigures ground) {
        row(id, "", side, "settlements", ground.settlements(), "");
        row(id, "", side, "population", (double) ground.population(), "persons");
        for (GroundFigures.OblastShare oblast : ground.oblasts()) {
            row(id, oblast.id(), side, "oblast.areaKm2", oblast.areaKm2(), "km2");
            row(id, oblast.id(), side, "oblast.percent", oblast.percent(), "%");
        }
        crossings(id, side, "roads", ground.roads());
        crossings(id, side, "railways", ground.railways());
    }

    private void crossings(String id, String side, String kind, GroundFigures.Crossings crossings) {
        row(id, "", side, "crossings." + kind, crossings.count(), "");
        crossings.meanSpacingKm().ifPresent(km -> row(id, "", side, "crossings." + kind + "SpacingKm", km, "km"));
    }

    private void overlap(Overlap overlap) {
        String a = overlap.a().value();
        String b = overlap.b().value();
        row(a, b, "overlap.areaKm2", overlap.areaKm2(), "km2");
        row(a, b, "overlap.percentOfA", overlap.percentOfA(), "%");
        row(a, b, "overlap.percentOfB", overlap.percentOfB(), "%");
        for (Side side : Side.values()) {
            overlap.areaKm2(side).ifPresent(km2 -> row(a, b, side.word(), "overlap.areaKm2", km2, "km2"));
        }
    }

    private void gap(Gap gap) {
        add(FigureKey.gap(gap, "gap.areaKm2"), gap.areaKm2(), "km2", Basis.COMPUTED);
        add(FigureKey.gap(gap, "gap.meanWidthKm"), gap.meanWidthKm(), "km", Basis.COMPUTED);
    }

    private void united() {
        findings.details().united().ifPresent(united -> {
            row("", "areaKm2", united.areaKm2(), "km2");
            side("", Side.LEFT, united.leftAreaKm2());
            side("", Side.RIGHT, united.rightAreaKm2());
            for (Side side : Side.values()) {
                united.frontageKm(side).ifPresent(km -> row("", "", side.word(), "frontageKm", km, "km"));
            }
            united.ground().ifPresent(g -> {
                ground("", "", g);
                for (Side side : Side.values()) {
                    Optional.ofNullable(g.sides().get(side)).ifPresent(s -> ground("", side.word(), s));
                }
            });
            totals(united.forces());
        });
    }

    /** A sum of strengths is computed, whatever the strengths are. */
    private void totals(ForceTotals forces) {
        row("", "frontageKm", forces.frontageKm(), "km");
        range("", "strength", forces.inAll(), "persons");
        range("", "strengthLeft", forces.left(), "persons");
        range("", "strengthRight", forces.right(), "persons");
        range("", "strengthAstride", forces.astride(), "persons");
        row("", "zonesWithoutStrength", forces.unknown().size(), "");
        range("", "strengthPerKm", forces.perKm(), "persons/km");
        range("", "presentPerKm", forces.presentPerKm(), "persons/km");
        range("", "strengthPer100Km2", forces.per100Km2(), "persons/100km2");
        range("", "strengthPer1000Inhabitants", forces.perThousandInhabitants(), "persons/1000");
    }

    private void side(String id, Side side, OptionalDouble km2) {
        km2.ifPresent(v -> add(new FigureKey(id, "", side.word(), "areaKm2"), v, "km2", Basis.COMPUTED));
    }

    private void spread(String id, String figure, Optional<Spread> spread) {
        spread.ifPresent(s -> spread(id, "", figure, s));
    }

    private void spread(String id, String side, String figure, Spread spread) {
        row(id, "", side, figure + ".min", spread.min(), "km");
        row(id, "", side, figure + ".mean", spread.mean(), "km");
        row(id, "", side, figure + ".max", spread.max(), "km");
    }

    private void range(String id, String figure, Optional<Range> range, String unit) {
        range.ifPresent(r -> {
            row(id, figure + ".min", r.min(), unit);
            row(id, figure + ".max", r.max(), unit);
        });
    }

    private void row(String id, String figure, OptionalDouble value, String unit) {
        value.ifPresent(v -> row(id, figure, v, unit));
    }

    private void row(String id, String figure, double value, String unit) {
        row(id, "", figure, value, unit);
    }

    private void row(String id, String other, String figure, double value, String unit) {
        row(id, other, "", figure, value, unit);
    }

    private void row(String id, String other, String side, String figure, double value, String unit) {
        add(new FigureKey(id, other, side, figure), value, unit, Basis.COMPUTED);
    }

    private void add(FigureKey key, double value, String unit, Basis basis) {
        rows.add(new Row(key, value, unit, basis));
    }

    /** A number without a needless point: 41, 44.07. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The key of a zone's area on one side. */
    public static FigureKey sideArea(FeatureId zone, Side side) {
        return new FigureKey(zone.value(), "", side.word(), "areaKm2");
    }
}
