package org.threeline.ui.findings;

import java.util.Optional;
import org.threeline.analysis.Details;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.analysis.GroundFigures;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Side;

/** Writes what of the base map lies in a zone, or in all zones together: people, settlements, oblasts, crossings. */
final class GroundLines {
    private final SheetPen pen;

    GroundLines(SheetPen pen) {
        this.pen = pen;
    }

    void write(ZoneFigures zone) {
        Optional<GroundFigures> ground = pen.details().ground(zone.id());
        if (ground.isPresent()) {
            pen.group("ground");
            write(Optional.of(zone.id()), Optional.empty(), new Spot.Towns(zone.id(), Optional.empty()), ground.get());
        } else if (pen.details().ground().isEmpty() || pen.isStale()) {
            pen.remark("working");
        } else {
            pen.group("ground");
            pen.figure(Kind.SETTLEMENTS, zone.id()).unknown("why.off_map");
        }
    }

    /** All zones together, where there are several. */
    void united(Details.United united, Spot all) {
        pen.group("united");
        pen.figure(Kind.UNITED, "united", all)
                .measured(new FigureKey("", "", "", "areaKm2"))
                .late()
                .area(united.areaKm2());
        united.ground().ifPresent(g -> write(Optional.empty(), Optional.empty(), all, g));
        new ForceLines(pen).totals(united, all);
    }

    /** What lies on one side of a zone. */
    void write(ZoneFigures zone, Side side) {
        Optional<GroundFigures> ground = pen.details()
                .ground(zone.id())
                .flatMap(g -> Optional.ofNullable(g.sides().get(side)));
        if (ground.isPresent()) {
            pen.group("ground");
            write(
                    Optional.of(zone.id()),
                    Optional.of(side),
                    new Spot.Towns(zone.id(), Optional.of(side)),
                    ground.get());
        } else if (pen.details().ground().isEmpty()) {
            pen.remark("working");
        }
    }

    /** What lies of all zones together on one side. */
    void united(Details.United united, Side side, Spot all) {
        pen.group("united");
        if (united.areaKm2(side).isEmpty()) {
            pen.remark("side.several_traces");
        }
        united.areaKm2(side).ifPresent(km2 -> pen.figure(Kind.UNITED, "united/" + side.word(), all)
                .measured(FigureKey.all("areaKm2").on(side))
                .late()
                .area(km2));
        united.ground()
                .flatMap(g -> Optional.ofNullable(g.sides().get(side)))
                .ifPresent(g -> write(Optional.empty(), Optional.of(side), all, g));
        new ForceLines(pen).totals(united, side, all);
    }

    /**
     * @param zone empty for all zones united
     * @param side empty for both together
     */
    private void write(Optional<FeatureId> zone, Optional<Side> side, Spot spot, GroundFigures ground) {
        String subject = zone.map(FeatureId::value).orElse("united")
                + side.map(s -> "/" + s.word()).orElse("");
        String on = side.map(Side::word).orElse("");
        FigureKey people = new FigureKey(key(zone), "", on, "population");
        FigureKey places = new FigureKey(key(zone), "", on, "settlements");
        pen.figure(Kind.PEOPLE, subject, spot).measured(people).late().people(ground.population());
        pen.figure(Kind.SETTLEMENTS, subject, spot).measured(places).late().count(ground.settlements());
        for (GroundFigures.OblastShare oblast : ground.oblasts()) {
            Spot within = zone.<Spot>map(id -> new Spot.InOblast(id, side, oblast.id()))
                    .orElse(spot);
            FigureKey area = new FigureKey(key(zone), oblast.id(), on, "oblast.areaKm2");
            double unsure = pen.unsure(Optional.of(area), oblast.areaKm2());
            pen.figure(Kind.OBLAST, subject + "/" + oblast.id(), within)
                    .label(name(oblast))
                    .beside(pen.units().figures().percent(oblast.percent(), unsure))
                    .measured(area)
                    .late()
                    .area(oblast.areaKm2());
        }
        Spot roads = zone.<Spot>map(id -> new Spot.Crossed(id, side, true)).orElse(spot);
        Spot railways = zone.<Spot>map(id -> new Spot.Crossed(id, side, false)).orElse(spot);
        crossings(Kind.ROADS, subject, roads, ground.roads());
        crossings(Kind.RAILWAYS, subject, railways, ground.railways());
    }

    private static String key(Optional<FeatureId> zone) {
        return zone.map(FeatureId::value).orElse("");
    }

    private String name(GroundFigures.OblastShare oblast) {
        return pen.reader().language() == Language.UKRAINIAN
                // The group says that these are oblasts; the row has little room.
                ? oblast.nameUkrainian().orElse(oblast.nameEnglish()).replace(" область", "")
                : oblast.nameEnglish();
    }

    private void crossings(Kind kind, String subject, Spot spot, GroundFigures.Crossings crossings) {
        pen.figure(kind, subject, spot)
                .beside(pen.reader().say("schematic"))
                .late()
                .count(crossings.count());
    }
}
