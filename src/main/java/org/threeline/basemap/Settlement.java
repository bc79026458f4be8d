package org.threeline.basemap;

import java.util.Optional;

/**
 * A settlement of the base map.
 *
 * @param id the feature's id, stable
 * @param lon longitude, degrees, WGS 84
 * @param lat latitude, degrees, WGS 84
 * @param population before displacement, mostly before 2022 (GeoNames); 0 if unknown
 * @param adminRank 0 capital, 1 oblast centre, 2 raion centre, 3 hromada or municipality, 9 other
 * @param countryCode ISO 3166-1 alpha-2
 * @param oblast English name of the first-level area, for places in Ukraine
 */
public record Settlement(
        String id,
        String nameEnglish,
        Optional<String> nameUkrainian,
        double lon,
        double lat,
        long population,
        int adminRank,
        String countryCode,
        Optional<String> oblast) {}
