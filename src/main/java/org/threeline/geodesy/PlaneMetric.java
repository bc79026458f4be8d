package org.threeline.geodesy;

/**
 * Geodesic distances straight from the plane of a {@link FittedLambert}.
 *
 * <p>The plane is conformal, so a short step in it is the true step times the scale k there, whatever the direction.
 * The length of a straight planar path is then ∫ ds/k, taken here by Simpson's rule. A geodesic is not quite straight
 * in the plane, but being shortest it differs from the straight path's length only by (κL)²/24 of it, κ the slope of ln
 * k across the path: 1e-7 at 150 km in a theatre 8° high. The scale depends on the distance from the cone's apex alone
 * and is read from a table of steps of 4 km, right to 1e-7.
 *
 * <p>Immutable and thread-safe; no query allocates.
 */
public final class PlaneMetric {
    private static final double STEP_METERS = 4000;
    /** The table reaches this far beyond the standard parallels; beyond it the formula itself is used. */
    private static final double MARGIN_DEGREES = 12;

    private final FittedLambert projection;
    private final double apexY;
    private final double nearest;
    private final double[] inverseScales;

    public PlaneMetric(FittedLambert projection) {
        this.projection = projection;
        this.apexY = projection.apexNorthing();
        double[] parallels = projection.standardParallels();
        double south = Math.max(-88, Math.min(parallels[0], parallels[1]) - MARGIN_DEGREES);
        double north = Math.min(88, Math.max(parallels[0], parallels[1]) + MARGIN_DEGREES);
        double r1 = projection.radiusOf(south);
        double r2 = projection.radiusOf(north);
        this.nearest = Math.min(r1, r2);
        int steps = (int) Math.ceil(Math.abs(r2 - r1) / STEP_METERS);
        this.inverseScales = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            inverseScales[i] = 1 / projection.scaleFactorAtRadius(nearest + i * STEP_METERS);
        }
    }

    public FittedLambert projection() {
        return projection;
    }

    private double radius(double x, double y) {
        double dy = y - apexY;
        return Math.sqrt(x * x + dy * dy);
    }

    /** True distance over planar distance at a point. */
    public double inverseScale(double x, double y) {
        return inverseScaleAtRadius(radius(x, y));
    }

    private double inverseScaleAtRadius(double radius) {
        double at = (radius - nearest) / STEP_METERS;
        int i = (int) at;
        if (at >= 0 && i < inverseScales.length - 1) {
            double low = inverseScales[i];
            return low + (at - i) * (inverseScales[i + 1] - low);
        }
        return 1 / projection.scaleFactorAtRadius(Math.max(radius, 1));
    }

    /** The greatest scale within a planar distance of a point. */
    public double greatestScale(double x, double y, double planarDistance) {
        // k grows away from the standard parallels on both sides, so its greatest value lies at an end of the range.
        double r = radius(x, y);
        return 1
                / Math.min(
                        inverseScaleAtRadius(Math.max(1, r - planarDistance)),
                        inverseScaleAtRadius(r + planarDistance));
    }

    /** The least true over planar distance in a box: the scale is greatest nearest to or farthest from the apex. */
    public double leastInverseScale(double minX, double minY, double maxX, double maxY) {
        double nearX = Math.max(0, Math.max(minX, -maxX));
        double nearY = Math.max(0, Math.max(minY - apexY, apexY - maxY));
        double farX = Math.max(Math.abs(minX), Math.abs(maxX));
        double farY = Math.max(Math.abs(minY - apexY), Math.abs(maxY - apexY));
        return Math.min(inverseScaleAtRadius(Math.hypot(nearX, nearY)), inverseScaleAtRadius(Math.hypot(farX, farY)));
    }

    /** Geodesic distance, metres, between two points of the plane no more than some hundred kilometres apart. */
    public double distance(double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double planar = Math.sqrt(dx * dx + dy * dy);
        return planar
                * (inverseScale(x1, y1) + 4 * inverseScale((x1 + x2) / 2, (y1 + y2) / 2) + inverseScale(x2, y2))
                / 6;
    }

    /** The same where the planar distance and the inverse scale at the first point are known. */
    public double distance(double planar, double inverseScale1, double x1, double y1, double x2, double y2) {
        return planar * (inverseScale1 + 4 * inverseScale((x1 + x2) / 2, (y1 + y2) / 2) + inverseScale(x2, y2)) / 6;
    }

    /** Eastern part of the gradient of ln k, per planar metre. */
    public double slopeX(double x, double y) {
        return slope(x, y) * x / radius(x, y);
    }

    /** Northern part of the gradient of ln k, per planar metre. */
    public double slopeY(double x, double y) {
        return slope(x, y) * (y - apexY) / radius(x, y);
    }

    /**
     * The gradient of ln k over the distance from the cone's apex, per square of a planar metre: times the way from the
     * apex, {@code (x, y − apexNorthing)}, it is the gradient.
     */
    public double steepness(double x, double y) {
        return slope(x, y) / radius(x, y);
    }

    /** Northing of the cone's apex, whose easting is 0, metres. */
    public double apexNorthing() {
        return apexY;
    }

    /** d ln k by distance from the apex. */
    private double slope(double x, double y) {
        double r = radius(x, y);
        double a = inverseScaleAtRadius(Math.max(1, r - STEP_METERS / 2));
        double b = inverseScaleAtRadius(r + STEP_METERS / 2);
        return 2 * (a - b) / ((a + b) * STEP_METERS);
    }
}
