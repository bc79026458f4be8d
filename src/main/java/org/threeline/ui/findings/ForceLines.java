package org.threeline.ui.findings;

import java.util.Optional;
import java.util.stream.Collectors;
import org.threeline.analysis.Details;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.analysis.ForceFigures;
import org.threeline.analysis.ForceTotals;
import org.threeline.analysis.Unsure;
import org.threeline.scenario.Basis;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.ui.common.Amount;

/** Writes strengths and what follows from them for a zone, or for all zones together. */
final class ForceLines {
    private final SheetPen pen;

    ForceLines(SheetPen pen) {
        this.pen = pen;
    }

    void write(ZoneFigures zone) {
        pen.group("force");
        stated(zone);
        Unsure unsure = pen.unsure(zone, Optional.empty());
        pen.details().forces(zone.id()).ifPresent(f -> following(zone.id(), f, unsure));
    }

    private void stated(ZoneFigures zone) {
        Optional<Force> force = pen.scenario().zone(zone.id()).flatMap(Zone::strength);
        if (force.isEmpty()) {
            pen.figure(Kind.STRENGTH, zone.id()).unknown("why.no_strength");
            return;
        }
        Force n = force.get();
        pen.figure(Kind.STRENGTH, zone.id())
                .by(n.provenance().basis())
                .put(pen.units().persons(n.min(), n.max()));
        Unsure unsure = pen.unsure(zone, Optional.empty());
        density(Kind.PER_LENGTH, zone.id(), zone.strengthPerKm(), unsure, "why.no_frontage");
        density(Kind.PER_AREA, zone.id(), zone.per100Km2(n), unsure, "why.no_area");
    }

    private void density(Kind kind, FeatureId id, Optional<Range> range, Unsure unsure, String why) {
        SheetPen.Entry entry = pen.figure(kind, id).label(pen.reader().sayForUnit(kind.key("label")));
        range.map(r -> amount(kind, r, unsure)).ifPresentOrElse(entry::put, () -> entry.unknown(why));
    }

    private Amount amount(Kind kind, Range range, Unsure unsure) {
        return kind == Kind.PER_AREA
                ? pen.units().personsPerHundred(range, unsure.area())
                : pen.units().personsPerLength(range, unsure.frontage());
    }

    private void following(FeatureId id, ForceFigures forces, Unsure unsure) {
        String hours = pen.reader().say("hours");
        forces.presentPerKm().ifPresent(r -> pen.figure(Kind.PRESENT, id)
                .label(pen.reader().sayForUnit("present.label"))
                .by(Basis.ASSUMED)
                .late()
                .put(amount(Kind.PRESENT, r, unsure)));
        forces.perThousandInhabitants()
                .ifPresent(r -> pen.figure(Kind.PER_INHABITANTS, id).late().range(r, 2, "", unsure.people()));
        forces.observationPosts()
                .ifPresent(
                        r -> pen.figure(Kind.POSTS, id).by(Basis.ASSUMED).late().range(r, 3, "", unsure.frontage()));
        forces.patrolRevisitHours()
                .ifPresent(r ->
                        pen.figure(Kind.PATROLS, id).by(Basis.ASSUMED).late().range(r, 2, hours, unsure.frontage()));
        forces.separation().ifPresent(s -> separation(id, s));
        forces.inRange().stream()
                .filter(ForceFigures.InRange::isPartial)
                .forEach(weapon -> inRange(id.value(), Spot.of(id), weapon));
        forces.airCoverPercent().ifPresent(percent -> airCover(pen.figure(Kind.AIR_COVER, id), percent));
        for (ForceFigures.Reaction reaction : forces.reactions()) {
            String subject = id.value() + "/" + reaction.from().value();
            pen.figure(Kind.REACTION, subject, Spot.of(reaction.from()))
                    .label(pen.reader()
                            .say(
                                    "reaction.label",
                                    reaction.name().in(pen.reader().language())))
                    .beside(pen.reader().say(reaction.roadHours().isPresent() ? "schematic" : "straight"))
                    .by(Basis.ASSUMED)
                    .late()
                    .range(reaction.roadHours().orElse(reaction.straightHours()), 2, hours);
        }
    }

    private void airCover(SheetPen.Entry entry, double percent) {
        String text = pen.units().percent(percent);
        entry.beside(pen.reader().say("nominal")).by(Basis.ASSUMED).late().put(new Amount(text, "", text));
    }

    private void separation(FeatureId id, ForceFigures.Separation separation) {
        pen.figure(Kind.SEPARATION, id).by(Basis.ASSUMED).late().length(separation.km());
        for (ForceFigures.Verdict verdict : separation.weapons()) {
            if (verdict.reached() != ForceFigures.Reached.NO) {
                pen.figure(Kind.REACHED, id.value() + "/" + verdict.weapon(), Spot.of(id))
                        .label(pen.reader()
                                .say(
                                        "reached.label",
                                        verdict.name().in(pen.reader().language())))
                        .beside(
                                verdict.reached() == ForceFigures.Reached.PERHAPS
                                        ? pen.reader().say("perhaps")
                                        : "")
                        .by(Basis.ASSUMED)
                        .late()
                        .put(pen.units()
                                .lengths(
                                        verdict.rangeKm().min(),
                                        verdict.rangeKm().max()));
            }
        }
    }

    /** What follows for one side. */
    void write(ZoneFigures zone, Side side, ForceFigures.OfSide forces) {
        if (forces.observationPosts().isEmpty()
                && forces.airCoverPercent().isEmpty()
                && forces.inRange().stream().noneMatch(ForceFigures.InRange::isPartial)) {
            return;
        }
        pen.group("force");
        String subject = zone.id().value() + "/" + side.word();
        Spot spot = new Spot.Half(zone.id(), side);
        double unsure = pen.unsure(zone, Optional.of(side)).frontage();
        forces.observationPosts().ifPresent(r -> pen.figure(Kind.POSTS, subject, spot)
                .by(Basis.ASSUMED)
                .late()
                .range(r, 3, "", unsure));
        forces.inRange().stream()
                .filter(ForceFigures.InRange::isPartial)
                .forEach(weapon -> inRange(subject, spot, weapon));
        forces.airCoverPercent().ifPresent(percent -> airCover(pen.figure(Kind.AIR_COVER, subject, spot), percent));
    }

    private void inRange(String subject, Spot spot, ForceFigures.InRange weapon) {
        String text = pen.units()
                .figures()
                .percents(weapon.percent().min(), weapon.percent().max());
        Amount range =
                pen.units().lengths(weapon.rangeKm().min(), weapon.rangeKm().max());
        pen.figure(Kind.IN_RANGE, subject + "/" + weapon.weapon(), spot)
                .label(pen.reader()
                        .say("in_range.label", weapon.name().in(pen.reader().language())))
                .beside(pen.reader().say("in_range.within", range.number() + Figures.NARROW_SPACE + range.unit()))
                .by(Basis.ASSUMED)
                .late()
                .put(new Amount(text, "", text));
    }

    /** Of all zones together. */
    void totals(Details.United united, Spot all) {
        ForceTotals forces = united.forces();
        total("all", forces.inAll(), all);
        total("left", forces.left(), all);
        total("right", forces.right(), all);
        total("astride", forces.astride(), all);
        if (forces.inAll().isPresent() && !forces.unknown().isEmpty()) {
            pen.remark(
                    "total.unknown",
                    forces.unknown().stream()
                            .map(id -> pen.reader().name(pen.scenario(), id))
                            .collect(Collectors.joining(", ")));
        }
        forces.frontageKm().ifPresent(km -> pen.figure(Kind.FRONTAGE, "united", all)
                .measured(new FigureKey("", "", "", "frontageKm"))
                .late()
                .length(km));
        Unsure unsure = pen.unsure(united);
        overAll(Kind.PER_LENGTH, forces.perKm(), unsure, all);
        overAll(Kind.PRESENT, forces.presentPerKm(), unsure, all);
        overAll(Kind.PER_AREA, forces.per100Km2(), unsure, all);
        forces.perThousandInhabitants()
                .ifPresent(r ->
                        pen.figure(Kind.PER_INHABITANTS, "united", all).late().range(r, 2, "", unsure.people()));
    }

    /** Of the zones that lie wholly on one side. */
    void totals(Details.United united, Side side, Spot all) {
        ForceTotals forces = united.forces();
        total(side.word(), side == Side.LEFT ? forces.left() : forces.right(), all);
        total("astride", forces.astride(), all);
        united.frontageKm(side).ifPresent(km -> pen.figure(Kind.FRONTAGE, "united/" + side.word(), all)
                .measured(FigureKey.all("frontageKm").on(side))
                .late()
                .length(km));
    }

    private void total(String which, Optional<Range> persons, Spot all) {
        persons.ifPresent(r -> pen.figure(Kind.TOTAL, "united/" + which, all)
                .label(pen.reader().say("total.label." + which))
                .late()
                .put(pen.units().persons(r.min(), r.max())));
    }

    private void overAll(Kind kind, Optional<Range> range, Unsure unsure, Spot all) {
        range.ifPresent(r -> pen.figure(kind, "united", all)
                .label(pen.reader().sayForUnit(kind.key("label")))
                .by(kind == Kind.PRESENT ? Basis.ASSUMED : Basis.COMPUTED)
                .late()
                .put(amount(kind, r, unsure)));
    }
}
