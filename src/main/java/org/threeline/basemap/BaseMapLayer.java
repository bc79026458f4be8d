package org.threeline.basemap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/** The layers of the base map; columns are described in {@code data/basemap/README.md}. */
public enum BaseMapLayer {
    COUNTRIES(MultiPolygon.class, "a3 name_en name_uk"),
    COUNTRY_LINES(MultiLineString.class, "side_a side_b"),
    ADMIN1(MultiPolygon.class, "iso a3 name_en name_uk kind"),
    ADMIN1_LINES(MultiLineString.class, "side_a side_b"),
    SEA(MultiPolygon.class, "name_en name_uk"),
    LAKES(MultiPolygon.class, "name_en name_uk status"),
    RIVERS(MultiLineString.class, "name_en name_uk rank# in_lake# src"),
    PLACES(Point.class, "gid# name_en name_uk name_old name_old_en cc iso oblast pop# adm# fclass src"),
    ROADS(LineString.class, "ref alt_ref name kind basis length_km#"),
    RAILWAYS(LineString.class, "ref name kind basis length_km#");

    private final Class<? extends Geometry> geometryClass;
    /** Unmodifiable; a plain Map because the order counts. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, Class<?>> columns;

    BaseMapLayer(Class<? extends Geometry> geometryClass, String columns) {
        this.geometryClass = geometryClass;
        var byName = new LinkedHashMap<String, Class<?>>();
        for (String column : columns.split(" ")) {
            boolean number = column.endsWith("#");
            byName.put(number ? column.substring(0, column.length() - 1) : column, number ? Long.class : String.class);
        }
        this.columns = Collections.unmodifiableMap(byName);
    }

    /** The table in the GeoPackage. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of the features' geometries, in {@code geom}. */
    public Class<? extends Geometry> geometryClass() {
        return geometryClass;
    }

    /** The other columns in their order, with the class of their values: String or Long. */
    public Map<String, Class<?>> columns() {
        return columns;
    }
}
