package org.threeline.layers;

import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.style.Style;
import org.geotools.data.DataUtilities;
import org.geotools.data.simple.SimpleFeatureCollection;

/**
 * Features and how to draw them. Immutable: a changed layer is a new object, so renderers may cache by identity.
 *
 * @param id for example {@code zones} or {@code rivers}
 * @param features longitude, latitude in degrees, WGS 84 (EPSG:4326, longitude first)
 * @param style its symbolizers, rules, ECQL filters and scale ranges are what the renderer draws; sizes in px at scale
 *     1
 * @param opacity 0 to 1
 */
public record MapLayer(String id, SimpleFeatureCollection features, Style style, double opacity) {

    /** The features as a source that any GeoTools program can query; read-only. */
    public SimpleFeatureSource source() {
        return DataUtilities.source(features);
    }

    /** The same features and style, more or less opaque. */
    public MapLayer withOpacity(double value) {
        return new MapLayer(id, features, style, value);
    }
}
