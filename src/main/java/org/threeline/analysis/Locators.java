package org.threeline.analysis;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.threeline.basemap.BaseMap;
import org.threeline.scenario.Clip;

/** Indices of areas, by which many points are asked for what they lie in, made when first needed. For one thread. */
final class Locators {
    private final BaseMap map;
    private final Map<Clip, Optional<IndexedPointInAreaLocator>> byClip = new HashMap<>();
    private final IdentityHashMap<Geometry, IndexedPointInAreaLocator> byArea = new IdentityHashMap<>();

    Locators(BaseMap map) {
        this.map = map;
    }

    /** What is in an area, in whichever plane its coordinates are. */
    IndexedPointInAreaLocator of(Geometry area) {
        return byArea.computeIfAbsent(area, IndexedPointInAreaLocator::new);
    }

    /**
     * Says which places clips leave; where the base map does not reach, all.
     *
     * @param lonLat longitude, latitude, …; degrees, WGS 84
     */
    boolean[] allowed(List<Clip> clips, double[] lonLat) {
        Envelope extent = map.extent();
        boolean[] allowed = new boolean[lonLat.length / 2];
        for (int i = 0; i < allowed.length; i++) {
            Coordinate at = new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]);
            allowed[i] = !extent.contains(at) || clips.stream().allMatch(clip -> leaves(clip, at));
        }
        return allowed;
    }

    private boolean leaves(Clip clip, Coordinate at) {
        // A country that the base map does not know clips nothing.
        return byClip.computeIfAbsent(clip, this::area)
                .map(area -> clip instanceof Clip.Land == (area.locate(at) == Location.EXTERIOR))
                .orElse(true);
    }

    private Optional<IndexedPointInAreaLocator> area(Clip clip) {
        Optional<Geometry> area =
                clip instanceof Clip.Country country ? map.country(country.a3()) : Optional.of(map.sea());
        return area.map(IndexedPointInAreaLocator::new);
    }
}
