package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Removal;
import org.threeline.edit.ShapeEdits;
import org.threeline.edit.shape.Areas;
import org.threeline.edit.shape.Lines;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

/** What is done with the edited shape and another feature, which is then pointed at. On the FX thread. */
final class ShapePick {
    private final ToolContext context;
    private final ShapeChange change;
    private @Nullable What what;

    /** What is to be done. */
    enum What {
        JOIN,
        UNITE,
        SUBTRACT
    }

    ShapePick(ToolContext context, ShapeChange change) {
        this.context = context;
        this.change = change;
    }

    /** From now on a feature is to be pointed at. */
    void begin(What next) {
        what = next;
    }

    void end() {
        what = null;
    }

    boolean isOpen() {
        return what != null;
    }

    Optional<String> hint() {
        return Optional.ofNullable(what)
                .map(w -> context.text("vertices.hint.pick." + w.name().toLowerCase(Locale.ROOT)));
    }

    /** Another feature was pointed at. */
    void picked(FeatureId other) {
        What then = what;
        what = null;
        Optional<Feature> f = context.bench().selectedFeature();
        Optional<Feature> second = context.scenario().feature(other);
        if (then == null
                || f.isEmpty()
                || second.isEmpty()
                || other.equals(f.get().id())) {
            context.repaint();
            return;
        }
        Optional<Geometry> a = ShapeEdits.drawn(f.get());
        Optional<Geometry> b = ShapeEdits.drawn(second.get()).or(() -> context.workedLast(other));
        if (a.isEmpty() || b.isEmpty() || !context.mayChange(f.get())) {
            return;
        }
        switch (then) {
            case JOIN -> join(f.get(), second.get(), a.get(), b.get());
            case UNITE -> combine(f.get(), second.get(), "shape.unite", a.get(), b.get(), true);
            case SUBTRACT -> combine(f.get(), second.get(), "shape.subtract", a.get(), b.get(), false);
        }
        context.repaint();
    }

    /** The other line goes where nothing follows it; a trace that zones follow stays. */
    private void join(Feature f, Feature other, Geometry a, Geometry b) {
        if (!(a instanceof LineString first) || !(b instanceof LineString second) || !context.mayChange(other)) {
            context.bench().hint().set(context.text("vertices.pick.line"));
            return;
        }
        LineString joined =
                ShapeActions.line(Lines.joined(List.of(first.getCoordinates()), List.of(second.getCoordinates())));
        var label = ChangeLabel.of("shape.join", f.name(), other.name());
        if (change.refuses(f.id(), label, a, joined)) {
            return;
        }
        boolean followed = other instanceof Trace
                && context.scenario().zones().anyMatch(z -> z.rule()
                        .filter(r -> r.trace().equals(other.id()))
                        .isPresent());
        context.perform(label, s -> {
            Scenario now = ShapeEdits.shape(s, f.id(), joined);
            return followed ? now : Removal.of(now, List.of(other.id()), id -> Optional.empty());
        });
    }

    private void combine(Feature f, Feature other, String key, Geometry a, Geometry b, boolean unite) {
        if (a.getDimension() != 2 || b.getDimension() != 2) {
            context.bench().hint().set(context.text("vertices.pick.area"));
            return;
        }
        Geometry now = unite ? Areas.united(a, b) : Areas.subtracted(a, b);
        if (now.isEmpty()) {
            context.bench().hint().set(context.text("vertices.subtract.all"));
            return;
        }
        boolean gone = unite && other instanceof Zone z && z.activeRule().isEmpty() && context.mayChange(other);
        context.perform(ChangeLabel.of(key, f.name(), other.name()), s -> {
            var changed = ShapeEdits.shape(s, f.id(), now);
            return gone ? Removal.of(changed, List.of(other.id()), id -> Optional.empty()) : changed;
        });
    }
}
