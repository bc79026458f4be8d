package org.threeline.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.map.view.Camera;

/** The map in a few sentences, for a screen reader: what it shows, how large, where its middle is, what is selected. */
final class Summary {
    /** Nobody listens to more. */
    private static final int MOST_NAMED = 30;

    private Summary() {}

    static String of(Workbench bench, Camera camera, Texts texts) {
        Language language = bench.settings().language().get();
        Scenario scenario = bench.snapshot().get().scenario();
        var middle = camera.lonLatAt(camera.width() / 2, camera.height() / 2);
        MapLook look = bench.look();
        List<String> names = DrawingOrder.of(scenario).stream()
                .map(FeatureId::new)
                .filter(look::shows)
                .flatMap(id -> scenario.feature(id).stream())
                .map(f -> f.name().in(language))
                .filter(name -> !name.isBlank())
                .toList();
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        String shown = names.size() > MOST_NAMED ? texts.now("map.more", first, names.size() - MOST_NAMED) : first;
        String where = Math.abs(middle.y) <= 90 ? CoordinateText.degrees(middle.x, middle.y, texts, language) : "";
        String said = texts.now("map.summary", scenario.title().in(language), shown, StatusLine.scale(camera), where);
        Optional<Feature> selected = bench.selectedFeature();
        return selected.map(f -> said + " " + texts.now("map.selected", f.name().in(language)))
                .orElse(said);
    }
}
