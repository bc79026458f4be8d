package org.threeline.scenario;

import java.util.Locale;
import java.util.Optional;

/** What a feature is for. */
public enum Role {
    TRACE,
    DEMILITARIZED_ZONE,
    UKRAINIAN_DEFENCE_LINE,
    EUROPEAN_DETERRENT_LINE,
    SUPPORTING_CAPABILITY,
    OBSERVATION_POST,
    CROSSING_POINT,
    RING,
    ANNOTATION,
    OTHER_ZONE;

    /** The word of the scenario file, for example {@code demilitarized-zone}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> ofWord(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Whether features of this role are zones: polygons, drawn or derived by a rule. */
    public boolean isZone() {
        return switch (this) {
            case DEMILITARIZED_ZONE, UKRAINIAN_DEFENCE_LINE, EUROPEAN_DETERRENT_LINE, OTHER_ZONE -> true;
            default -> false;
        };
    }
}
