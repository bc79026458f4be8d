package org.threeline.ui.map.tool;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.NewFeature;
import org.threeline.edit.ShapeEdits;
import org.threeline.scenario.Place;
import org.threeline.scenario.Role;
import org.threeline.scenario.Text;
import org.threeline.ui.common.Tool;

/** Puts a note, or what else stands at a point, on the map; what has no words yet is asked for them. */
final class NotePen {
    private NotePen() {}

    /**
     * Puts it.
     *
     * @param at longitude, latitude in degrees
     * @param words its name; where blank one of its kind, and the user may type another
     */
    static void put(ToolContext context, Role role, Coordinate at, String words) {
        Place made = NewFeature.place(context.scenario(), role, new GeometryFactory().createPoint(at.copy()));
        Optional<Text> said = words.isBlank() ? Optional.empty() : Optional.of(Text.of(words.strip()));
        Place place = said.map(made::withName).orElse(made);
        context.perform(ChangeLabel.of("shape.draw", place.name()), s -> ShapeEdits.add(s, place));
        context.select(place.id());
        context.bench().tool().set(Tool.SELECT);
        if (said.isEmpty()) {
            context.words().ask(place.id(), at);
        }
    }
}
