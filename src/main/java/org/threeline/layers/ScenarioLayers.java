package org.threeline.layers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.threeline.scenario.Band;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.Language;
import org.threeline.scenario.Role;
import org.threeline.scenario.Trace;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;

/**
 * A plan as layers, in the standard drawing order: other zones, European, Ukrainian, demilitarized zone, traces, rings,
 * points and notes; what lies over what does not depend on the file's order.
 *
 * <p>Each zone and each trace has a layer of its own, {@code zone/ID} and {@code trace/ID}, so that a change of one
 * leaves the others as they are; each place has {@code place/ID}. All is planned, so all lines are dashed.
 */
public final class ScenarioLayers {
    private ScenarioLayers() {}

    /** All layers of a plan. */
    public static List<MapLayer> of(Plan plan, Theme theme, Language language) {
        var names = new Names(language);
        var layers = new ArrayList<MapLayer>();
        layers.addAll(zones(plan, theme, names));
        layers.addAll(traces(plan, theme, names));
        layers.addAll(PlaceFeatures.layers(plan, theme.palette(), names));
        return List.copyOf(layers);
    }

    private static List<MapLayer> zones(Plan plan, Theme theme, Names names) {
        Map<String, Integer> fromTop = new HashMap<>();
        DrawingOrder.standard(plan.scenario()).forEach(id -> fromTop.put(id, fromTop.size()));
        List<PlanZone> zones = plan.zones().stream()
                .sorted(Comparator.comparingInt(
                        z -> -fromTop.getOrDefault(z.zone().id().value(), 0)))
                .toList();
        var layers = new ArrayList<MapLayer>();
        int others = 0;
        for (PlanZone zone : zones) {
            int turn = zone.zone().role() == Role.OTHER_ZONE ? others++ : 0;
            ZoneLook look = ZoneLook.of(zone.zone().role(), turn, theme.palette())
                    .styled(plan.scenario().look().of(zone.zone().id()).style(), theme.palette());
            layers.add(new MapLayer(
                    "zone/" + zone.zone().id().value(),
                    ZoneFeatures.of(zone, plan.projection(), names),
                    look.style(),
                    1));
        }
        return layers;
    }

    private static List<MapLayer> traces(Plan plan, Theme theme, Names names) {
        var layers = new ArrayList<MapLayer>();
        for (PlanTrace trace : plan.traces()) {
            layers.add(new MapLayer(
                    "trace/" + trace.trace().id().value(),
                    TraceFeatures.of(trace, names),
                    TraceFeatures.style(
                            theme.palette(),
                            narrowestKm(plan, trace.trace()),
                            plan.scenario().look().of(trace.trace().id()).style()),
                    1));
        }
        return layers;
    }

    /** The depth of the narrowest band that begins at a trace, km; infinity where none does. */
    private static double narrowestKm(Plan plan, Trace trace) {
        return plan.zones().stream()
                .flatMap(z -> z.zone().activeRule().stream())
                .filter(rule -> rule.trace().equals(trace.id()))
                .flatMap(rule -> rule.bands().stream())
                .mapToDouble(band -> band instanceof Band.FromTo strip && strip.fromKm() == 0
                        ? strip.toKm()
                        : Double.POSITIVE_INFINITY)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Whether a trace is a line of contact, with a party on each side, rather than a phase line. */
    public static boolean isContact(Trace trace) {
        return !trace.leftParty().isBlank() && !trace.rightParty().isBlank();
    }
}
