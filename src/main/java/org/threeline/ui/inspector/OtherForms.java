package org.threeline.ui.inspector;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.FeatureEdits;
import org.threeline.edit.LengthInput;
import org.threeline.edit.TextEdits;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Place;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.ui.common.Mode;

/** The attributes of a trace, of a place, and of the scenario itself. */
final class OtherForms {
    /** No ring is wider, km. */
    private static final double MOST_RADIUS_KM = 20_000;
    /** No error is larger, km. */
    private static final double MOST_ERROR_KM = 1000;

    private final Editing editing;

    OtherForms(Editing editing) {
        this.editing = editing;
    }

    void trace(Form form, FeatureId id) {
        boolean editable = editing.editable(trace(id));
        text(
                form,
                "leftParty",
                editable,
                () -> trace(id).leftParty(),
                typed -> change("trace.parties", id, t -> t.withLeftParty(typed.apply(t.leftParty()))));
        text(
                form,
                "rightParty",
                editable,
                () -> trace(id).rightParty(),
                typed -> change("trace.parties", id, t -> t.withRightParty(typed.apply(t.rightParty()))));
        form.fixed(say("length"), () -> figures(id)
                .map(t -> editing.units().length(t.lengthKm()).text())
                .orElse("–"));
        form.fixed(say("vertices"), () -> figures(id)
                .map(t -> say(
                        "vertices.spacing",
                        editing.units().figures().count(t.vertices()),
                        editing.units().length(t.meanSpacingKm()).text()))
                .orElse("–"));
        length(
                form,
                "positionError",
                editable,
                MOST_ERROR_KM,
                () -> trace(id).positionErrorKm(),
                km -> editing.perform(
                        ChangeLabel.of("trace.positionError", trace(id).name()),
                        s -> FeatureEdits.trace(s, id, t -> t.withPositionErrorKm(km))));
        new ProvenanceRows(editing, id).addTo(form, editable);
    }

    void place(Form form, FeatureId id) {
        boolean editable = editing.editable(place(id));
        form.fixed(say("role"), () -> say("role." + place(id).role().word()));
        form.text(
                "provider",
                say("provider"),
                false,
                editable,
                () -> place(id).provider().map(t -> t.in(editing.language())).orElse(""),
                typed -> {
                    editing.perform(
                            ChangeLabel.of("place.provider", place(id).name()),
                            s -> FeatureEdits.place(
                                    s,
                                    id,
                                    p -> p.withProvider(TextEdits.with(p.provider(), editing.language(), typed))));
                    return Optional.empty();
                });
        if (place(id).geometry().isPresent()) {
            length(
                    form,
                    "radius",
                    editable,
                    MOST_RADIUS_KM,
                    () -> place(id).radiusKm(),
                    km -> editing.perform(
                            ChangeLabel.of("place.radius", place(id).name()),
                            s -> FeatureEdits.place(s, id, p -> p.withRadiusKm(km))));
        } else {
            form.fixed(say("place"), () -> say("place.none"));
        }
        new ProvenanceRows(editing, id).addTo(form, editable);
        form.text("note", say("note"), true, editable, () -> place(id).note().in(editing.language()), typed -> {
            editing.perform(
                    ChangeLabel.of("feature.note", place(id).name()),
                    s -> FeatureEdits.place(
                            s, id, p -> p.withNote(TextEdits.with(p.note(), editing.language(), typed))));
            return Optional.empty();
        });
    }

    void scenario(Form form) {
        boolean editable = editing.bench().mode().get() == Mode.EDIT;
        header(form, "title", false, editable, Scenario::title, (s, t) -> t.isBlank() ? s : s.withTitle(t));
        form.text(
                "asOf",
                say("asOf"),
                false,
                editable,
                () -> editing.scenario().asOf().map(LocalDate::toString).orElse(""),
                this::date);
        header(form, "summary", true, editable, Scenario::summary, Scenario::withSummary);
        header(form, "caveat", true, editable, Scenario::caveat, Scenario::withCaveat);
    }

    private Optional<String> date(String typed) {
        try {
            Optional<LocalDate> date = typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
            editing.perform(ChangeLabel.of("scenario.asOf"), s -> s.withAsOf(date));
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(say("wrong.date"));
        }
    }

    /** Puts a text in its place. */
    private interface Put {
        Scenario in(Scenario scenario, Text text);
    }

    private void header(Form form, String key, boolean lines, boolean editable, Function<Scenario, Text> get, Put put) {
        form.text(
                "scenario-" + key,
                say(key),
                lines,
                editable,
                () -> get.apply(editing.scenario()).in(editing.language()),
                typed -> {
                    if (key.equals("title") && typed.isBlank()) {
                        return Optional.of(say("wrong.blank"));
                    }
                    editing.perform(
                            ChangeLabel.of("scenario." + key),
                            s -> put.in(s, TextEdits.with(get.apply(s), editing.language(), typed)));
                    return Optional.empty();
                });
    }

    private void text(
            Form form,
            String key,
            boolean editable,
            java.util.function.Supplier<Text> shown,
            java.util.function.Consumer<UnaryOperator<Text>> take) {
        form.text(key, say(key), false, editable, () -> shown.get().in(editing.language()), typed -> {
            take.accept(text -> TextEdits.with(text, editing.language(), typed));
            return Optional.empty();
        });
    }

    private void length(
            Form form,
            String key,
            boolean editable,
            double mostKm,
            java.util.function.Supplier<OptionalDouble> shown,
            java.util.function.Consumer<OptionalDouble> take) {
        form.text(
                key,
                say(key),
                false,
                editable,
                () -> shown.get().isPresent()
                        ? editing.units().exactLength(shown.get().getAsDouble()).text()
                        : "",
                typed -> {
                    OptionalDouble km = LengthInput.km(
                            typed, editing.bench().settings().unit().get());
                    if (!typed.isBlank() && km.isEmpty()) {
                        return Optional.of(say("wrong.length"));
                    }
                    if (km.isPresent() && (km.getAsDouble() > mostKm || km.getAsDouble() <= 0)) {
                        return Optional.of(say(
                                "wrong.range",
                                editing.units().exactLength(0.001).text(),
                                editing.units().exactLength(mostKm).text()));
                    }
                    take.accept(km);
                    return Optional.empty();
                });
    }

    private void change(String key, FeatureId id, UnaryOperator<Trace> change) {
        editing.perform(ChangeLabel.of(key, trace(id).name()), s -> FeatureEdits.trace(s, id, change));
    }

    private Optional<TraceFigures> figures(FeatureId id) {
        return editing.bench().snapshot().get().shown().findings().traces().stream()
                .filter(t -> t.id().equals(id))
                .findFirst();
    }

    private Trace trace(FeatureId id) {
        return editing.scenario().trace(id).orElseThrow();
    }

    private Place place(FeatureId id) {
        return (Place) editing.scenario().feature(id).orElseThrow();
    }

    private String say(String key, Object... args) {
        return editing.texts().now(key, args);
    }
}
