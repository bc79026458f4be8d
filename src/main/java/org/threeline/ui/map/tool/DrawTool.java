package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.NewFeature;
import org.threeline.edit.ShapeEdits;
import org.threeline.edit.shape.Flaws;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Tool;

/** Draws lines and areas. */
final class DrawTool extends StrokeTool {
    /** What a drawn line can be. */
    static final List<Kind> LINES = List.of(
            new Kind("contact", false, (s, c) -> NewFeature.contact(s, line(c))),
            new Kind("trace", false, (s, c) -> NewFeature.trace(s, line(c))),
            new Kind("note-line", false, (s, c) -> NewFeature.place(s, Role.ANNOTATION, line(c))));

    /** What a drawn area can be. */
    static final List<Kind> AREAS = List.of(
            zone(Role.OTHER_ZONE),
            zone(Role.DEMILITARIZED_ZONE),
            zone(Role.UKRAINIAN_DEFENCE_LINE),
            zone(Role.EUROPEAN_DETERRENT_LINE),
            new Kind("note-area", true, (s, c) -> NewFeature.place(s, Role.ANNOTATION, area(c))));

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    /** Where the pointer is no farther from the last vertex, nothing is said of the way between, px. */
    private static final double AT_ONE_PLACE = 2;

    private final Choice<Kind> kind;
    private final ToggleButton free;
    private final ToggleButton snap;
    private final ToggleButton follow;
    private final TypedPlace typed;
    private final Button done;
    private final FlawWatch flaws;

    /** Something that can be drawn. */
    record Kind(String key, boolean closed, Maker maker) {}

    /** Makes a feature of a path. */
    @FunctionalInterface
    interface Maker {
        Feature make(Scenario scenario, List<Coordinate> path);
    }

    private static Kind zone(Role role) {
        return new Kind(role.word(), true, (s, c) -> NewFeature.zone(s, role, area(c)));
    }

    private static org.locationtech.jts.geom.LineString line(List<Coordinate> path) {
        return GEOMETRY.createLineString(path.toArray(Coordinate[]::new));
    }

    private static org.locationtech.jts.geom.Polygon area(List<Coordinate> path) {
        List<Coordinate> ring = new ArrayList<>(path);
        ring.add(path.get(0).copy());
        return GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    DrawTool(ToolContext context, List<Kind> kinds) {
        super(context);
        kind = new Choice<>(context, "draw-kind", kinds, k -> context.text("draw.kind." + k.key));
        free = ToolStrip.toggle(context.texts(), "draw-freehand", "draw.freehand", "mdi2g-gesture", this::setFreehand);
        snap = snapSwitch(context);
        follow = followSwitch(context, this);
        typed = new TypedPlace(context, this);
        done = finishButton();
        flaws = new FlawWatch(context, remedy());
    }

    static ToggleButton snapSwitch(ToolContext context) {
        var button = ToolStrip.toggle(context.texts(), "draw-snap", "draw.snap", "mdi2m-magnet", on -> {});
        button.selectedProperty().bindBidirectional(context.snapper().on());
        return button;
    }

    static ToggleButton followSwitch(ToolContext context, StrokeTool tool) {
        return ToolStrip.toggle(
                context.texts(), "draw-follow", "draw.follow", "mdi2m-map-marker-path", tool::setFollowing);
    }

    @Override
    boolean closed() {
        return kind.getValue().closed;
    }

    /** Goes on with what another tool has handed over. */
    @Override
    void start() {
        if (!context.handed().isEmpty()) {
            path.addAll(context.handed());
            pathChanged();
        }
    }

    @Override
    void clear() {
        super.clear();
        flaws.look(path, closed());
    }

    @Override
    void pathChanged() {
        flaws.look(path, closed());
    }

    @Override
    List<Node> controls() {
        int least = closed() ? 3 : 2;
        done.setDisable(path.size() < least || flaws.worst().isPresent());
        List<Node> all = new ArrayList<>(List.of(kind, free, snap, follow, typed.field(), done));
        all.addAll(flaws.controls());
        return all;
    }

    private FlawWatch.Remedy remedy() {
        return new FlawWatch.Remedy() {
            @Override
            public void repair() {
                Flaws.repaired(path, closed())
                        .or(() -> closed() ? Flaws.blunted(path) : Optional.empty())
                        .ifPresent(DrawTool.this::go);
                context.focusMap();
            }

            @Override
            public void asLine() {
                context.handOver(Tool.LINE, path.size() > 2 ? Flaws.spine(path) : path);
            }

            @Override
            public void asNote() {
                Coordinate at = path.get(0);
                clear();
                NotePen.put(context, Role.ANNOTATION, at, "");
            }
        };
    }

    /** Goes on with another path. */
    private void go(List<Coordinate> right) {
        path.clear();
        path.addAll(right);
        pathChanged();
        context.repaint();
    }

    @Override
    void finish() {
        List<Coordinate> clean = new ArrayList<>(path);
        boolean enough = clean.size() >= (closed() ? 3 : 2);
        boolean sound = enough
                && Flaws.of(clean, closed()).stream()
                        .allMatch(f -> f.kind() == org.threeline.edit.shape.Flaw.Kind.SLIVER
                                || f.kind() == org.threeline.edit.shape.Flaw.Kind.REPEATED);
        if (!sound) {
            flaws.demand();
            context.repaint();
            context.bench()
                    .hint()
                    .set(context.text(enough ? "draw.hint.crosses" : closed() ? "draw.hint.three" : "draw.hint.two"));
            return;
        }
        List<Coordinate> drawn = Flaws.repaired(clean, closed()).orElse(clean);
        Feature feature = kind.getValue().maker.make(context.scenario(), drawn);
        clear();
        context.perform(ChangeLabel.of("shape.draw", feature.name()), s -> ShapeEdits.add(s, feature));
        context.select(feature.id());
        context.bench().tool().set(Tool.SELECT);
    }

    @Override
    void paint(ToolPicture picture) {
        super.paint(picture);
        flaws.paint(picture);
        hover.filter(h -> !path.isEmpty()).ifPresent(h -> {
            Coordinate last = path.get(path.size() - 1);
            if (picture.px(h).distance(picture.px(last)) > AT_ONE_PLACE) {
                picture.tag(picture.px(h), Measures.leg(last, h, context), false);
            }
        });
    }

    @Override
    String hint() {
        int least = closed() ? 3 : 2;
        return context.text(
                path.isEmpty() ? "draw.hint.first" : path.size() < least ? "draw.hint.next" : "draw.hint.finish");
    }
}
