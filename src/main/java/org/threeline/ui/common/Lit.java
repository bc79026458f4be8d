package org.threeline.ui.common;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.threeline.scenario.FeatureId;

/**
 * What the map lights up while someone points at a figure or a problem.
 *
 * @param features kept in focus; all others step back, unless it is empty
 * @param places longitude, latitude in degrees, WGS 84; lit themselves
 */
public record Lit(List<FeatureId> features, List<Geometry> places) {
    public static final Lit NOTHING = new Lit(List.of(), List.of());

    public Lit {
        features = List.copyOf(features);
        places = List.copyOf(places);
    }

    public static Lit features(FeatureId... ids) {
        return new Lit(List.of(ids), List.of());
    }
}
