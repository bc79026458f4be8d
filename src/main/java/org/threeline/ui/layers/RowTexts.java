package org.threeline.ui.layers;

import java.util.Locale;
import java.util.Optional;
import org.threeline.edit.ZoneEdits;
import org.threeline.layers.BaseMapLayers.Part;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Language;
import org.threeline.scenario.LayerGroup;
import org.threeline.scenario.Place;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;
import org.threeline.ui.common.Workbench;

/** The words of rows, in the language and unit of the window. */
final class RowTexts {
    private final Workbench bench;
    private final Texts texts;

    RowTexts(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
    }

    String name(OutlineRow row) {
        if (row instanceof OutlineRow.Heading heading) {
            return texts.now("section." + key(heading.section()));
        }
        if (row instanceof OutlineRow.OfPart part) {
            return texts.now("part." + key(part.part()));
        }
        return text(row).in(language());
    }

    private Text text(OutlineRow row) {
        return row instanceof OutlineRow.OfGroup
                ? group(row).map(LayerGroup::name).orElse(Text.EMPTY)
                : feature(row).map(Feature::name).orElse(Text.EMPTY);
    }

    private Optional<LayerGroup> group(OutlineRow row) {
        return row instanceof OutlineRow.OfGroup g
                ? bench.snapshot().get().scenario().look().group(g.id())
                : Optional.empty();
    }

    /** The name for the label of a change, which is read in any language. */
    Object changeName(OutlineRow row) {
        if (row instanceof OutlineRow.OfPart part) {
            return Text.of(java.util.Map.of(
                    "en", word(part.part(), Language.ENGLISH), "uk", word(part.part(), Language.UKRAINIAN)));
        }
        return text(row);
    }

    private static String word(Part part, Language language) {
        return new Texts(OutlinePane.TEXTS, new javafx.beans.property.SimpleObjectProperty<>(language))
                .now("part." + key(part));
    }

    /** The figure at the right; blank where there is none. */
    String figure(OutlineRow row) {
        if (row instanceof OutlineRow.OfPart part) {
            return part.part() == Part.ROADS_AND_RAILWAYS ? texts.now("schematic") : "";
        }
        if (row instanceof OutlineRow.OfGroup) {
            return group(row).map(g -> String.valueOf(g.members().size())).orElse("");
        }
        UnitText units = UnitText.of(language(), bench.settings().unit().get());
        Optional<Feature> feature = feature(row);
        if (feature.isPresent() && feature.get() instanceof Zone zone) {
            double depthKm = ZoneEdits.depthKm(zone);
            return depthKm > 0 ? units.length(depthKm).text() : "";
        }
        if (feature.isPresent() && feature.get() instanceof Trace trace) {
            return bench.snapshot().get().shown().findings().traces().stream()
                    .filter(t -> t.id().equals(trace.id()))
                    .findFirst()
                    .map(t -> units.length(t.lengthKm()).text())
                    .orElse("");
        }
        if (feature.isPresent() && feature.get() instanceof Place place) {
            return place.radiusKm().isPresent()
                    ? units.length(place.radiusKm().getAsDouble()).text()
                    : place.provider().map(p -> p.in(language())).orElse("");
        }
        return "";
    }

    private Optional<Feature> feature(OutlineRow row) {
        Scenario scenario = bench.snapshot().get().scenario();
        return row instanceof OutlineRow.OfFeature f ? scenario.feature(f.id()) : Optional.empty();
    }

    private Language language() {
        return bench.settings().language().get();
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
