package org.threeline.ui.findings;

import java.util.List;
import java.util.Optional;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.Findings;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.scenario.Side;
import org.threeline.ui.common.Amount;

/** Writes what lies between zones: overlaps and gaps. */
final class BetweenLines {
    private final SheetPen pen;

    BetweenLines(SheetPen pen) {
        this.pen = pen;
    }

    /** What lies on one side. */
    void overlaps(List<Overlap> overlaps, Side side) {
        List<Overlap> there =
                overlaps.stream().filter(o -> o.areaKm2(side).orElse(0) > 0).toList();
        if (!there.isEmpty()) {
            pen.group("overlaps");
        }
        for (Overlap overlap : there) {
            String key = overlap.a().value() + "+" + overlap.b().value() + "/" + side.word();
            Spot spot = new Spot.Shared(overlap.a(), overlap.b());
            names(overlap, key, spot);
            pen.figure(Kind.OVERLAP, key, spot)
                    .measured(FigureKey.overlap(overlap.a(), overlap.b()).on(side))
                    .area(overlap.areaKm2(side).orElse(0));
        }
    }

    private void names(Overlap overlap, String key, Spot spot) {
        Reader reader = pen.reader();
        pen.subject(
                "overlap/" + key,
                reader.say(
                        "overlap.names",
                        reader.name(pen.scenario(), overlap.a()),
                        reader.name(pen.scenario(), overlap.b())),
                spot);
    }

    void overlaps(List<Overlap> overlaps) {
        if (overlaps.isEmpty()) {
            return;
        }
        pen.group("overlaps");
        for (Overlap overlap : overlaps) {
            String key = overlap.a().value() + "+" + overlap.b().value();
            Spot spot = new Spot.Shared(overlap.a(), overlap.b());
            names(overlap, key, spot);
            FigureKey area = FigureKey.overlap(overlap.a(), overlap.b());
            pen.figure(Kind.OVERLAP, key, spot).measured(area).area(overlap.areaKm2());
            double unsure = pen.unsure(Optional.of(area), overlap.areaKm2());
            String shares = pen.units().figures().percent(overlap.percentOfA(), unsure) + " · "
                    + pen.units().figures().percent(overlap.percentOfB(), unsure);
            pen.figure(Kind.OVERLAP_SHARE, key, spot).put(new Amount(shares, "", shares));
        }
    }

    void gaps(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        pen.group("gaps");
        for (Gap gap : gaps) {
            String key = gap.front().value() + ">" + gap.back().value() + "/"
                    + gap.side().word()
                    + (gap.behind() == 1 ? "" : "/" + gap.behind());
            Spot spot = new Spot.Between(gap);
            Reader reader = pen.reader();
            String names = reader.say(
                    "gap.names",
                    reader.name(pen.scenario(), gap.front()),
                    reader.name(pen.scenario(), gap.back()),
                    reader.toward(pen.scenario(), gap.front(), gap.side()));
            boolean several = gaps.stream().filter(gap::isOfSameZones).count() > 1;
            Optional<Findings.Bands> bands = several ? gap.bands() : Optional.empty();
            pen.subject("gap/" + key, bands.map(b -> apart(names, b)).orElse(names), spot);
            pen.figure(Kind.GAP, key, spot)
                    .measured(FigureKey.gap(gap, "gap.areaKm2"))
                    .area(gap.areaKm2());
            pen.figure(Kind.GAP_WIDTH, key, spot)
                    .measured(FigureKey.gap(gap, "gap.meanWidthKm"))
                    .length(gap.meanWidthKm());
        }
    }

    /** Several gaps of two zones are told apart by how far off they lie. */
    private String apart(String names, Findings.Bands bands) {
        return pen.reader()
                .say(
                        "gap.off",
                        names,
                        pen.units().lengths(bands.opensKm(), bands.closesKm()).text());
    }
}
