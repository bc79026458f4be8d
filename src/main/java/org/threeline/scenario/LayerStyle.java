package org.threeline.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a feature's look the author chooses; what is not chosen is as usual for its role.
 *
 * @param swatch of all that is drawn of it
 * @param fill of a zone; traces and places have none
 * @param edge of a zone; of a trace or place, its line
 * @param labelled whether its name stands on the map
 */
public record LayerStyle(Optional<Swatch> swatch, Optional<Fill> fill, Optional<Edge> edge, boolean labelled) {
    /** Everything as usual. */
    public static final LayerStyle USUAL = new LayerStyle(Optional.empty(), Optional.empty(), Optional.empty(), true);

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

    /** How its edge or line is drawn. */
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

    public LayerStyle withSwatch(Optional<Swatch> value) {
        return new LayerStyle(value, fill, edge, labelled);
    }

    public LayerStyle withFill(Optional<Fill> value) {
        return new LayerStyle(swatch, value, edge, labelled);
    }

    public LayerStyle withEdge(Optional<Edge> value) {
        return new LayerStyle(swatch, fill, value, labelled);
    }

    public LayerStyle withLabelled(boolean value) {
        return new LayerStyle(swatch, fill, edge, value);
    }
}
