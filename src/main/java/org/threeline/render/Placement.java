package org.threeline.render;

/** How the map lies on the picture: pixels of a px, the plane's origin in pixels, pixels of a metre of the plane. */
record Placement(double scale, double originX, double originY, double pixelsPerMeter) {
    static Placement of(Viewport v) {
        return new Placement(v.scale(), v.toPixelX(0), v.toPixelY(0), 1 / v.metersPerPixel());
    }
}
