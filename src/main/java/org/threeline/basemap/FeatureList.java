package org.threeline.basemap;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.feature.collection.BaseSimpleFeatureCollection;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature collection that never changes: features in memory, in a fixed order.
 *
 * <p>Thread-safe as long as nobody changes the features, which nobody may.
 */
public final class FeatureList extends BaseSimpleFeatureCollection {
    private final List<SimpleFeature> all;

    public FeatureList(SimpleFeatureType type, List<SimpleFeature> features) {
        super(type);
        this.all = List.copyOf(features);
    }

    /** The features as an unmodifiable list. */
    public List<SimpleFeature> asList() {
        return all;
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public ReferencedEnvelope getBounds() {
        var bounds = new Envelope();
        for (SimpleFeature feature : all) {
            if (feature.getDefaultGeometry() instanceof Geometry geometry) {
                bounds.expandToInclude(geometry.getEnvelopeInternal());
            }
        }
        return new ReferencedEnvelope(bounds, getSchema().getCoordinateReferenceSystem());
    }

    @Override
    public SimpleFeatureIterator features() {
        Iterator<SimpleFeature> features = all.iterator();
        return new SimpleFeatureIterator() {
            @Override
            public boolean hasNext() {
                return features.hasNext();
            }

            @Override
            public SimpleFeature next() throws NoSuchElementException {
                return features.next();
            }

            @Override
            public void close() {
                // Nothing is held open.
            }
        };
    }
}
