package org.threeline.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a zone's look the author chooses; what is not chosen is as usual for the zone's role.
 *
 * @param labelled whether its name stands on the map
 */
public record ZoneStyle(Optional<Swatch> swatch, Optional<Fill> fill, Optional<Edge> edge, boolean labelled) {
    /** Everything as usual. */
    public static final ZoneStyle USUAL = new ZoneStyle(Optional.empty(), Optional.empty(), Optional.empty(), true);

    /** Colours that people of any colour vision tell apart, after Okabe and Ito. */
    public enum Swatch {
        AMBER,
        BLUE,
        GREEN,
        PURPLE,
        VERMILION,
        GREY
    }

    /** What fills it. */
    public enum Fill {
        RISING,
        FALLING,
        LEVEL,
        UPRIGHT,
        DOTS,
        PLAIN
    }

    /** How its edge is drawn. */
    public enum Edge {
        SOLID,
        DASHED,
        DOTTED
    }

    /** The word of the scenario file. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** The choice that a word of the scenario file stands for. */
    public static <T extends Enum<T>> Optional<T> ofWord(Class<T> kind, String word) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(c -> word(c).equals(word))
                .findFirst();
    }

    public ZoneStyle withSwatch(Optional<Swatch> value) {
        return new ZoneStyle(value, fill, edge, labelled);
    }

    public ZoneStyle withFill(Optional<Fill> value) {
        return new ZoneStyle(swatch, value, edge, labelled);
    }

    public ZoneStyle withEdge(Optional<Edge> value) {
        return new ZoneStyle(swatch, fill, value, labelled);
    }

    public ZoneStyle withLabelled(boolean value) {
        return new ZoneStyle(swatch, fill, edge, value);
    }
}
