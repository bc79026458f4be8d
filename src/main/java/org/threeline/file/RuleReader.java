package org.threeline.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeline.file.JsonValue.JsonBoolean;
import org.threeline.file.JsonValue.JsonObject;
import org.threeline.file.JsonValue.JsonString;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.scenario.ZoneRule;

/** Reads the rule of a zone; a rule with a part that cannot be read is none, for the zone would be another. */
final class RuleReader {
    private static final String COUNTRY = "country:";

    private RuleReader() {}

    static Optional<ZoneRule> read(JsonObject rule) {
        Optional<String> trace = rule.string("trace").filter(t -> !t.isEmpty());
        List<JsonValue> written = rule.array("bands");
        List<Band> bands = new ArrayList<>();
        written.forEach(v -> band(v).ifPresent(bands::add));
        Optional<Ends> ends = ends(rule);
        Optional<List<Clip>> clip = clip(rule);
        if (trace.isEmpty() || bands.isEmpty() || bands.size() < written.size() || ends.isEmpty() || clip.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ZoneRule(new FeatureId(trace.get()), bands, ends.get(), clip.get(), isActive(rule)));
    }

    /** Whether the geometry follows from the rule: also of a rule that cannot be read. */
    static boolean isActive(JsonObject rule) {
        return rule.get("active")
                .map(v -> !(v instanceof JsonBoolean b) || b.value())
                .orElse(true);
    }

    private static Optional<Band> band(JsonValue value) {
        if (!(value instanceof JsonObject band)) {
            return Optional.empty();
        }
        Optional<Side> side = band.string("side").flatMap(word -> switch (word) {
            case "left" -> Optional.of(Side.LEFT);
            case "right" -> Optional.of(Side.RIGHT);
            default -> Optional.empty();
        });
        if (side.isEmpty()) {
            return Optional.empty();
        }
        if (band.get("behind").isPresent()) {
            Optional<String> zone = band.string("behind");
            Optional<Double> gap = band.get("gapKm").isPresent() ? band.number("gapKm") : Optional.of(0.0);
            Optional<Double> depth = band.number("depthKm");
            return zone.isPresent() && gap.isPresent() && depth.isPresent()
                    ? Optional.of(new Band.Behind(side.get(), new FeatureId(zone.get()), gap.get(), depth.get()))
                    : Optional.empty();
        }
        Optional<Double> from = band.number("fromKm");
        Optional<Double> to = band.number("toKm");
        return from.isPresent() && to.isPresent()
                ? Optional.of(new Band.FromTo(side.get(), from.get(), to.get(), kept(band)))
                : Optional.empty();
    }

    /** What cannot be read of it is forgotten: the band is the same without. */
    private static Optional<Band.Kept> kept(JsonObject band) {
        return band.object("kept").flatMap(kept -> kept.string("behind")
                .filter(zone -> !zone.isEmpty())
                .flatMap(zone ->
                        kept.number("gapKm").filter(km -> km >= 0).map(km -> new Band.Kept(new FeatureId(zone), km))));
    }

    private static Optional<Ends> ends(JsonObject rule) {
        if (rule.get("ends").isEmpty()) {
            return Optional.of(Ends.FLAT);
        }
        return rule.string("ends").flatMap(word -> switch (word) {
            case "flat" -> Optional.of(Ends.FLAT);
            case "round" -> Optional.of(Ends.ROUND);
            default -> Optional.empty();
        });
    }

    private static Optional<List<Clip>> clip(JsonObject rule) {
        if (rule.get("clip").isPresent() && !(rule.get("clip").get() instanceof JsonValue.JsonArray)) {
            return Optional.empty();
        }
        List<Clip> clip = new ArrayList<>();
        for (JsonValue value : rule.array("clip")) {
            String word = value instanceof JsonString s ? s.value() : "";
            if (word.equals("land")) {
                clip.add(new Clip.Land());
            } else if (word.matches(COUNTRY + "[A-Z]{3}")) {
                clip.add(new Clip.Country(word.substring(COUNTRY.length())));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(clip);
    }
}
