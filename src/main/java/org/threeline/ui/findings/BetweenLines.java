package org.threeline.ui.findings;

import java.util.List;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.ui.common.Amount;

/** Writes what lies between zones: overlaps and gaps. */
final class BetweenLines {
    private final SheetPen pen;

    BetweenLines(SheetPen pen) {
        this.pen = pen;
    }

    void overlaps(List<Overlap> overlaps) {
        if (overlaps.isEmpty()) {
            return;
        }
        pen.group("overlaps");
        for (Overlap overlap : overlaps) {
            String key = overlap.a().value() + "+" + overlap.b().value();
            Spot spot = new Spot.Shared(overlap.a(), overlap.b());
            Reader reader = pen.reader();
            pen.subject(
                    "overlap/" + key,
                    reader.say(
                            "overlap.names",
                            reader.name(pen.scenario(), overlap.a()),
                            reader.name(pen.scenario(), overlap.b())),
                    spot);
            pen.figure(Kind.OVERLAP, key, spot)
                    .measured(FigureKey.overlap(overlap.a(), overlap.b()))
                    .area(overlap.areaKm2());
            String shares = pen.units().percent(overlap.percentOfA()) + " · "
                    + pen.units().percent(overlap.percentOfB());
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
                    + (gap.number() == 1 ? "" : "/" + gap.number());
            Spot spot = new Spot.Between(gap);
            Reader reader = pen.reader();
            String names = reader.say(
                    "gap.names",
                    reader.name(pen.scenario(), gap.front()),
                    reader.name(pen.scenario(), gap.back()),
                    reader.toward(pen.scenario(), gap.front(), gap.side()));
            pen.subject("gap/" + key, gap.number() == 1 ? names : reader.say("gap.number", names, gap.number()), spot);
            pen.figure(Kind.GAP, key, spot)
                    .measured(FigureKey.gap(gap, "gap.areaKm2"))
                    .area(gap.areaKm2());
            pen.figure(Kind.GAP_WIDTH, key, spot)
                    .measured(FigureKey.gap(gap, "gap.meanWidthKm"))
                    .length(gap.meanWidthKm());
        }
    }
}
