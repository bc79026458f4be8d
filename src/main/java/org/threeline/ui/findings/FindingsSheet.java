package org.threeline.ui.findings;

import java.util.List;
import java.util.Optional;
import org.threeline.analysis.Details;
import org.threeline.analysis.Findings;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.session.OpenScenario;

/**
 * Writes what follows from a scenario, line by line: of one feature, or of the whole.
 *
 * <p>A line's key stays the same as long as it is about the same thing, so that who shows the lines can tell which of
 * them changed. Fast enough for every frame of a drag: some tenths of a millisecond for twenty zones.
 */
final class FindingsSheet {
    private final SheetPen pen;
    private final Findings findings;
    private final Troubles troubles;
    private final boolean sketch;
    private final int most;

    private final Optional<Side> side;

    private FindingsSheet(OpenScenario shown, SheetPen pen, Optional<Side> side, int most) {
        this.pen = pen;
        this.side = side;
        this.most = most;
        this.sketch = shown.isSketch();
        this.findings = shown.findings();
        this.troubles = new Troubles(shown, pen.reader());
    }

    /**
     * The lines.
     *
     * @param about one feature; empty for the whole scenario
     * @param exact whether the figures are exact; else they are marked as rough
     */
    static List<Line> of(OpenScenario shown, Optional<FeatureId> about, boolean exact, Reader reader) {
        return of(shown, shown.findings().details(), false, about, Optional.empty(), Integer.MAX_VALUE, exact, reader);
    }

    /**
     * The lines.
     *
     * @param details the dear figures, of this scenario or of one before
     * @param stale whether they are of one before; they then say so
     * @param side of the trace, of which alone the figures are; empty for both together
     * @param most of how many zones the figures are written where it is the whole scenario
     */
    static List<Line> of(
            OpenScenario shown,
            Details details,
            boolean stale,
            Optional<FeatureId> about,
            Optional<Side> side,
            int most,
            boolean exact,
            Reader reader) {
        var pen = new SheetPen(shown, details, stale, exact, reader);
        var sheet = new FindingsSheet(shown, pen, side, most);
        about.ifPresentOrElse(sheet::one, sheet::whole);
        return pen.lines();
    }

    private void whole() {
        if (sketch) {
            pen.remark("sketch");
            return;
        }
        List<ZoneFigures> zones = findings.zones();
        for (ZoneFigures zone : zones.subList(0, Math.min(most, zones.size()))) {
            pen.title(zone.id());
            zone(zone);
        }
        pen.noTitle();
        if (zones.size() > most) {
            pen.remark("more", zones.size() - most);
        }
        Spot all = new Spot.Whole(findings.zones().stream().map(ZoneFigures::id).toList());
        pen.details().united().filter(u -> findings.zones().size() > 1).ifPresent(u -> united(u, all));
        between(findings.overlaps(), findings.gaps());
        if (side.isEmpty()) {
            new TraceLines(pen).write(findings.traces(), true);
        }
        troubles(troubles.all());
    }

    private void united(Details.United united, Spot all) {
        var ground = new GroundLines(pen);
        side.ifPresentOrElse(s -> ground.united(united, s, all), () -> ground.united(united, all));
    }

    private void between(List<Findings.Overlap> overlaps, List<Findings.Gap> gaps) {
        var between = new BetweenLines(pen);
        side.ifPresentOrElse(s -> between.overlaps(overlaps, s), () -> between.overlaps(overlaps));
        between.gaps(gaps.stream()
                .filter(g -> side.isEmpty() || side.get() == g.side())
                .toList());
    }

    private void one(FeatureId id) {
        if (sketch) {
            pen.remark("sketch");
            return;
        }
        Optional<ZoneFigures> zone = findings.zone(id);
        zone.ifPresent(z -> {
            zone(z);
            between(
                    findings.overlaps().stream()
                            .filter(o -> o.a().equals(id) || o.b().equals(id))
                            .toList(),
                    findings.gaps().stream()
                            .filter(g -> g.front().equals(id) || g.back().equals(id))
                            .toList());
        });
        if (zone.isEmpty() && pen.scenario().zone(id).isPresent()) {
            pen.remark("unusable");
        }
        FeatureId trace =
                pen.scenario().zone(id).flatMap(Zone::rule).map(r -> r.trace()).orElse(id);
        if (side.isEmpty() || zone.isEmpty()) {
            new TraceLines(pen)
                    .write(
                            findings.traces().stream()
                                    .filter(t -> t.id().equals(trace))
                                    .toList(),
                            !trace.equals(id));
        }
        if (pen.isEmpty()) {
            pen.remark("nothing");
        }
        troubles(troubles.of(id));
    }

    private void zone(ZoneFigures zone) {
        if (side.isPresent()) {
            side(zone, side.get());
            return;
        }
        new ZoneLines(pen).write(zone);
        new ForceLines(pen).write(zone);
        new GroundLines(pen).write(zone);
    }

    private void side(ZoneFigures zone, Side on) {
        if (new ZoneLines(pen).write(zone, on)) {
            pen.details()
                    .forces(zone.id())
                    .flatMap(f -> Optional.ofNullable(f.sides().get(on)))
                    .ifPresent(f -> new ForceLines(pen).write(zone, on, f));
            new GroundLines(pen).write(zone, on);
        }
    }

    private void troubles(List<Line.Trouble> found) {
        pen.noTitle();
        pen.group("problems", found.size());
        pen.add(found);
        if (found.isEmpty()) {
            pen.remark("sound");
        }
    }
}
