package org.threeline.render.shape;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.threeline.geodesy.MapProjection;

/**
 * The geometries of a layer's features in one projection, as plain arrays, at several levels of detail, with their
 * boxes for finding what a picture shows.
 *
 * <p>Coordinates are easting, northing in metres. All are finite. A level of detail is made when first asked for; the
 * last few are kept. Thread-safe.
 */
public final class ProjectedShapes {
    private static final int KEPT_LEVELS = 3;
    /** Features whose common box is looked at first. */
    private static final int RUN = 32;

    private final int[] featureParts;
    private final byte[] kinds;
    private final double[] partBoxes;
    private final double[] featureBoxes;
    private final double[] runBoxes;
    private final Detail full;
    private final float[] importance;
    private final Map<Integer, Detail> levels = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Detail> eldest) {
            return size() > KEPT_LEVELS;
        }
    };

    private ProjectedShapes(Builder built, int features) {
        this.featureParts = built.featureParts;
        this.kinds = Arrays.copyOf(built.kinds, built.parts);
        int[] starts = Arrays.copyOf(built.starts, built.parts + 1);
        starts[built.parts] = built.xy.points();
        this.full = new Detail(built.xy.toArray(), starts);
        this.importance = new float[built.xy.points()];
        var measure = new Importance();
        this.partBoxes = new double[4 * built.parts];
        for (int part = 0; part < built.parts; part++) {
            measure.of(full.xy(), starts[part], starts[part + 1] - 1, importance);
            empty(partBoxes, part);
            for (int i = starts[part]; i < starts[part + 1]; i++) {
                include(
                        partBoxes,
                        part,
                        full.xy()[2 * i],
                        full.xy()[2 * i + 1],
                        full.xy()[2 * i],
                        full.xy()[2 * i + 1]);
            }
        }
        this.featureBoxes = unite(partBoxes, features, f -> new int[] {featureParts[f], featureParts[f + 1]});
        int runs = (features + RUN - 1) / RUN;
        this.runBoxes = unite(featureBoxes, runs, r -> new int[] {r * RUN, Math.min(features, (r + 1) * RUN)});
    }

    /**
     * Projects geometries.
     *
     * @param lonLat one per feature, longitude, latitude in degrees; null for a feature without
     */
    public static ProjectedShapes of(List<? extends @Nullable Geometry> lonLat, MapProjection projection) {
        var builder = new Builder(lonLat.size());
        var projector = new Projector(projection);
        for (int f = 0; f < lonLat.size(); f++) {
            builder.featureParts[f] = builder.parts;
            Geometry geometry = lonLat.get(f);
            if (geometry != null) {
                projector.project(geometry, builder);
            }
        }
        builder.featureParts[lonLat.size()] = builder.parts;
        return new ProjectedShapes(builder, lonLat.size());
    }

    /** What of the layer a picture draws; for the thread that asks. */
    public View view(double toleranceMeters) {
        return new View(this, detail(toleranceMeters));
    }

    private Detail detail(double toleranceMeters) {
        if (!(toleranceMeters > 0) || full.xy().length < 64) {
            return full;
        }
        // Quarter steps of powers of two: detail is never more than 1.2 times finer than it need be.
        int step = (int) Math.floor(4 * Math.log(toleranceMeters) / Math.log(2));
        synchronized (levels) {
            return levels.computeIfAbsent(step, s -> full.coarser(importance, Math.pow(2, s / 4.0)));
        }
    }

    int features() {
        return featureParts.length - 1;
    }

    private static void empty(double[] boxes, int box) {
        boxes[4 * box] = Double.POSITIVE_INFINITY;
        boxes[4 * box + 1] = Double.POSITIVE_INFINITY;
        boxes[4 * box + 2] = Double.NEGATIVE_INFINITY;
        boxes[4 * box + 3] = Double.NEGATIVE_INFINITY;
    }

    private static void include(double[] boxes, int box, double x0, double y0, double x1, double y1) {
        boxes[4 * box] = Math.min(boxes[4 * box], x0);
        boxes[4 * box + 1] = Math.min(boxes[4 * box + 1], y0);
        boxes[4 * box + 2] = Math.max(boxes[4 * box + 2], x1);
        boxes[4 * box + 3] = Math.max(boxes[4 * box + 3], y1);
    }

    private static double[] unite(double[] boxes, int groups, IntFunction<int[]> range) {
        var united = new double[4 * groups];
        for (int g = 0; g < groups; g++) {
            empty(united, g);
            int[] fromTo = range.apply(g);
            for (int b = fromTo[0]; b < fromTo[1]; b++) {
                include(united, g, boxes[4 * b], boxes[4 * b + 1], boxes[4 * b + 2], boxes[4 * b + 3]);
            }
        }
        return united;
    }

    private static final class Builder implements Projector.Parts {
        private final int[] featureParts;
        private final Coordinates xy = new Coordinates(4096);
        private byte[] kinds = new byte[64];
        private int[] starts = new int[65];
        private int parts;

        Builder(int features) {
            featureParts = new int[features + 1];
        }

        @Override
        public void add(PartKind kind, Coordinates points) {
            if (parts + 1 >= kinds.length) {
                kinds = Arrays.copyOf(kinds, kinds.length * 2);
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            kinds[parts] = kind.code();
            starts[parts] = xy.points();
            parts++;
            for (int i = 0; i < points.points(); i++) {
                xy.add(points.x(i), points.y(i));
            }
        }
    }

    /** One level of detail; never changed. Parts and features are called by index. */
    public static final class View {
        private final ProjectedShapes shapes;
        private final Detail detail;

        private View(ProjectedShapes shapes, Detail detail) {
            this.shapes = shapes;
            this.detail = detail;
        }

        /** The next feature at or after one whose box meets a window, or −1; metres. */
        public int next(int feature, Window window) {
            int f = feature;
            int n = shapes.features();
            while (f < n) {
                if (f % RUN == 0 && !window.meets(shapes.runBoxes, f / RUN)) {
                    f += RUN;
                } else if (window.meets(shapes.featureBoxes, f)) {
                    return f;
                } else {
                    f++;
                }
            }
            return -1;
        }

        public int firstPart(int feature) {
            return shapes.featureParts[feature];
        }

        /** The index after the feature's last part. */
        public int endPart(int feature) {
            return shapes.featureParts[feature + 1];
        }

        public boolean meets(int part, Window window) {
            return window.meets(shapes.partBoxes, part);
        }

        public PartKind kind(int part) {
            return PartKind.ofCode(shapes.kinds[part]);
        }

        /** Easting, northing in metres, interleaved, of all parts; not to be changed. */
        public double[] xy() {
            return detail.xy();
        }

        public int firstPoint(int part) {
            return detail.starts()[part];
        }

        /** The index after the part's last point. */
        public int endPoint(int part) {
            return detail.starts()[part + 1];
        }
    }
}
