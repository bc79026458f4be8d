package org.threeline.ui;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.stage.Stage;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.edit.Removal;
import org.threeline.scenario.Feature;
import org.threeline.ui.map.MapPane;
import org.threeline.ui.map.view.Camera;

/** A journey on the map, which moves at once where it is sent. */
public abstract class MapJourney extends Journey {
    protected MapPane map;

    @Override
    public void start(Stage stage) throws Exception {
        super.start(stage);
        bench.settings().reduceMotion().set(true);
        map = (MapPane) stage.getScene().lookup("#map");
    }

    /** Where the map looks, once it shows something. */
    protected final Camera camera() throws Exception {
        TestWindow.await(() -> bench.mapStatus().pictures().get() > 0);
        return map.camera().orElseThrow();
    }

    /** A place on the screen; degrees. */
    protected final Point2D at(double lon, double lat) throws Exception {
        Coordinate px = camera().pxOf(lon, lat);
        return map.localToScreen(px.x, px.y);
    }

    /** Takes everything away that the scenario shows. */
    protected final void empty() throws Exception {
        camera();
        interact(() -> bench.desk()
                .perform(new Command(
                        ChangeLabel.of("scenario.title"),
                        s -> Removal.of(
                                s, s.features().stream().map(Feature::id).toList(), id -> Optional.empty()))));
        settled();
    }
}
