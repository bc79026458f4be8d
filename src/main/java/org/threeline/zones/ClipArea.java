package org.threeline.zones;

import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.prep.PreparedPolygon;

/**
 * Ground to clip to, ready to say fast of what it holds all or nothing of that there is nothing to clip.
 *
 * <p>Thread-safe.
 */
final class ClipArea {
    private final Region region;
    private final PreparedGeometry prepared;
    private final PointOnGeometryLocator place;
    private final Later<Rings> rings;

    ClipArea(Region region) {
        this.region = region;
        this.prepared = PreparedGeometryFactory.prepare(region.planar());
        // Both ask the same index, which takes as much memory as the region itself.
        this.place = prepared instanceof PreparedPolygon area
                ? area.getPointLocator()
                : new IndexedPointInAreaLocator(region.planar());
        this.rings = new Later<>(() -> Rings.of(region.planar()));
    }

    Region region() {
        return region;
    }

    /** The ground of polygons inside. */
    Geometry clip(Geometry polygons) {
        return !polygons.isEmpty() && prepared.covers(polygons)
                ? polygons
                : Overlay.intersection(polygons, region.planar());
    }

    /** The same, much faster; rings may begin elsewhere. */
    Geometry quickClip(Geometry polygons) {
        return polygons.isEmpty()
                ? polygons
                : PlainOverlay.intersection(Rings.of(polygons), rings.get()).orElseGet(() -> clip(polygons));
    }

    /** The parts of a line inside, each in the direction of the line, in its order. */
    List<LineString> clip(LineString line) {
        return LineClipper.inside(line, region.planar(), rings.get(), place);
    }
}
