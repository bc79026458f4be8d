package org.threeline.render.decor;

import java.util.Optional;
import org.threeline.render.Viewport;

/**
 * How long a scale bar is and how it is divided: three or four segments of a round length that together come nearest to
 * the wished width. True at the middle of the picture, where the projection's scale factor is taken.
 *
 * @param segments 3 or 4
 * @param segmentMeters on the ground
 * @param segmentPixels in the picture
 */
record ScaleBar(int segments, double segmentMeters, double segmentPixels) {
    private static final double[] ROUND = {1, 2, 2.5, 5};

    /**
     * The bar for a picture; empty where its middle lies outside the projection.
     *
     * @param wishedPixels about how wide
     */
    static Optional<ScaleBar> of(Viewport viewport, double wishedPixels) {
        double[] middle = {viewport.centerX(), viewport.centerY()};
        viewport.projection().inverse(middle, 0, middle, 0, 1);
        double pixelsPerMeter = viewport.projection().scaleFactor(middle[0], middle[1]) / viewport.metersPerPixel();
        if (!(pixelsPerMeter > 0) || Double.isInfinite(pixelsPerMeter)) {
            return Optional.empty();
        }
        ScaleBar best = null;
        double power = Math.floor(Math.log10(wishedPixels / pixelsPerMeter / 4));
        for (double exponent = Math.max(0, power - 1); exponent <= Math.max(0, power) + 1; exponent++) {
            for (double round : ROUND) {
                double meters = round * Math.pow(10, exponent);
                for (int segments = 3; segments <= 4 && isWhole(meters); segments++) {
                    ScaleBar bar = new ScaleBar(segments, meters, meters * pixelsPerMeter);
                    if (best == null || bar.offFrom(wishedPixels) < best.offFrom(wishedPixels)) {
                        best = bar;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether every mark has a whole number of kilometres, or of metres below one. */
    private static boolean isWhole(double meters) {
        return meters < 1000 ? meters == Math.rint(meters) && meters * 4 < 1000 : meters % 1000 == 0;
    }

    private double offFrom(double wishedPixels) {
        return Math.abs(Math.log(pixels() / wishedPixels));
    }

    double pixels() {
        return segments * segmentPixels;
    }

    double meters() {
        return segments * segmentMeters;
    }
}
