package org.threeline.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.DisplayProjection;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.LayerStyle;
import org.threeline.scenario.Place;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/** The model as plain values, in the order of members that the scenario file has. */
final class ModelJson {
    private ModelJson() {}

    /**
     * A whole file.
     *
     * @param feature how to write a feature
     */
    static Map<String, Object> scenario(Scenario scenario, Function<Feature, Object> feature) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "FeatureCollection");
        json.put("threeline", header(scenario));
        json.put("features", scenario.features().stream().map(feature).toList());
        return json;
    }

    private static Map<String, Object> header(Scenario s) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", (double) ScenarioFile.VERSION);
        json.put("title", text(s.title()));
        s.asOf().ifPresent(date -> json.put("asOf", date.toString()));
        putText(json, "summary", s.summary());
        putText(json, "caveat", s.caveat());
        json.put("projection", s.projection() instanceof DisplayProjection.Epsg epsg ? "EPSG:" + epsg.code() : "auto");
        json.put("sources", list(s.sources(), (source, to) -> {
            to.put("id", source.id().value());
            to.put("publisher", text(source.publisher()));
            to.put("title", text(source.title()));
            source.date().ifPresent(date -> to.put("date", date.toString()));
            source.url().ifPresent(url -> to.put("url", url));
        }));
        json.put("contributors", list(s.contributors(), (c, to) -> {
            to.put("id", c.id());
            to.put("name", text(c.name()));
            to.put("position", c.position());
            putText(to, "note", c.note());
            putProvenance(to, c.provenance());
        }));
        json.put("guarantees", list(s.guarantees(), (g, to) -> {
            to.put("component", g.component());
            to.put("provider", text(g.provider()));
            to.put("status", g.status());
            putText(to, "note", g.note());
            putProvenance(to, g.provenance());
        }));
        json.put("conditions", list(s.conditions(), (c, to) -> {
            to.put("id", c.id());
            to.put("text", text(c.text()));
            to.put("status", c.status());
            putProvenance(to, c.provenance());
        }));
        json.put("phases", list(s.phases(), (p, to) -> {
            to.put("id", p.id());
            to.put("name", text(p.name()));
            to.put("day", (double) p.day());
            to.put("shows", p.shows().stream().map(FeatureId::value).toList());
            putProvenance(to, p.provenance());
        }));
        if (!s.look().layers().isEmpty()) {
            json.put("layers", list(s.look().layers(), ModelJson::putLayer));
        }
        if (!s.look().groups().isEmpty()) {
            json.put("groups", list(s.look().groups(), (g, to) -> {
                to.put("id", g.id());
                to.put("name", text(g.name()));
                to.put("members", g.members().stream().map(FeatureId::value).toList());
                if (!g.visible()) {
                    to.put("visible", false);
                }
                if (g.locked()) {
                    to.put("locked", true);
                }
                if (g.folded()) {
                    to.put("folded", true);
                }
            }));
        }
        return json;
    }

    private static void putLayer(LayerLook layer, Map<String, Object> to) {
        to.put("id", layer.id());
        to.put("visible", layer.visible());
        if (layer.opacity() < 1) {
            to.put("opacity", layer.opacity());
        }
        if (layer.locked()) {
            to.put("locked", true);
        }
        if (!layer.style().equals(LayerStyle.USUAL)) {
            to.put("style", style(layer.style()));
        }
    }

    private static Map<String, Object> style(LayerStyle style) {
        Map<String, Object> json = new LinkedHashMap<>();
        style.swatch().ifPresent(s -> json.put("swatch", LayerStyle.word(s)));
        style.fill().ifPresent(f -> json.put("fill", LayerStyle.word(f)));
        style.edge().ifPresent(e -> json.put("edge", LayerStyle.word(e)));
        if (!style.labelled()) {
            json.put("label", false);
        }
        return json;
    }

    /** Writes one entry of a list. */
    @FunctionalInterface
    private interface Entry<T> {
        void write(T from, Map<String, Object> to);
    }

    private static <T> List<Object> list(List<T> values, Entry<T> entry) {
        List<Object> list = new ArrayList<>();
        for (T value : values) {
            Map<String, Object> json = new LinkedHashMap<>();
            entry.write(value, json);
            list.add(json);
        }
        return list;
    }

    /** A feature; its coordinates rounded, see {@link GeometryJson}. */
    static Map<String, Object> feature(Feature feature) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("role", feature.role().word());
        properties.put("name", text(feature.name()));
        Optional<Geometry> geometry;
        if (feature instanceof Trace trace) {
            putText(properties, "leftParty", trace.leftParty());
            putText(properties, "rightParty", trace.rightParty());
            trace.positionErrorKm().ifPresent(km -> properties.put("positionErrorKm", km));
            properties.put("errorCorrelationKm", trace.errorCorrelationKm());
            geometry = Optional.of(trace.line());
        } else if (feature instanceof Zone zone) {
            putZone(properties, zone);
            geometry = zone.geometry();
        } else {
            Place place = (Place) feature;
            place.provider().ifPresent(provider -> properties.put("provider", text(provider)));
            putText(properties, "note", place.note());
            place.radiusKm().ifPresent(km -> properties.put("radiusKm", km));
            geometry = place.geometry();
        }
        putProvenance(properties, feature.provenance());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "Feature");
        json.put("id", feature.id().value());
        json.put("properties", properties);
        json.put("geometry", geometry.<Object>map(GeometryJson::of).orElse(JsonPrinter.NULL));
        return json;
    }

    private static void putZone(Map<String, Object> properties, Zone zone) {
        zone.rule().ifPresent(rule -> properties.put("rule", rule(rule)));
        zone.heldBy().ifPresent(by -> properties.put("heldBy", text(by)));
        zone.armedBy().ifPresent(by -> properties.put("armedBy", text(by)));
        zone.trainedBy().ifPresent(by -> properties.put("trainedBy", text(by)));
        if (!zone.supportedBy().isEmpty()) {
            properties.put(
                    "supportedBy",
                    zone.supportedBy().stream().map(ModelJson::text).toList());
        }
        zone.attribution().ifPresent(p -> {
            Map<String, Object> attribution = new LinkedHashMap<>();
            putProvenance(attribution, p);
            properties.put("attribution", attribution);
        });
        zone.strength().ifPresent(force -> {
            Map<String, Object> strength = new LinkedHashMap<>();
            strength.put("min", force.min());
            strength.put("max", force.max());
            putProvenance(strength, force.provenance());
            properties.put("strength", strength);
        });
        putText(properties, "note", zone.note());
    }

    private static Map<String, Object> rule(ZoneRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("trace", rule.trace().value());
        json.put("bands", rule.bands().stream().map(ModelJson::band).toList());
        json.put("ends", rule.ends().word());
        json.put("clip", rule.clip().stream().map(Clip::word).toList());
        if (!rule.active()) {
            json.put("active", false);
        }
        return json;
    }

    private static Map<String, Object> band(Band band) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("side", band.side().word());
        if (band instanceof Band.Behind behind) {
            json.put("behind", behind.zone().value());
            json.put("gapKm", behind.gapKm());
            json.put("depthKm", behind.depthKm());
        } else if (band instanceof Band.FromTo fixed) {
            json.put("fromKm", fixed.fromKm());
            json.put("toKm", fixed.toKm());
            fixed.kept().ifPresent(k -> {
                Map<String, Object> kept = new LinkedHashMap<>();
                kept.put("behind", k.zone().value());
                kept.put("gapKm", k.gapKm());
                json.put("kept", kept);
            });
        }
        return json;
    }

    private static Object text(Text text) {
        return text.byLanguage().isEmpty() ? text.plain() : new LinkedHashMap<String, Object>(text.byLanguage());
    }

    private static void putText(Map<String, Object> to, String name, Text text) {
        if (!text.isBlank()) {
            to.put(name, text(text));
        }
    }

    private static void putProvenance(Map<String, Object> to, Provenance provenance) {
        to.put("basis", provenance.basis().word());
        provenance.source().map(SourceId::value).ifPresent(source -> to.put("source", source));
    }
}
