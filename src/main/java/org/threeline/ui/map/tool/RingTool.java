package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.LengthInput;
import org.threeline.edit.NewFeature;
import org.threeline.edit.ShapeEdits;
import org.threeline.geodesy.Geodesics;
import org.threeline.geodesy.LengthUnit;
import org.threeline.scenario.Place;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.ui.common.Tool;
import org.threeline.ui.map.view.Camera;

/**
 * Draws a distance ring: a click sets the centre, another one, or a typed length, the radius. All points of the ring
 * are the same geodesic distance away.
 */
final class RingTool extends MapTool {
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final int VERTICES = 180;
    private static final double LEAST_KM = 0.1;
    private static final double MOST_KM = 5000;

    private final ToolContext context;
    private final TextField field;
    private Optional<Coordinate> centre = Optional.empty();
    private Optional<Coordinate> edge = Optional.empty();
    private Optional<Snap> target = Optional.empty();
    private boolean byKeys;

    RingTool(ToolContext context) {
        this.context = context;
        this.field = ToolStrip.field("ring-radius", context.texts().live("ring.radius"), this::typed);
        field.textProperty().addListener((o, before, now) -> field.pseudoClassStateChanged(UNKNOWN, false));
    }

    @Override
    void stop() {
        centre = Optional.empty();
        edge = Optional.empty();
        target = Optional.empty();
        byKeys = false;
        field.clear();
    }

    private Coordinate snapped(Pointer at) {
        target = context.camera().flatMap(c -> context.snapper().at(at, c, Optional.empty()));
        return target.map(Snap::at).orElse(at.lonLat());
    }

    @Override
    void move(Pointer at) {
        byKeys = false;
        edge = Optional.of(snapped(at));
    }

    @Override
    boolean click(Pointer at) {
        set(snapped(at));
        return true;
    }

    private void set(Coordinate place) {
        if (centre.isEmpty()) {
            centre = Optional.of(place);
            edge = Optional.empty();
        } else {
            double km = Measures.byHand(Measures.meters(centre.get(), place) / 1000, target.isPresent(), context);
            finish(km, context.units().length(km).text());
        }
    }

    /** The field takes a coordinate for the centre and then a length. */
    private void typed() {
        String text = field.getText();
        OptionalDouble km =
                LengthInput.km(text, context.bench().settings().unit().get());
        Optional<Coordinate> place = context.read(text).filter(Pointer::isOnMap);
        boolean known;
        if (centre.isEmpty()) {
            known = place.isPresent();
            place.ifPresent(this::set);
            field.clear();
        } else {
            known = km.isPresent() && km.getAsDouble() >= LEAST_KM && km.getAsDouble() <= MOST_KM;
            if (known) {
                finish(km.getAsDouble(), text.strip());
            }
        }
        field.pseudoClassStateChanged(UNKNOWN, !known);
        context.repaint();
    }

    /** Its name says the radius as it was meant, where that is not in kilometres. */
    private void finish(double km, String meant) {
        if (km < LEAST_KM || km > MOST_KM) {
            return;
        }
        Scenario scenario = context.scenario();
        double rounded = Math.rint(km * 1000) / 1000;
        Place made = NewFeature.ring(scenario, new GeometryFactory().createPoint(centre.orElseThrow()), rounded);
        LengthUnit unit =
                LengthInput.unit(meant).orElse(context.bench().settings().unit().get());
        Place ring = unit == LengthUnit.KILOMETRE ? made : made.withName(Text.of(meant));
        stop();
        context.perform(ChangeLabel.of("shape.draw", ring.name()), s -> ShapeEdits.add(s, ring));
        context.select(ring.id());
        context.bench().tool().set(Tool.SELECT);
    }

    @Override
    boolean key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return false;
        }
        if (e.getCode().isArrowKey()) {
            byKeys = true;
            edge = Optional.empty();
            target = Optional.empty();
        }
        if (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.ENTER) {
            context.camera()
                    .flatMap(c -> Pointer.at(c.width() / 2, c.height() / 2, c))
                    .ifPresent(p -> set(snapped(p)));
            return true;
        }
        if ((e.getCode() == KeyCode.ESCAPE || e.getCode() == KeyCode.BACK_SPACE) && centre.isPresent()) {
            stop();
            return true;
        }
        return false;
    }

    @Override
    void exit() {
        edge = Optional.empty();
        target = Optional.empty();
    }

    @Override
    void paint(ToolPicture picture) {
        centre.ifPresent(c -> {
            edge.or(() -> middle(picture)).ifPresent(e -> {
                double meters = Measures.meters(c, e);
                if (meters / 1000 <= MOST_KM) {
                    List<Coordinate> ring = ring(c, meters);
                    picture.line(Ink.HALO, ring, true);
                    picture.line(Ink.EDGE, ring, true);
                    picture.line(Ink.RUBBER, List.of(c, e), false);
                    picture.tag(
                            picture.px(e), context.units().length(meters / 1000).text(), true);
                }
            });
            picture.disc(Ink.CHOSEN, picture.px(c), 5);
        });
        StrokeTool.paintTarget(picture, target, context);
        if (byKeys) {
            StrokeTool.paintMiddle(picture);
        }
    }

    /** Where the next point is set by keys, if they are what is used. */
    private Optional<Coordinate> middle(ToolPicture picture) {
        Camera camera = picture.camera();
        return byKeys
                ? Pointer.at(camera.width() / 2, camera.height() / 2, camera).map(Pointer::lonLat)
                : Optional.empty();
    }

    private static List<Coordinate> ring(Coordinate centre, double meters) {
        var ring = new java.util.ArrayList<Coordinate>(VERTICES);
        for (int i = 0; i < VERTICES; i++) {
            double[] p = Geodesics.destination(centre.x, centre.y, 360.0 * i / VERTICES, meters);
            ring.add(new Coordinate(p[0], p[1]));
        }
        return ring;
    }

    @Override
    List<Node> controls() {
        return List.of(field);
    }

    @Override
    String hint() {
        return context.text(centre.isEmpty() ? "ring.hint.centre" : "ring.hint.radius");
    }

    @Override
    Optional<Cursor> cursor() {
        return Optional.of(Cursor.CROSSHAIR);
    }
}
