package org.threeline.slides;

import java.util.EnumSet;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.BaseMapLayer;
import org.threeline.slides.content.SlideContent.MapSign;

/** Finds which signs of the base map a map shows. */
final class MapSigns {
    /** Up to this scale 1 : n oblast boundaries and main roads are drawn, by the look's scale ranges. */
    private static final double OBLASTS_TO = 6_000_000;

    private static final double ROADS_TO = 5_000_000;

    private MapSigns() {}

    /**
     * The signs in a part of the world.
     *
     * @param seen longitude, latitude in degrees
     */
    static Set<MapSign> in(Envelope seen, double scaleDenominator, BaseMap baseMap) {
        var signs = EnumSet.noneOf(MapSign.class);
        if (!baseMap.extent().intersects(seen)) {
            return signs;
        }
        if (scaleDenominator <= OBLASTS_TO && any(baseMap, BaseMapLayer.ADMIN1_LINES, seen)) {
            signs.add(MapSign.OBLAST_BOUNDARY);
        }
        if (scaleDenominator <= ROADS_TO && any(baseMap, BaseMapLayer.ROADS, seen)) {
            signs.add(MapSign.ROAD);
        }
        signs.add(MapSign.CITIES);
        if (baseMap.drainedReservoirs().stream()
                .anyMatch(r -> r.getEnvelopeInternal().intersects(seen))) {
            signs.add(MapSign.DRAINED_RESERVOIR);
        }
        return signs;
    }

    private static boolean any(BaseMap baseMap, BaseMapLayer layer, Envelope seen) {
        return !baseMap.geometries(layer, seen).isEmpty();
    }
}
