package org.threeline.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.locationtech.jts.geom.Geometry;
import org.threeline.analysis.ErrorBand;
import org.threeline.render.RenderRequest;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.session.OpenScenario;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.Comparing;
import org.threeline.ui.common.Lit;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Workbench;
import org.threeline.zones.Plan;

/** Puts together what maps show: the scenario of the window, or the one it is compared with. On the FX thread. */
final class Scenes {
    private final Workbench bench;

    Scenes(Workbench bench) {
        this.bench = bench;
    }

    /**
     * The scenario of the window.
     *
     * @param lit what someone points at elsewhere, and the place that was found
     * @param reserved where no name goes; px of the pane
     */
    Scene here(Lit lit, List<RenderRequest.Reserved> reserved) {
        Snapshot now = bench.snapshot().get();
        return new Scene(
                now.shown(),
                now.scenario(),
                bench.look(),
                bench.settings().theme().get(),
                bench.settings().language().get(),
                bench.chosen().get(),
                lit,
                extra(now.shown(), lit),
                reserved);
    }

    /** Another scenario, as that of the window is shown. */
    Scene of(OpenScenario shown, Lit lit, List<RenderRequest.Reserved> reserved) {
        Scenario scenario = shown.plan().scenario();
        return new Scene(
                shown,
                scenario,
                scenario.look(),
                bench.settings().theme().get(),
                bench.settings().language().get(),
                bench.chosen().get(),
                lit,
                extra(shown, lit),
                reserved);
    }

    private Scene.Extra extra(OpenScenario shown, Lit lit) {
        return new Scene.Extra(
                compared(Comparing.Result::gained), compared(Comparing.Result::lost), unsure(shown, lit));
    }

    /** Ground by which the two scenarios differ that are compared, where any are. */
    private List<Geometry> compared(BiFunction<Comparing.Result, Optional<FeatureId>, List<Geometry>> ground) {
        if (bench.mode().get() != Mode.COMPARE) {
            return List.of();
        }
        Comparing comparing = bench.comparing();
        return comparing
                .result()
                .get()
                .map(r -> ground.apply(r, comparing.focus().get()))
                .orElse(List.of());
    }

    /** Features whose band of error is drawn: what is pointed at, or else selected, or else all traces. */
    private List<FeatureId> unsure(OpenScenario shown, Lit lit) {
        if (!bench.mapStatus().errorBand().get()) {
            return List.of();
        }
        List<FeatureId> chosen = lit.features().isEmpty() ? bench.chosen().get() : lit.features();
        Plan plan = shown.plan();
        List<FeatureId> known = chosen.stream()
                .filter(id -> ErrorBand.halfWidthKm(plan, id).isPresent())
                .toList();
        return known.isEmpty() ? plan.traces().stream().map(t -> t.trace().id()).toList() : known;
    }
}
