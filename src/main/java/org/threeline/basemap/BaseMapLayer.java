package org.threeline.basemap;

import java.util.Locale;

/** The layers of the base map; columns are described in {@code data/basemap/README.md}. */
public enum BaseMapLayer {
    COUNTRIES,
    COUNTRY_LINES,
    ADMIN1,
    ADMIN1_LINES,
    SEA,
    LAKES,
    RIVERS,
    PLACES,
    ROADS,
    RAILWAYS;

    /** The table in the GeoPackage. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
