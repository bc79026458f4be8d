package org.threeline.ui.findings;

import java.util.Optional;
import org.threeline.analysis.Details;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.analysis.GroundFigures;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;

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
            write(zone.id().value(), Optional.of(zone.id()), new Spot.Towns(zone.id()), ground.get());
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
        united.ground().ifPresent(g -> write("united", Optional.empty(), all, g));
        new ForceLines(pen).totals(united.forces(), all);
    }

    /** @param zone empty for all zones united */
    private void write(String subject, Optional<FeatureId> zone, Spot spot, GroundFigures ground) {
        FigureKey people = new FigureKey(key(zone), "", "", "population");
        FigureKey places = new FigureKey(key(zone), "", "", "settlements");
        pen.figure(Kind.PEOPLE, subject, spot).measured(people).late().people(ground.population());
        pen.figure(Kind.SETTLEMENTS, subject, spot).measured(places).late().count(ground.settlements());
        for (GroundFigures.OblastShare oblast : ground.oblasts()) {
            Spot within =
                    zone.<Spot>map(id -> new Spot.InOblast(id, oblast.id())).orElse(spot);
            pen.figure(Kind.OBLAST, subject + "/" + oblast.id(), within)
                    .label(name(oblast))
                    .beside(pen.units().percent(oblast.percent()))
                    .measured(new FigureKey(key(zone), oblast.id(), "", "oblast.areaKm2"))
                    .late()
                    .area(oblast.areaKm2());
        }
        crossings(Kind.ROADS, subject, zone, spot, ground.roads());
        crossings(Kind.RAILWAYS, subject, zone, spot, ground.railways());
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

    private void crossings(
            Kind kind, String subject, Optional<FeatureId> zone, Spot all, GroundFigures.Crossings crossings) {
        Spot spot =
                zone.<Spot>map(id -> new Spot.Crossed(id, kind == Kind.ROADS)).orElse(all);
        pen.figure(kind, subject, spot)
                .beside(pen.reader().say("schematic"))
                .late()
                .count(crossings.count());
    }
}
