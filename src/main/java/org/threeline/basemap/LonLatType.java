package org.threeline.basemap;

import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeType;
import org.geotools.api.feature.type.GeometryType;
import org.geotools.api.feature.type.Name;
import org.geotools.api.filter.Filter;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.util.InternationalString;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.feature.type.FeatureTypeFactoryImpl;
import org.geotools.feature.type.GeometryTypeImpl;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Makes feature types in longitude, latitude (WGS 84) without a search for factories.
 *
 * <p>The types name their coordinate reference system only when asked: the classes behind
 * {@link DefaultGeographicCRS#WGS84} take 0.3 to 0.4 s in a fresh process, and a picture of the map does without.
 */
public final class LonLatType {
    private LonLatType() {}

    /**
     * A type with the geometry first, in {@code geom}, and other attributes after it.
     *
     * @param attributes names and classes in the order of the iteration
     */
    public static SimpleFeatureType of(
            String name, Class<? extends Geometry> geometry, Map<String, Class<?>> attributes) {
        var builder = new SimpleFeatureTypeBuilder(new LonLatFactory());
        builder.setName(name);
        builder.add("geom", geometry);
        attributes.forEach(builder::add);
        return builder.buildFeatureType();
    }

    private static final class LonLatFactory extends FeatureTypeFactoryImpl {
        @Override
        public GeometryType createGeometryType(
                Name name,
                Class<?> binding,
                @Nullable CoordinateReferenceSystem crs,
                boolean isIdentifiable,
                boolean isAbstract,
                List<Filter> restrictions,
                AttributeType superType,
                InternationalString description) {
            return new LonLatGeometryType(
                    name, binding, isIdentifiable, isAbstract, restrictions, superType, description);
        }
    }

    private static final class LonLatGeometryType extends GeometryTypeImpl {
        LonLatGeometryType(
                Name name,
                Class<?> binding,
                boolean identified,
                boolean isAbstract,
                List<Filter> restrictions,
                AttributeType superType,
                InternationalString description) {
            super(name, binding, null, identified, isAbstract, restrictions, superType, description);
        }

        @Override
        public CoordinateReferenceSystem getCoordinateReferenceSystem() {
            return DefaultGeographicCRS.WGS84;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LonLatGeometryType && super.equals(other);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }
}
