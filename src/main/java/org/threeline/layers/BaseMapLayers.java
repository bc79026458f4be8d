package org.threeline.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.threeline.basemap.BaseMap;
import org.threeline.scenario.Language;
import org.threeline.scenario.LayerLook;

/**
 * The base map as layers, in drawing order: land, water, roads and railways, boundaries, borders, places; their labels
 * are for the label pass.
 *
 * <p>Land and state borders are always there. The base map reads only what the parts need.
 */
public final class BaseMapLayers {
    /** What of the base map can be left out. */
    public enum Part {
        WATER,
        OBLASTS,
        ROADS_AND_RAILWAYS,
        PLACES,
        COUNTRY_NAMES,
        /** No layer, but drawn by the renderer itself. */
        GRATICULE;

        private Set<String> layers() {
            return switch (this) {
                case WATER -> Set.of("rivers", "lakes", "sea-names", "river-names");
                case OBLASTS -> Set.of("oblast-boundaries", "oblast-names");
                case ROADS_AND_RAILWAYS -> Set.of("railways", "roads");
                case PLACES -> Set.of("cities", "towns");
                case COUNTRY_NAMES -> Set.of("country-names");
                case GRATICULE -> Set.of();
            };
        }

        /** The id in a scenario's list of layers, such as {@code basemap:roads-and-railways}. */
        public String id() {
            return LayerLook.BASE_MAP + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The part that a layer belongs to; empty for one that is always there. */
        public static Optional<Part> of(MapLayer layer) {
            return Arrays.stream(values())
                    .filter(part -> part.layers().contains(layer.id()))
                    .findFirst();
        }
    }

    private BaseMapLayers() {}

    /**
     * Reads the base map and loads the classes that styles need, about 0.6 s of work in a fresh process. For a spare
     * thread, while the scenario is read and planned; whoever needs a layer meanwhile waits for no other layer.
     */
    public static void warmUp(BaseMap baseMap) {
        of(baseMap, Theme.LIGHT, Language.ENGLISH, Medium.SLIDE);
    }

    /** All layers, for the screen. */
    public static List<MapLayer> of(BaseMap baseMap, Theme theme, Language language) {
        return of(baseMap, theme, language, Medium.SCREEN, EnumSet.allOf(Part.class));
    }

    /** All layers. */
    public static List<MapLayer> of(BaseMap baseMap, Theme theme, Language language, Medium medium) {
        return of(baseMap, theme, language, medium, EnumSet.allOf(Part.class));
    }

    /** The layers of some parts. */
    public static List<MapLayer> of(BaseMap baseMap, Theme theme, Language language, Medium medium, Set<Part> parts) {
        Palette palette = theme.palette();
        var names = new Names(language);
        var land = new LandLayers(baseMap, palette, names, medium);
        var water = new WaterLayers(baseMap, palette, names);
        var layers = new ArrayList<MapLayer>();
        layers.add(land.countries());
        if (parts.contains(Part.COUNTRY_NAMES)) {
            layers.add(land.countryNames());
        }
        if (parts.contains(Part.WATER)) {
            // Under sea and lakes, where the lines of the rivers go on.
            layers.add(water.rivers());
        }
        // The sea is no part to be left out: countries reach beyond their coasts here and there.
        layers.add(water.sea());
        if (parts.contains(Part.WATER)) {
            layers.add(water.lakes());
        }
        if (parts.contains(Part.ROADS_AND_RAILWAYS)) {
            var network = new NetworkLayers(baseMap, palette);
            layers.add(network.railways());
            layers.add(network.roads());
        }
        if (parts.contains(Part.OBLASTS)) {
            layers.add(land.oblastBoundaries());
            layers.add(land.oblastNames());
        }
        layers.add(land.stateBorders());
        if (parts.contains(Part.WATER)) {
            layers.add(water.seaNames());
            layers.add(water.riverNames());
        }
        if (parts.contains(Part.PLACES)) {
            var places = new PlaceLayers(baseMap, palette, names);
            layers.add(places.cities());
            layers.add(places.towns());
        }
        return List.copyOf(layers);
    }
}
