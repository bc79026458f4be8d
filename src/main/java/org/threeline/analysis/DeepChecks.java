package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;

/**
 * What a briefer should look at, as far as it needs the base map or the cases of the past.
 *
 * <ul>
 *   <li>{@code ZONE_OUTSIDE_COUNTRY}: more than 1 % of a Ukrainian or European line outside Ukraine.
 *   <li>{@code OUTSIDE_BASE_MAP_FIGURES}: a zone not wholly on the base map, whose oblasts, people and crossings are
 *       therefore not known.
 *   <li>{@code STRENGTH_NOT_CREDIBLE}: persons per km below the thinnest or above the densest of the cases, whatever
 *       end of the range is taken; not asked of the Ukrainian line, which an army holds and no mission watches.
 *   <li>{@code TRACE_CITED_LENGTH}, a note: a trace that is drawn where a case of the past lies, and is about as long,
 *       beside the length that is cited for it. The two differ by the detail of the drawing: length grows with it.
 * </ul>
 */
final class DeepChecks {
    private static final double OUTSIDE = 0.01;
    /** Drawn lines shorter or longer than the cited length by more are parts of it, or another line. */
    private static final double ABOUT_AS_LONG = 2;

    private static final String UKRAINE = "UKR";

    private final Scenario scenario;
    private final Comparators comparators;

    DeepChecks(Scenario scenario, Comparators comparators) {
        this.scenario = scenario;
        this.comparators = comparators;
    }

    List<Problem> problems(Findings deep) {
        List<Problem> problems = new ArrayList<>();
        for (TraceFigures trace : deep.traces()) {
            comparators.cases().forEach(c -> citedLength(trace, c).ifPresent(problems::add));
        }
        for (ZoneFigures zone : deep.zones()) {
            Optional<GroundFigures> ground = deep.details().ground(zone.id());
            String at = "/features/" + scenario.indexOf(zone.id());
            if (ground.isEmpty() && zone.areaKm2() > 0) {
                problems.add(Problem.warning(
                        "OUTSIDE_BASE_MAP_FIGURES", at, zone.id().value()));
            }
            ground.filter(g ->
                            zone.role() == Role.UKRAINIAN_DEFENCE_LINE || zone.role() == Role.EUROPEAN_DETERRENT_LINE)
                    .map(DeepChecks::outsideKm2)
                    .filter(km2 -> km2 > OUTSIDE * zone.areaKm2())
                    .ifPresent(km2 -> problems.add(Problem.warning(
                            "ZONE_OUTSIDE_COUNTRY", at, zone.id().value(), Figures.rounded(km2), UKRAINE)));
            zone.strengthPerKm()
                    .filter(r -> zone.role() != Role.UKRAINIAN_DEFENCE_LINE)
                    .filter(this::isUnheardOf)
                    .ifPresent(r -> problems.add(Problem.warning(
                            "STRENGTH_NOT_CREDIBLE",
                            at + "/properties/strength",
                            zone.id().value(),
                            Figures.rounded(r.min()),
                            Figures.rounded(r.max()),
                            Figures.rounded(comparators.leastPerKm()),
                            Figures.rounded(comparators.greatestPerKm()))));
        }
        return problems;
    }

    private Optional<Problem> citedLength(TraceFigures trace, Comparators.Case of) {
        boolean there = of.about()
                .flatMap(box -> scenario.trace(trace.id()).map(t -> box.holds(t.line())))
                .orElse(false);
        return of.lengthKm()
                .map(Comparators.Figure::value)
                .filter(cited -> there
                        && trace.lengthKm() * ABOUT_AS_LONG > cited.min()
                        && trace.lengthKm() < cited.max() * ABOUT_AS_LONG)
                .map(cited -> Problem.note(
                        "TRACE_CITED_LENGTH",
                        "/features/" + scenario.indexOf(trace.id()),
                        trace.id().value(),
                        Figures.rounded(trace.lengthKm()),
                        of.name(),
                        cited.min(),
                        cited.max(),
                        Figures.rounded(trace.meanSpacingKm())));
    }

    private boolean isUnheardOf(Range perKm) {
        boolean known = comparators.greatestPerKm() > 0;
        return known && (perKm.max() < comparators.leastPerKm() || perKm.min() > comparators.greatestPerKm());
    }

    private static double outsideKm2(GroundFigures ground) {
        return ground.oblasts().stream()
                .filter(o -> !o.country().equals(UKRAINE))
                .mapToDouble(GroundFigures.OblastShare::areaKm2)
                .sum();
    }
}
