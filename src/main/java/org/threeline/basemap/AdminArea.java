package org.threeline.basemap;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A first-level administrative area: in Ukraine an oblast, Crimea, Kyiv or Sevastopol.
 *
 * @param iso ISO 3166-2, for example UA-14
 * @param country ISO 3166-1 alpha-3
 * @param nameEnglish short: Donetsk; Kyiv is the oblast, Kyiv City the city
 * @param nameUkrainian in full: Донецька область
 * @param area longitude, latitude, WGS 84; at 1 : 10 million, so a few kilometres off in places
 */
public record AdminArea(
        String iso, String country, String nameEnglish, Optional<String> nameUkrainian, Geometry area) {}
