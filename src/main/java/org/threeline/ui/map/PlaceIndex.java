package org.threeline.ui.map;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.BaseMapLayer;
import org.threeline.scenario.Language;

/**
 * Completes names of settlements and first-level areas in English and Ukrainian, former names too.
 *
 * <p>A name is found by its beginning or by that of one of its words; apostrophes, hyphens, accents and capitals do not
 * count. Whole names come first, then beginnings of names, then of words; of equals the greater place. Immutable.
 */
final class PlaceIndex {
    private static final double AREA_WEIGHT = 4e5;
    private static final double CENTRE_WEIGHT = 3e6;

    private final List<Key> keys;

    /** A name, or the rest of one from one of its words on. */
    private record Key(String text, boolean whole, Target target) {}

    private record Match(int rank, Target target) {}

    private PlaceIndex(List<Key> keys) {
        this.keys = keys;
    }

    /** Reads all names of the base map. */
    static PlaceIndex of(BaseMap baseMap) {
        List<Target> targets = new ArrayList<>();
        Map<String, Target.Within> areas = new HashMap<>();
        for (SimpleFeature f : baseMap.list(BaseMapLayer.ADMIN1)) {
            area(f).ifPresent(target -> {
                targets.add(target);
                areas.put(
                        target.english(),
                        new Target.Within(target.english(), target.ukrainian().orElse(target.english())));
            });
        }
        for (SimpleFeature f : baseMap.list(BaseMapLayer.PLACES)) {
            place(f, areas).ifPresent(targets::add);
        }
        return of(targets);
    }

    static PlaceIndex of(List<Target> targets) {
        List<Key> keys = new ArrayList<>();
        for (Target target : targets) {
            Set<String> names = new LinkedHashSet<>();
            names.add(normal(target.english()));
            target.ukrainian().map(PlaceIndex::normal).ifPresent(names::add);
            target.former().ifPresent(f -> {
                names.add(normal(f.english()));
                names.add(normal(f.ukrainian()));
            });
            names.stream().filter(n -> !n.isEmpty()).forEach(n -> add(n, target, keys));
        }
        keys.sort(Comparator.comparing(Key::text));
        return new PlaceIndex(List.copyOf(keys));
    }

    private static void add(String name, Target target, List<Key> keys) {
        keys.add(new Key(name, true, target));
        for (int i = name.indexOf(' '); i >= 0; i = name.indexOf(' ', i + 1)) {
            keys.add(new Key(name.substring(i + 1), false, target));
        }
    }

    private static Optional<Target> area(SimpleFeature f) {
        if (!"UKR".equals(f.getAttribute("a3")) || !(f.getDefaultGeometry() instanceof Geometry g)) {
            return Optional.empty();
        }
        Envelope extent = g.getEnvelopeInternal();
        return Optional.of(new Target(
                text(f, "name_en") + (List.of("UA-30", "UA-40", "UA-43").contains(text(f, "iso")) ? "" : " Oblast"),
                Optional.of(text(f, "name_uk")).filter(n -> !n.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                extent.centre().x,
                extent.centre().y,
                Optional.of(extent),
                AREA_WEIGHT));
    }

    private static Optional<Target> place(SimpleFeature f, Map<String, Target.Within> areas) {
        if (!(f.getDefaultGeometry() instanceof Geometry g)) {
            return Optional.empty();
        }
        String oblast = text(f, "oblast");
        Optional<Target.Within> within = Optional.ofNullable(areas.get(oblast + " Oblast"))
                .or(() -> Optional.ofNullable(areas.get(oblast)))
                .or(() -> Optional.of(text(f, "cc")).filter(c -> !c.isEmpty()).map(PlaceIndex::country))
                .filter(w -> !w.english().startsWith(text(f, "name_en") + " City"));
        var former = new Target.Former(text(f, "name_old_en"), text(f, "name_old"));
        double weight = number(f, "pop");
        return Optional.of(new Target(
                text(f, "name_en"),
                Optional.of(text(f, "name_uk")).filter(n -> !n.isEmpty()),
                Optional.of(former)
                        .filter(n -> !n.english().isEmpty() || !n.ukrainian().isEmpty()),
                within,
                g.getCoordinate().x,
                g.getCoordinate().y,
                Optional.empty(),
                number(f, "adm") <= 1 ? weight + CENTRE_WEIGHT : weight));
    }

    private static Target.Within country(String code) {
        var country = new Locale.Builder().setRegion(code).build();
        return new Target.Within(
                country.getDisplayCountry(Language.ENGLISH.locale()),
                country.getDisplayCountry(Language.UKRAINIAN.locale()));
    }

    private static String text(SimpleFeature f, String column) {
        return f.getAttribute(column) instanceof String s ? s : "";
    }

    private static long number(SimpleFeature f, String column) {
        return f.getAttribute(column) instanceof Long n ? n : 0;
    }

    /** Those whose name may be meant, the likeliest first. */
    List<Target> complete(String typed, int most) {
        String begin = normal(typed);
        if (begin.isEmpty()) {
            return List.of();
        }
        Map<Target, Integer> found = new HashMap<>();
        for (int i = first(begin); i < keys.size() && keys.get(i).text.startsWith(begin); i++) {
            Key key = keys.get(i);
            int rank = !key.whole ? 2 : key.text.equals(begin) ? 0 : 1;
            found.merge(key.target, rank, Math::min);
        }
        return found.entrySet().stream()
                .map(e -> new Match(e.getValue(), e.getKey()))
                .sorted(Comparator.comparingInt(Match::rank)
                        .thenComparing(m -> -m.target.weight())
                        .thenComparing(m -> m.target.english())
                        .thenComparing(m -> m.target.lon()))
                .limit(most)
                .map(Match::target)
                .toList();
    }

    private int first(String begin) {
        int low = 0;
        int high = keys.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys.get(middle).text.compareTo(begin) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String normal(@Nullable String name) {
        if (name == null) {
            return "";
        }
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ʼ'’`′]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
