package org.threeline.ui.findings;

import java.util.Locale;

/** What a figure says; its texts stand under the key in the bundle of this room. */
enum Kind {
    AREA,
    SIDE,
    FRONTAGE,
    DEPTH,
    DEPTH_RANGE,
    AREA_PER_FRONTAGE,
    STANDOFF,
    STANDOFF_RANGE,
    STRENGTH,
    PER_LENGTH,
    PER_AREA,
    OVERLAP,
    OVERLAP_SHARE,
    GAP,
    GAP_WIDTH,
    BREAKS,
    PRESENT,
    PER_INHABITANTS,
    POSTS,
    PATROLS,
    SEPARATION,
    REACHED,
    IN_RANGE,
    AIR_COVER,
    REACTION,
    SETTLEMENTS,
    PEOPLE,
    OBLAST,
    ROADS,
    RAILWAYS,
    UNITED,
    TOTAL,
    TRACE_LENGTH,
    TRACE_VERTICES,
    TRACE_SPACING,
    TRACE_ERROR;

    private final String key = name().toLowerCase(Locale.ROOT);

    String key(String part) {
        return key + "." + part;
    }

    /** Whether it counts persons, whose word stands beside the number rather than with it. */
    boolean ofPersons() {
        return this == STRENGTH
                || this == TOTAL
                || this == PER_LENGTH
                || this == PER_AREA
                || this == PRESENT
                || this == PEOPLE;
    }
}
