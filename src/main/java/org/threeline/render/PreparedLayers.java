package org.threeline.render;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Style;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.threeline.geodesy.MapProjection;
import org.threeline.layers.MapLayer;
import org.threeline.render.shape.ProjectedShapes;
import org.threeline.render.symbol.StyledFeatures;

/**
 * Remembers what was worked out of layers: their features projected and their styles read.
 *
 * <p>Feature collections are told apart by identity; what none of the last {@value #KEPT_PICTURES} pictures showed is
 * forgotten. Per collection the last few projections and styles are kept. Thread-safe; what two threads want at once is
 * worked out once.
 */
final class PreparedLayers {
    /** In how many pictures a layer may be missing before it is forgotten: in a drag each has layers of its own. */
    private static final int KEPT_PICTURES = 6;

    private static final int KEPT_EACH = 3;

    private final IdentityHashMap<SimpleFeatureCollection, Prepared> known = new IdentityHashMap<>();
    private long picture;

    /** Begins another picture; what the last ones did not show is forgotten. */
    void begin() {
        synchronized (known) {
            picture++;
            known.values().removeIf(p -> picture - p.lastPicture > KEPT_PICTURES);
        }
    }

    /** The layer's features, ready for its style. */
    Prepared of(MapLayer layer) {
        synchronized (known) {
            Prepared prepared = known.computeIfAbsent(layer.features(), features -> new Prepared());
            prepared.lastPicture = picture;
            return prepared;
        }
    }

    /** One collection. */
    static final class Prepared {
        private final ArrayDeque<Shapes> shapes = new ArrayDeque<>();
        private final ArrayDeque<Styled> styles = new ArrayDeque<>();
        private @Nullable List<SimpleFeature> features;
        private long lastPicture;

        private record Shapes(MapProjection projection, @Nullable Expression geometry, ProjectedShapes shapes) {}

        private record Styled(WeakReference<Style> style, double opacity, StyledFeatures styled) {}

        /** The features by index; not to be changed. */
        synchronized List<SimpleFeature> features(MapLayer layer) {
            List<SimpleFeature> read = features;
            if (read == null) {
                read = new ArrayList<>();
                try (SimpleFeatureIterator all = layer.features().features()) {
                    while (all.hasNext()) {
                        read.add(all.next());
                    }
                }
                features = read;
            }
            return read;
        }

        synchronized StyledFeatures styled(MapLayer layer) {
            for (Styled s : styles) {
                if (s.style.get() == layer.style() && s.opacity == layer.opacity()) {
                    return s.styled;
                }
            }
            var styled = new StyledFeatures(features(layer), layer.style(), layer.opacity());
            styles.addFirst(new Styled(new WeakReference<>(layer.style()), layer.opacity(), styled));
            if (styles.size() > KEPT_EACH) {
                styles.removeLast();
            }
            return styled;
        }

        /**
         * The projected geometries.
         *
         * @param geometry gives a feature's geometry; null for its own
         */
        synchronized ProjectedShapes shapes(MapLayer layer, MapProjection projection, @Nullable Expression geometry) {
            for (Shapes s : shapes) {
                if (s.geometry == geometry && s.projection.equals(projection)) {
                    return s.shapes;
                }
            }
            var geometries = new ArrayList<@Nullable Geometry>();
            for (SimpleFeature feature : features(layer)) {
                Object value =
                        geometry == null ? feature.getDefaultGeometry() : geometry.evaluate(feature, Geometry.class);
                geometries.add(value instanceof Geometry g ? g : null);
            }
            ProjectedShapes made = ProjectedShapes.of(geometries, projection);
            shapes.addFirst(new Shapes(projection, geometry, made));
            if (shapes.size() > KEPT_EACH) {
                shapes.removeLast();
            }
            return made;
        }
    }
}
