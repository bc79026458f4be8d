package org.threeline.ui.map;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.threeline.scenario.Language;

/**
 * Somewhere one can go.
 *
 * @param english its name; for a coordinate, as written in both languages
 * @param ukrainian its name; empty where it is not known
 * @param former a name it had, by which people may seek it
 * @param within the area it lies in, in English and Ukrainian
 * @param lon longitude, degrees, WGS 84
 * @param lat latitude, degrees, WGS 84
 * @param extent of an area, longitude, latitude in degrees; empty for a point
 * @param weight the more, the sooner it is meant
 */
record Target(
        String english,
        Optional<String> ukrainian,
        Optional<Former> former,
        Optional<Within> within,
        double lon,
        double lat,
        Optional<Envelope> extent,
        double weight) {
    /** A former name. */
    record Former(String english, String ukrainian) {}

    /** Where it lies. */
    record Within(String english, String ukrainian) {}

    /** A place that has only a coordinate. */
    static Target coordinate(String written, double lon, double lat) {
        return new Target(written, Optional.empty(), Optional.empty(), Optional.empty(), lon, lat, Optional.empty(), 0);
    }

    String name(Language language) {
        return language == Language.UKRAINIAN ? ukrainian.orElse(english) : english;
    }

    Optional<String> within(Language language) {
        return within.map(w -> language == Language.UKRAINIAN ? w.ukrainian() : w.english());
    }

    Optional<String> former(Language language) {
        return former.map(f -> language == Language.UKRAINIAN ? f.ukrainian() : f.english())
                .filter(f -> !f.isEmpty());
    }
}
