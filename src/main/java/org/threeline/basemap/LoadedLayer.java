package org.threeline.basemap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** The features of a layer in memory, and their index, which is built for the first query. Thread-safe. */
final class LoadedLayer {
    private final FeatureList features;
    private final List<Geometry> geometries;
    private @Nullable STRtree index;

    LoadedLayer(FeatureList features) {
        this.features = features;
        this.geometries = features.asList().stream()
                .map(f -> (Geometry) f.getDefaultGeometry())
                .toList();
    }

    FeatureList features() {
        return features;
    }

    List<Geometry> geometries() {
        return geometries;
    }

    /** Features whose envelope meets the given one, in the layer's order. */
    List<SimpleFeature> query(Envelope lonLat) {
        List<?> hits = index().query(lonLat);
        var rows = new ArrayList<Integer>(hits.size());
        hits.forEach(hit -> rows.add((Integer) hit));
        rows.sort(Comparator.naturalOrder());
        return rows.stream().map(features.asList()::get).toList();
    }

    private synchronized STRtree index() {
        STRtree built = index;
        if (built == null) {
            built = new STRtree();
            for (int i = 0; i < geometries.size(); i++) {
                built.insert(geometries.get(i).getEnvelopeInternal(), i);
            }
            // Built under the lock: the tree's own lazy building is not safe for two threads.
            built.build();
            index = built;
        }
        return built;
    }
}
