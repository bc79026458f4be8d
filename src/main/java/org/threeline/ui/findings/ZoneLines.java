package org.threeline.ui.findings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.FigureTable;
import org.threeline.analysis.Findings;
import org.threeline.analysis.Findings.SideExtent;
import org.threeline.analysis.Findings.Spread;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;

/** Writes how large a zone is and where it lies: area, depth, frontage and its breaks, stand-off. */
final class ZoneLines {
    private final SheetPen pen;

    ZoneLines(SheetPen pen) {
        this.pen = pen;
    }

    void write(ZoneFigures zone) {
        pen.group("extent");
        pen.figure(Kind.AREA, zone.id())
                .measured(FigureKey.of(zone.id(), "areaKm2"))
                .area(zone.areaKm2());
        side(zone, Side.LEFT, zone.leftAreaKm2());
        side(zone, Side.RIGHT, zone.rightAreaKm2());
        length(Kind.FRONTAGE, zone.id(), zone.frontageKm(), "frontageKm");
        spread(zone.id(), Kind.DEPTH, Kind.DEPTH_RANGE, zone.depthKm(), "depthKm.mean");
        length(Kind.AREA_PER_FRONTAGE, zone.id(), zone.areaPerFrontageKm(), "areaPerFrontageKm");
        pen.group("standoff");
        spread(zone.id(), Kind.STANDOFF, Kind.STANDOFF_RANGE, zone.standoffKm(), "standoffKm.mean");
        breaks(zone.id(), zone.id().value(), zone.breaks());
    }

    /** What lies of it on one side; false where nothing does. */
    boolean write(ZoneFigures zone, Side side) {
        Optional<SideExtent> known = Optional.ofNullable(zone.sides().get(side));
        if (known.isEmpty()) {
            pen.remark(zone.sides().isEmpty() ? "side.unknown" : "side.nothing");
            return false;
        }
        SideExtent extent = known.get();
        String subject = zone.id().value() + "/" + side.word();
        Spot spot = new Spot.Half(zone.id(), side);
        pen.group("extent");
        zone.areaKm2(side).ifPresent(km2 -> pen.figure(Kind.SIDE, subject, spot)
                .label(pen.reader().say(Kind.AREA.key("label")))
                .measured(FigureTable.sideArea(zone.id(), side))
                .area(km2));
        pen.figure(Kind.FRONTAGE, subject, spot)
                .measured(key(zone, side, "frontageKm"))
                .length(extent.frontageKm());
        FigureKey depth = key(zone, side, "depthKm.mean");
        extent.depthKm().ifPresent(km -> spread(subject, spot, Kind.DEPTH, Kind.DEPTH_RANGE, km, depth));
        zone.areaPerFrontageKm(side).ifPresent(km -> pen.figure(Kind.AREA_PER_FRONTAGE, subject, spot)
                .measured(key(zone, side, "areaPerFrontageKm"))
                .length(km));
        pen.group("standoff");
        FigureKey standoff = key(zone, side, "standoffKm.mean");
        spread(subject, spot, Kind.STANDOFF, Kind.STANDOFF_RANGE, extent.standoffKm(), standoff);
        breaks(zone.id(), subject, extent.breaks());
        return true;
    }

    private static FigureKey key(ZoneFigures zone, Side side, String figure) {
        return FigureKey.of(zone.id(), figure).on(side);
    }

    private void spread(String subject, Spot spot, Kind mean, Kind range, Spread km, FigureKey key) {
        pen.figure(mean, subject, spot).measured(key).length(km.mean());
        pen.figure(range, subject, spot).put(pen.units().lengths(km.min(), km.max(), pen.half(key)));
    }

    private void side(ZoneFigures zone, Side side, OptionalDouble km2) {
        if (km2.orElse(0) > 0) {
            pen.figure(Kind.SIDE, zone.id().value() + "/" + side.word(), new Spot.Half(zone.id(), side))
                    .label(pen.reader().toward(pen.scenario(), zone.id(), side))
                    .measured(FigureTable.sideArea(zone.id(), side))
                    .area(km2.getAsDouble());
        }
    }

    private void length(Kind kind, FeatureId id, OptionalDouble km, String figure) {
        if (km.orElse(0) > 0) {
            pen.figure(kind, id).measured(FigureKey.of(id, figure)).length(km.getAsDouble());
        } else {
            pen.figure(kind, id).unknown("why.no_trace");
        }
    }

    private void spread(FeatureId id, Kind mean, Kind range, Optional<Spread> spread, String figure) {
        if (spread.isEmpty()) {
            pen.figure(mean, id).unknown("why.no_trace");
            return;
        }
        Spread km = spread.get();
        FigureKey key = FigureKey.of(id, figure);
        pen.figure(mean, id).measured(key).length(km.mean());
        Spot spot = range == Kind.DEPTH_RANGE ? new Spot.Depths(id) : Spot.of(id);
        pen.figure(range, id.value(), spot).put(pen.units().lengths(km.min(), km.max(), pen.half(key)));
    }

    private void breaks(FeatureId zone, String subject, List<Findings.Stretch> breaks) {
        if (!breaks.isEmpty()) {
            double km = breaks.stream().mapToDouble(Findings.Stretch::lengthKm).sum();
            pen.figure(Kind.BREAKS, subject, new Spot.Breaks(zone, breaks))
                    .label(pen.reader().say("breaks.label", breaks.size()))
                    .length(km);
        }
    }
}
