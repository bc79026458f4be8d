package org.threeline.ui.map.tool;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.basemap.BaseMap;
import org.threeline.render.decor.Graticule;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Text;
import org.threeline.scenario.Zone;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.map.view.Camera;
import org.threeline.zones.Plan;

/**
 * Brings the pointer to what is near: vertices and towns first, then traces, edges, rivers, borders, and the graticule
 * where it is drawn. The roads of the base map are schematic and draw nothing.
 *
 * <p>On the FX thread; the indexes are made in the background, and until they are there nothing snaps.
 */
final class Snapper {
    private static final Logger LOG = LoggerFactory.getLogger(Snapper.class);

    /** How near is near, px. */
    static final double REACH = 10;

    private static final double PX_METERS = 0.00028;

    private final Workbench bench;
    private final Texts texts;
    private final BaseMap baseMap;
    private final BooleanProperty on = new SimpleBooleanProperty(true);
    private SnapIndex base = SnapIndex.EMPTY;
    private SnapIndex scenario = SnapIndex.EMPTY;
    private @Nullable Plan known;
    private @Nullable MapLook knownLook;
    private boolean baseAsked;
    private boolean working;

    Snapper(Workbench bench, Texts texts, BaseMap baseMap) {
        this.bench = bench;
        this.texts = texts;
        this.baseMap = baseMap;
    }

    /** Whether anything snaps. */
    BooleanProperty on() {
        return on;
    }

    /** Makes ready what is to be found, where that has changed; called when a tool is taken up and after changes. */
    @SuppressWarnings("ReferenceEquality") // plans are told apart by identity
    void refresh() {
        if (!baseAsked) {
            baseAsked = true;
            bench.background()
                    .start(texts.now("snap.indexing"), progress -> SnapThings.of(baseMap))
                    .whenDone(
                            index -> base = index, failure -> LOG.error("the base map could not be indexed", failure));
        }
        Snapshot now = bench.snapshot().get();
        Plan plan = now.shown().plan();
        MapLook look = bench.look();
        if (working || !now.exact() || (plan == known && look.equals(knownLook))) {
            return;
        }
        working = true;
        known = plan;
        knownLook = look;
        bench.background()
                .start(texts.now("snap.indexing"), progress -> SnapThings.of(plan, look))
                .whenDone(
                        index -> {
                            scenario = index;
                            working = false;
                            refresh();
                        },
                        failure -> {
                            working = false;
                            LOG.error("the scenario could not be indexed", failure);
                        });
    }

    /**
     * What a pointer snaps to; empty if nothing is near or snapping is held off.
     *
     * @param but a feature that does not count, since it is the one being changed; nor do zones that follow it
     */
    Optional<Snap> at(Pointer pointer, Camera camera, Optional<FeatureId> but) {
        if (!on.get() || pointer.free()) {
            return Optional.empty();
        }
        double reach = REACH * PX_METERS * camera.scaleDenominator();
        Coordinate from = pointer.lonLat();
        Optional<Snap> own = scenario.nearest(from, reach, true, t -> but.isEmpty() || !moves(t, but.get()));
        if (own.isPresent() && own.get().kind().isPlace()) {
            return own;
        }
        Optional<Snap> ground = base.nearest(from, reach, false, t -> true);
        Optional<Snap> place = Stream.of(ground, own)
                .flatMap(Optional::stream)
                .filter(s -> s.kind().isPlace())
                .findFirst();
        return place.or(() -> own).or(() -> ground).or(() -> graticule(from, camera));
    }

    private boolean moves(SnapIndex.Thing thing, FeatureId changed) {
        return thing.feature()
                .filter(id -> id.equals(changed)
                        || bench.snapshot()
                                .get()
                                .scenario()
                                .zone(id)
                                .flatMap(Zone::activeRule)
                                .filter(r -> r.trace().equals(changed))
                                .isPresent())
                .isPresent();
    }

    private Optional<Snap> graticule(Coordinate from, Camera camera) {
        if (!bench.mapStatus().graticule().get()) {
            return Optional.empty();
        }
        double[] step = Graticule.stepDegrees(camera.viewport(1, 0));
        double lon = Math.rint(from.x / step[0]) * step[0];
        double lat = Math.rint(from.y / step[1]) * step[1];
        Coordinate here = camera.pxOf(from.x, from.y);
        boolean nearLon = here.distance(camera.pxOf(lon, from.y)) <= REACH;
        boolean nearLat = here.distance(camera.pxOf(from.x, lat)) <= REACH;
        if (!nearLon && !nearLat) {
            return Optional.empty();
        }
        var at = new Coordinate(nearLon ? lon : from.x, nearLat ? lat : from.y);
        return Optional.of(new Snap(at, Snap.Kind.GRATICULE, Text.EMPTY, Optional.empty(), java.util.List.of(at), 0));
    }
}
