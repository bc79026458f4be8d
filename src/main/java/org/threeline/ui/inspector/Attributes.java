package org.threeline.ui.inspector;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;
import org.threeline.edit.FeatureEdits;
import org.threeline.edit.TextEdits;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Place;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

/** All attributes of a feature, in the order of the scenario file, each with what it rests on. */
final class Attributes {
    private static final String GENERAL = "general";
    private static final double MOST_KM = 100_000;

    private final Editing editing;
    private final FeatureId id;
    private final AttributePen pen;

    private Attributes(Editing editing, Feature feature) {
        this.editing = editing;
        this.id = feature.id();
        this.pen = new AttributePen(editing, feature);
    }

    static List<Attribute> of(Editing editing, Feature feature) {
        var attributes = new Attributes(editing, feature);
        attributes.general(feature);
        if (feature instanceof Trace) {
            attributes.trace();
        } else if (feature instanceof Zone zone) {
            new ZoneAttributes(attributes.pen, zone).add();
        } else {
            attributes.place();
        }
        attributes.geometry(feature);
        return attributes.pen.all();
    }

    private void general(Feature feature) {
        var ids = new IdRow(editing);
        pen.add(
                "id",
                GENERAL,
                pen.say("id"),
                () -> id.value(),
                Optional::empty,
                new Attribute.Change(typed -> ids.wrong(feature, typed), typed -> ids.take(feature, typed)));
        pen.fixed(
                "role",
                GENERAL,
                pen.say("role"),
                () -> pen.say("role." + pen.feature().role().word()));
        for (Language language : Language.values()) {
            pen.free(
                    "name." + language.code(),
                    GENERAL,
                    AttributePen.in(pen.say("name"), language),
                    () -> pen.feature().name().in(language),
                    pen::own,
                    typed -> typed.isBlank() ? Optional.of(pen.say("wrong.blank")) : Optional.empty(),
                    typed -> editing.perform(
                            pen.label("feature.name"),
                            s -> FeatureEdits.name(s, id, t -> TextEdits.with(t, language, typed))));
        }
        pen.provenance(
                "",
                GENERAL,
                () -> pen.feature().provenance(),
                p -> editing.perform(
                        pen.label("feature.basis"),
                        s -> p.source().isPresent()
                                ? FeatureEdits.basis(FeatureEdits.source(s, id, p.source()), id, p.basis())
                                : FeatureEdits.source(FeatureEdits.basis(s, id, p.basis()), id, p.source())));
    }

    private void trace() {
        pen.texts(
                "leftParty",
                "trace",
                pen.say("leftParty"),
                () -> line().leftParty(),
                pen::own,
                (language, typed) ->
                        change("trace.parties", t -> t.withLeftParty(TextEdits.with(t.leftParty(), language, typed))));
        pen.texts(
                "rightParty",
                "trace",
                pen.say("rightParty"),
                () -> line().rightParty(),
                pen::own,
                (language, typed) -> change(
                        "trace.parties", t -> t.withRightParty(TextEdits.with(t.rightParty(), language, typed))));
        pen.length(
                "positionErrorKm",
                "trace",
                pen.say("positionError"),
                0,
                1000,
                true,
                () -> line().positionErrorKm(),
                km -> {
                    change("trace.positionError", t -> t.withPositionErrorKm(km));
                    return Optional.empty();
                });
        pen.length(
                "errorCorrelationKm",
                "trace",
                pen.say("errorCorrelation"),
                0.001,
                MOST_KM,
                false,
                () -> OptionalDouble.of(line().errorCorrelationKm()),
                km -> {
                    change("trace.positionError", t -> t.withErrorCorrelationKm(km.orElseThrow()));
                    return Optional.empty();
                });
    }

    private void change(String key, UnaryOperator<Trace> change) {
        editing.perform(pen.label(key), s -> FeatureEdits.trace(s, id, change));
    }

    private Trace line() {
        return (Trace) pen.feature();
    }

    private Place placed() {
        return (Place) pen.feature();
    }

    private void place() {
        pen.texts(
                "provider",
                "place",
                pen.say("provider"),
                () -> placed().provider().orElse(Text.EMPTY),
                pen::own,
                (language, typed) -> editing.perform(
                        pen.label("place.provider"),
                        s -> FeatureEdits.place(
                                s, id, p -> p.withProvider(TextEdits.with(p.provider(), language, typed)))));
        pen.length("radiusKm", "place", pen.say("radius"), 0.001, 20_000, true, () -> placed().radiusKm(), km -> {
            editing.perform(pen.label("place.radius"), s -> FeatureEdits.place(s, id, p -> p.withRadiusKm(km)));
            return Optional.empty();
        });
        pen.texts(
                "note",
                "place",
                pen.say("note"),
                () -> placed().note(),
                pen::own,
                (language, typed) -> editing.perform(
                        pen.label("feature.note"),
                        s -> FeatureEdits.place(s, id, p -> p.withNote(TextEdits.with(p.note(), language, typed)))));
    }

    private void geometry(Feature feature) {
        pen.fixed("geometry", "geometry", pen.say("shape"), () -> shape().map(g -> pen.say(
                        "geometry.points",
                        pen.say("geometry." + g.getGeometryType().toLowerCase(Locale.ROOT)),
                        editing.units().figures().count(g.getNumPoints())))
                .orElse(pen.say(feature instanceof Place ? "place.none" : "geometry.none")));
    }

    private Optional<Geometry> shape() {
        Feature now = pen.feature();
        if (now instanceof Trace t) {
            return Optional.of(t.line());
        }
        if (now instanceof Place p) {
            return p.geometry();
        }
        return editing.bench().snapshot().get().shown().plan().zone(id).map(z -> z.area()
                .geographic());
    }
}
