package org.threeline.slides.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.threeline.analysis.Findings;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.Language;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.slides.content.SlideContent.MapSign;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;

/**
 * What a slide is about.
 *
 * @param whole the scenario with all its features, in which rules are looked up
 * @param plan with only what the slide shows
 * @param findings with only what the slide shows
 * @param phase the one shown; empty for all
 * @param signs signs of the base map that the map shows; empty without base map
 * @param epsg the map's projection, 0 for the fitted one
 */
public record SlideSubject(
        Scenario whole,
        Plan plan,
        Findings findings,
        Language language,
        LocalDate printDate,
        Optional<Phase> phase,
        Set<MapSign> signs,
        int epsg) {
    public SlideSubject {
        signs = Set.copyOf(signs);
    }

    /** The zones on the map, in the scenario's order. */
    List<Zone> zones() {
        return plan.zones().stream()
                .filter(z -> !z.area().isEmpty())
                .map(PlanZone::zone)
                .toList();
    }

    List<Trace> traces() {
        return plan.traces().stream().map(t -> t.trace()).toList();
    }

    Optional<ZoneFigures> figures(Zone zone) {
        return findings.zone(zone.id());
    }

    Optional<Trace> traceOf(Zone zone) {
        return zone.activeRule().map(ZoneRule::trace).flatMap(whole::trace);
    }
}
