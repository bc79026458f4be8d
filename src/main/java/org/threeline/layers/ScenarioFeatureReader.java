package org.threeline.layers;

import java.io.IOException;
import java.util.Iterator;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;

/** Reads the features as they were when it was made. */
final class ScenarioFeatureReader implements FeatureReader<SimpleFeatureType, SimpleFeature> {
    private final SimpleFeatureType type;
    private final Iterator<SimpleFeature> rows;

    ScenarioFeatureReader(FeatureRows rows) throws IOException {
        this.type = rows.type();
        this.rows = rows.all().iterator();
    }

    @Override
    public SimpleFeatureType getFeatureType() {
        return type;
    }

    @Override
    public SimpleFeature next() {
        return rows.next();
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public void close() {
        // Everything was read at the beginning.
    }
}
