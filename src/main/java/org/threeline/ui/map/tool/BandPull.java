package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.edit.BandPart;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.ZoneEdits;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.session.Snapshot;
import org.threeline.ui.map.view.Camera;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.TraceRuler;

/**
 * Lets the edges of the selected zone be pulled: the same distances as the sliders, the same one step. The edge itself
 * can be taken hold of anywhere; handles show where. On the FX thread.
 */
final class BandPull {
    private static final double HANDLE = 6.5;
    private static final double FOCUS = 10.5;
    private static final double REACH = 12;
    private static final double EDGE_REACH = 6;
    private static final double PX_METERS = 0.00028;

    private final ToolContext context;
    private @Nullable Held held;
    private Optional<FeatureId> zone = Optional.empty();
    private List<BandEdge> edges = List.of();
    private Optional<Double> foot = Optional.empty();
    private @Nullable Camera placedFor;
    private @Nullable Scenario edgesOf;

    private record Held(BandEdge edge, ChangeLabel label) {}

    BandPull(ToolContext context) {
        this.context = context;
    }

    private Snapshot snapshot() {
        return context.bench().snapshot().get();
    }

    /** Selection, scenario or camera are others; while an edge is pulled the handles keep their place. */
    @SuppressWarnings("ReferenceEquality") // a scenario that was changed is another
    void renew() {
        Optional<FeatureId> now = context.bench()
                .selectedFeature()
                .map(Feature::id)
                .filter(id -> context.scenario().look().shows(id));
        Optional<Camera> camera = context.camera();
        boolean moved = !now.equals(zone) || camera.isEmpty() || !camera.get().equals(placedFor);
        if (!now.equals(zone) || context.scenario() != edgesOf) {
            edges = now.map(id -> BandEdge.of(context.scenario(), id)).orElse(List.of());
            edgesOf = context.scenario();
        }
        zone = now;
        if (camera.isPresent() && held == null && (moved || foot.isEmpty())) {
            foot = zone.flatMap(id -> BandEdge.foot(snapshot(), id, edges, camera.get()));
            placedFor = camera.get();
        }
    }

    private Optional<TraceRuler> ruler() {
        return zone.flatMap(id -> BandEdge.trace(snapshot(), id)).map(PlanTrace::ruler);
    }

    private Optional<Coordinate> px(double offsetMeters, Camera camera) {
        return foot.flatMap(f -> ruler().map(
                        r -> BandEdge.px(snapshot(), r.point(Math.min(f, r.lengthMeters()), offsetMeters), camera)));
    }

    /** The edge a pointer would take hold of. */
    Optional<BandEdge> at(Pointer at) {
        Optional<Camera> camera = context.camera();
        Optional<TraceRuler> ruler = ruler();
        if (camera.isEmpty() || ruler.isEmpty() || edges.isEmpty()) {
            return Optional.empty();
        }
        Optional<BandEdge> handle = edges.stream()
                .filter(e -> px(e.offsetMeters(), camera.get())
                        .filter(p -> at.distance(p) <= REACH)
                        .isPresent())
                .findFirst();
        return handle.or(() -> edgeAt(at, camera.get(), ruler.get()));
    }

    private Optional<BandEdge> edgeAt(Pointer at, Camera camera, TraceRuler ruler) {
        double[] p = planar(at);
        TraceRuler.Reading reading = ruler.measure(p[0], p[1]);
        double reach = EDGE_REACH * PX_METERS * camera.scaleDenominator();
        if (reading.beyondEnd()) {
            return Optional.empty();
        }
        return edges.stream()
                .filter(e -> e.side() == reading.side() && Math.abs(reading.distanceMeters() - e.km() * 1000) <= reach)
                .findFirst()
                .filter(e -> isOnZone(p, reach));
    }

    /** Where the zone is cut off at a coast or a border there is no edge to take hold of. */
    private boolean isOnZone(double[] planar, double reachMeters) {
        var point = new GeometryFactory().createPoint(new Coordinate(planar[0], planar[1]));
        return zone.flatMap(id -> snapshot().shown().plan().zone(id))
                .filter(z -> z.area().planar().isWithinDistance(point, reachMeters))
                .isPresent();
    }

    private double[] planar(Pointer at) {
        double[] p = {at.lonLat().x, at.lonLat().y};
        snapshot().shown().plan().projection().forward(p, 0, p, 0, 1);
        return p;
    }

    boolean press(Pointer at) {
        Optional<BandEdge> edge = at(at);
        Optional<ChangeLabel> label = edge.flatMap(this::label);
        if (edge.isEmpty() || label.isEmpty()) {
            return false;
        }
        held = new Held(edge.get(), label.get());
        context.bench().desk().beginGesture(label.get());
        return true;
    }

    /** What pulling an edge does; empty where the zone may not be changed, which is then said. */
    Optional<ChangeLabel> label(BandEdge edge) {
        boolean near = edge.part() == BandPart.GAP || edge.part() == BandPart.FROM;
        return zone.flatMap(context.scenario()::feature)
                .filter(context::mayChange)
                .map(f -> ChangeLabel.of(near ? "zone.gap" : "zone.depth", f.name()));
    }

    /** Gives the distance that an edge stands for, km. */
    void pull(ChangeLabel label, BandEdge edge, double km) {
        zone.ifPresent(id ->
                context.perform(label, s -> ZoneEdits.distance(s, id, edge.band(), edge.part(), Math.max(0, km))));
    }

    List<BandEdge> edges() {
        return edges;
    }

    /** Whether there are handles in sight. */
    boolean hasHandles() {
        return !edges.isEmpty() && foot.isPresent();
    }

    void drag(Pointer at) {
        Held now = held;
        Optional<TraceRuler> ruler = ruler();
        if (now == null || ruler.isEmpty()) {
            return;
        }
        double[] p = planar(at);
        TraceRuler.Reading reading = ruler.get().measure(p[0], p[1]);
        double km = reading.side() == now.edge.side() ? reading.distanceMeters() / 1000 : 0;
        pull(now.label, now.edge, Measures.byHand(km - now.edge.baseKm(), at.free(), context));
    }

    void release() {
        Held now = held;
        held = null;
        if (now != null) {
            context.bench().desk().endGesture(now.label);
        }
    }

    /** Gives up what is being pulled. */
    void cancel() {
        if (held != null) {
            held = null;
            context.bench().desk().cancelGesture();
        }
    }

    boolean isHolding() {
        return held != null;
    }

    boolean hasEdges() {
        return !edges.isEmpty();
    }

    /**
     * Draws the handles.
     *
     * @param focused the one that keys act on
     */
    void paint(ToolPicture picture, Optional<BandEdge> focused) {
        Camera camera = picture.camera();
        Optional<Coordinate> foot0 = px(0, camera);
        if (foot0.isEmpty() || edges.isEmpty()) {
            return;
        }
        for (BandEdge edge : edges) {
            px(edge.offsetMeters(), camera).ifPresent(at -> {
                picture.stroke(Ink.EDGE, foot0.get(), at);
            });
        }
        picture.square(Ink.CHOSEN, foot0.get(), 3.5);
        Held now = held;
        for (BandEdge edge : edges) {
            px(edge.offsetMeters(), camera).ifPresent(at -> {
                boolean hot = now != null && now.edge.band() == edge.band() && now.edge.part() == edge.part();
                picture.disc(hot ? Ink.CHOSEN : Ink.VERTEX, at, HANDLE);
                if (focused.filter(edge::equals).isPresent()) {
                    picture.disc(Ink.FOCUS, at, FOCUS);
                }
                picture.tagAway(
                        at,
                        foot0.get(),
                        context.units().exactLength(shown(edge)).text());
            });
        }
    }

    /** Says what an edge is: “Demilitarized zone, side of Ukraine, far edge, 20 km”. */
    String name(BandEdge edge) {
        boolean near = edge.part() == BandPart.GAP || edge.part() == BandPart.FROM;
        String side = zone.flatMap(id -> BandEdge.trace(snapshot(), id))
                .map(t -> t.trace()
                        .party(edge.side())
                        .in(context.bench().settings().language().get()))
                .filter(party -> !party.isBlank())
                .orElseGet(() -> context.text(edge.side() == Side.LEFT ? "handle.left" : "handle.right"));
        return context.text(
                near ? "handle.near" : "handle.far",
                zone.flatMap(context.scenario()::feature).map(context::name).orElse(""),
                side,
                context.units().exactLength(shown(edge)).text());
    }

    private static double shown(BandEdge edge) {
        return Math.rint((edge.km() - edge.baseKm()) * 1000) / 1000;
    }
}
