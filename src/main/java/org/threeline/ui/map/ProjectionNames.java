package org.threeline.ui.map;

import org.threeline.geodesy.MapProjection;
import org.threeline.ui.common.Texts;

/** What projections are called. */
final class ProjectionNames {
    static final int WEB_MERCATOR = 3857;
    private static final int UTM_NORTH = 32600;
    private static final int UTM_SOUTH = 32700;

    private ProjectionNames() {}

    /** In few words. */
    static String of(MapProjection projection, Texts texts) {
        return projection.epsg() == 0 ? texts.now("projection.fitted.short") : of(projection.epsg(), texts);
    }

    static String of(int epsg, Texts texts) {
        if (epsg == WEB_MERCATOR) {
            return texts.now("projection.webMercator");
        }
        if (isUtm(epsg, UTM_NORTH) || isUtm(epsg, UTM_SOUTH)) {
            return texts.now("projection.utm", epsg % 100 + (epsg > UTM_SOUTH ? "S" : "N"));
        }
        return "EPSG:" + epsg;
    }

    private static boolean isUtm(int epsg, int base) {
        return epsg > base && epsg <= base + 60;
    }
}
