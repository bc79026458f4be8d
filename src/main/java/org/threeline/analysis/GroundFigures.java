package org.threeline.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.threeline.scenario.Side;

/**
 * What of the base map lies in a zone, or in several zones united.
 *
 * @param oblasts first-level areas of which some ground lies inside, the largest share of ground first
 * @param settlements of the base map: those of 500 inhabitants or more, by the source
 * @param population of these settlements together, persons, before displacement
 * @param withoutPopulation how many of them have no population in the source and count as nobody
 * @param roads schematic
 * @param railways schematic
 * @param sides the same of what lies on each side of the trace, which add up to the whole; a crossing is on the side
 *     where it was first met. None where the sides cannot be told: without a trace, or of zones of several
 */
public record GroundFigures(
        List<OblastShare> oblasts,
        int settlements,
        long population,
        int withoutPopulation,
        Crossings roads,
        Crossings railways,
        Map<Side, GroundFigures> sides) {

    /** Where the populations come from, and the year: GeoNames keeps none, most are of 2022 or before. */
    public static final String POPULATION_SOURCE = "GeoNames cities500; mostly before 2022; before displacement";

    public GroundFigures {
        oblasts = List.copyOf(oblasts);
        sides = Map.copyOf(sides);
    }

    /**
     * Ground that a first-level area shares with a zone, without the sea.
     *
     * @param id ISO 3166-2
     * @param country ISO 3166-1 alpha-3
     * @param percent of the area's land
     */
    public record OblastShare(
            String id,
            String country,
            String nameEnglish,
            Optional<String> nameUkrainian,
            double areaKm2,
            double percent) {
        /** A part of it. */
        OblastShare of(double partKm2) {
            return new OblastShare(id, country, nameEnglish, nameUkrainian, partKm2, percent * partKm2 / areaKm2);
        }
    }

    /**
     * Where schematic lines go through the edges that a rule made, or through the outline of a zone as drawn.
     *
     * @param meanSpacingKm length of those edges for each crossing; empty where nothing crosses
     * @param names of the lines that cross, each once, sorted
     */
    public record Crossings(int count, OptionalDouble meanSpacingKm, List<String> names) {
        public Crossings {
            names = List.copyOf(names);
        }
    }
}
