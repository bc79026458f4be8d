package org.threeline.ui.common;

import org.locationtech.jts.geom.Envelope;

/** What other panels may ask the map for; called on the FX thread. */
public interface MapView {
    /** Moves so that a part of the world is seen whole: longitude, latitude in degrees, WGS 84. */
    void show(Envelope lonLat);

    /** Moves the middle of the map, leaving its scale: longitude, latitude in degrees, WGS 84. */
    void center(double lon, double lat);

    /** Moves so that the whole scenario is seen. */
    void showAll();
}
