package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.NewFeature;
import org.threeline.edit.ShapeEdits;
import org.threeline.scenario.Place;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.ui.common.UnitText;

/** Measures along geodesics: distance and azimuth of each leg, the whole path, and the area it would close. */
final class MeasureTool extends StrokeTool {
    private final Label result = ToolStrip.words("measure-result");
    private final TypedPlace typed;
    private final Button keep;
    private final Button anew;
    private boolean finished;

    MeasureTool(ToolContext context) {
        super(context);
        typed = new TypedPlace(context, this);
        keep = ToolStrip.button(context.texts(), "measure-keep", "measure.keep", "mdi2p-pin-outline", true, this::keep);
        anew = ToolStrip.button(context.texts(), "measure-clear", "measure.clear", "mdi2c-close", false, () -> {
            clear();
            context.repaint();
        });
    }

    @Override
    boolean closed() {
        return false;
    }

    @Override
    void clear() {
        super.clear();
        finished = false;
    }

    /** What was measured gives way to what is measured next. */
    @Override
    void beforeVertex() {
        if (finished) {
            clear();
        }
    }

    /** What is taken back goes on. */
    @Override
    void pathChanged() {
        finished = false;
    }

    /** What was measured stays on the map until something else is. */
    @Override
    void finish() {
        finished = path.size() >= 2;
        hover = java.util.Optional.empty();
        context.repaint();
    }

    @Override
    void move(Pointer at) {
        if (!finished) {
            super.move(at);
        }
    }

    private List<Coordinate> measured() {
        List<Coordinate> all = new ArrayList<>(path);
        hover.filter(h -> !finished && !path.isEmpty()).ifPresent(all::add);
        return all;
    }

    private String words(List<Coordinate> all, UnitText units) {
        String length = units.length(Measures.lengthKm(all)).text();
        if (all.size() < 3) {
            return length + " · " + Measures.direction(Measures.azimuth(all.get(0), all.get(all.size() - 1)));
        }
        return context.text(
                "measure.path", length, units.area(Measures.areaKm2(all)).text());
    }

    @Override
    List<Node> controls() {
        List<Coordinate> all = measured();
        result.setText(all.size() < 2 ? context.text("measure.nothing") : words(all, context.units()));
        boolean can = path.size() >= 2 && MapTools.edits(context.bench());
        List<Node> controls = new ArrayList<>(List.of(result, typed.field()));
        if (can) {
            controls.add(keep);
        }
        if (!path.isEmpty()) {
            controls.add(anew);
        }
        return controls;
    }

    /** Puts what was measured on the map as a note. */
    private void keep() {
        List<Coordinate> kept = List.copyOf(path);
        if (kept.size() < 2) {
            return;
        }
        String said = words(kept, context.units());
        Scenario scenario = context.scenario();
        Coordinate[] line = Measures.geodesic(kept).toArray(Coordinate[]::new);
        Place note = NewFeature.place(scenario, Role.ANNOTATION, new GeometryFactory().createLineString(line))
                .withName(Text.of(said));
        clear();
        context.perform(ChangeLabel.of("shape.draw", note.name()), s -> ShapeEdits.add(s, note));
        context.select(note.id());
    }

    @Override
    void paint(ToolPicture picture) {
        List<Coordinate> all = measured();
        if (all.size() >= 3) {
            picture.area(Measures.geodesic(all));
        }
        List<Coordinate> drawn = Measures.geodesic(all);
        picture.line(Ink.HALO, drawn, false);
        picture.line(Ink.EDGE, drawn, false);
        for (int i = 0; i < path.size(); i++) {
            picture.disc(Ink.VERTEX, picture.px(path.get(i)), 4);
        }
        for (int i = 1; i < all.size(); i++) {
            boolean last = i == all.size() - 1;
            Coordinate px = picture.px(all.get(i));
            if (picture.isSeen(px)) {
                picture.tag(px, Measures.leg(all.get(i - 1), all.get(i), context), last);
            }
        }
        paintPointer(picture);
    }

    @Override
    String hint() {
        return context.text(
                finished ? "measure.hint.done" : path.isEmpty() ? "measure.hint.first" : "measure.hint.next");
    }
}
