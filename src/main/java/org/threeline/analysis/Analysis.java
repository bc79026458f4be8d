package org.threeline.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.SideExtent;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.analysis.OverlapFinder.ZoneAreas;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Side;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;

/**
 * The figures of one plan being worked out.
 *
 * <p>How each is defined and how exact it is stand with {@link AreaMeter}, {@link DepthMeter}, {@link StandoffMeter},
 * {@link OverlapFinder} and {@link GapFinder}; the coarse precision of a plan makes the measuring coarse, too.
 */
final class Analysis {
    private final Plan plan;
    private final SurveyMemory memory;
    private final AreaMeter areas;
    private final long mostOverlapWork;

    /** @param memory keeps what later plans can use again */
    Analysis(Plan plan, SurveyMemory memory) {
        this(plan, memory, OverlapFinder.MOST_WORK);
    }

    Analysis(Plan plan, SurveyMemory memory, long mostOverlapWork) {
        this.mostOverlapWork = mostOverlapWork;
        this.plan = plan;
        this.memory = memory;
        this.areas = memory.areas(plan.projection(), plan.precision());
    }

    /** The findings, the plan's own problems first among the problems. */
    Findings findings() {
        List<ZoneAreas> zoneAreas =
                plan.zones().parallelStream().map(this::areasOf).toList();
        List<Survey> surveys = Survey.of(plan, memory);
        Map<FeatureId, ZoneSurvey.Figures> measured = new HashMap<>();
        List<Gap> gaps = new ArrayList<>();
        for (Survey survey : surveys) {
            survey.zones().parallelStream().forEach(zone -> zone.survey().figures());
            for (Survey.Measured zone : survey.zones()) {
                measured.put(zone.id(), zone.survey().figures());
            }
            gaps.addAll(new GapFinder(survey, plan.precision(), memory).find());
        }
        List<ZoneFigures> zones = IntStream.range(0, zoneAreas.size())
                .mapToObj(i -> figures(
                        plan.zones().get(i),
                        zoneAreas.get(i),
                        Optional.ofNullable(
                                measured.get(plan.zones().get(i).zone().id()))))
                .toList();
        List<TraceFigures> traces =
                plan.traces().stream().map(Analysis::figures).toList();
        OverlapFinder finder = new OverlapFinder(plan, areas, memory, zoneAreas, mostOverlapWork);
        List<Overlap> overlaps = finder.find();
        List<Problem> problems = new ArrayList<>(plan.problems());
        problems.addAll(new Checks(plan).problems(traces, zones, overlaps, gaps));
        if (finder.isCut()) {
            problems.add(Problem.warning("OVERLAPS_TOO_MANY", "", overlaps.size()));
        }
        return new Findings(traces, zones, overlaps, gaps, problems);
    }

    private ZoneAreas areasOf(PlanZone zone) {
        if (zone.zone().activeRule().isEmpty()) {
            return new ZoneAreas(memory.km2(zone.area(), areas), Double.NaN, Double.NaN);
        }
        // The sides share no ground, so they need not be united before they are added.
        double left = memory.km2(zone.left(), areas);
        double right = memory.km2(zone.right(), areas);
        return new ZoneAreas(left + right, left, right);
    }

    private static TraceFigures figures(PlanTrace trace) {
        double lengthKm = trace.ruler().lengthMeters() / 1000;
        int vertices = trace.trace().line().getNumPoints();
        return new TraceFigures(trace.trace().id(), lengthKm, vertices, lengthKm / (vertices - 1));
    }

    private ZoneFigures figures(PlanZone zone, ZoneAreas km2, Optional<ZoneSurvey.Figures> measured) {
        OptionalDouble frontageKm = measured.map(
                        m -> OptionalDouble.of(m.depths().frontageMeters() / 1000))
                .orElse(OptionalDouble.empty());
        boolean met = frontageKm.orElse(0) > 0;
        double left = left(km2, measured);
        return new ZoneFigures(
                zone.zone().id(),
                zone.zone().role(),
                km2.whole(),
                Double.isNaN(left) ? OptionalDouble.empty() : OptionalDouble.of(left),
                Double.isNaN(left) ? OptionalDouble.empty() : OptionalDouble.of(right(km2, left)),
                frontageKm,
                measured.flatMap(m -> m.depths().spread()),
                met ? OptionalDouble.of(km2.whole() / frontageKm.getAsDouble()) : OptionalDouble.empty(),
                measured.map(m -> m.standoff().km()),
                met
                        ? zone.zone()
                                .strength()
                                .map(n -> new Range(
                                        n.min() / frontageKm.getAsDouble(), n.max() / frontageKm.getAsDouble()))
                        : Optional.empty(),
                measured.map(m -> m.depths().breaks()).orElse(List.of()),
                measured.map(m -> m.standoff().nearness()),
                measured.map(Analysis::sides).orElse(Map.of()));
    }

    private static Map<Side, SideExtent> sides(ZoneSurvey.Figures measured) {
        Map<Side, SideExtent> sides = new EnumMap<>(Side.class);
        measured.sides()
                .forEach((side, m) -> sides.put(
                        side,
                        new SideExtent(
                                m.depths().frontageMeters() / 1000,
                                m.depths().spread(),
                                m.standoff().km(),
                                m.standoff().nearness(),
                                m.depths().breaks())));
        return sides;
    }

    /** What lies on the left, km²; NaN without a trace. */
    private double left(ZoneAreas km2, Optional<ZoneSurvey.Figures> measured) {
        if (!Double.isNaN(km2.left()) || measured.isEmpty()) {
            return km2.left();
        }
        ZoneSurvey.Figures figures = measured.get();
        return figures.parts()
                .map(parts -> Math.min(km2.whole(), memory.km2(parts.left(), areas)))
                .orElseGet(() -> km2.whole() * figures.standoff().leftShare());
    }

    private static double right(ZoneAreas km2, double left) {
        return Double.isNaN(km2.right()) ? km2.whole() - left : km2.right();
    }
}
