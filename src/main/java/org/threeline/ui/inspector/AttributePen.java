package org.threeline.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.LengthInput;
import org.threeline.geodesy.LengthUnit;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Text;

/** Writes down attributes of a feature, each kind in its way: texts, lengths, choices, provenance. */
final class AttributePen {
    private final Editing editing;
    private final FeatureId id;
    private final boolean editable;
    private final List<Attribute> all = new ArrayList<>();

    AttributePen(Editing editing, Feature feature) {
        this.editing = editing;
        this.id = feature.id();
        this.editable = editing.editable(feature);
    }

    /** What was written down, in order. */
    List<Attribute> all() {
        return List.copyOf(all);
    }

    Editing editing() {
        return editing;
    }

    String say(String key, Object... args) {
        return editing.texts().now(key, args);
    }

    Feature feature() {
        return editing.scenario().feature(id).orElseThrow();
    }

    /** On what the feature rests. */
    Optional<Provenance> own() {
        return Optional.of(feature().provenance());
    }

    ChangeLabel label(String key) {
        return ChangeLabel.of(key, feature().name());
    }

    void fixed(String member, String group, String label, Supplier<String> shown) {
        all.add(new Attribute(
                member, say("group." + group), label, shown, Optional::empty, List.of(), c -> c, Optional.empty()));
    }

    /** Any text. */
    void free(
            String member,
            String group,
            String label,
            Supplier<String> shown,
            Supplier<Optional<Provenance>> rests,
            Function<String, Optional<String>> wrong,
            Consumer<String> take) {
        add(member, group, label, shown, rests, new Attribute.Change(wrong, typed -> {
            take.accept(typed);
            return Optional.empty();
        }));
    }

    void add(
            String member,
            String group,
            String label,
            Supplier<String> shown,
            Supplier<Optional<Provenance>> rests,
            Attribute.Change change) {
        choice(member, group, label, List.of(), c -> c, shown, rests, change);
    }

    /** A text in each language. */
    void texts(
            String member,
            String group,
            String label,
            Supplier<Text> text,
            Supplier<Optional<Provenance>> rests,
            java.util.function.BiConsumer<Language, String> take) {
        for (Language language : Language.values()) {
            free(
                    member + "." + language.code(),
                    group,
                    in(label, language),
                    () -> text.get().in(language),
                    rests,
                    typed -> Optional.empty(),
                    typed -> take.accept(language, typed));
        }
    }

    static String in(String label, Language language) {
        return label + " (" + language.code() + ")";
    }

    /**
     * A length.
     *
     * @param optional whether it may be left out
     */
    void length(
            String member,
            String group,
            String label,
            double leastKm,
            double mostKm,
            boolean optional,
            Supplier<OptionalDouble> km,
            Function<OptionalDouble, Optional<String>> take) {
        add(
                member,
                group,
                label,
                () -> km.get().isPresent()
                        ? editing.units().exactLength(km.get().getAsDouble()).text()
                        : "",
                this::own,
                new Attribute.Change(
                        typed -> {
                            OptionalDouble read = LengthInput.km(typed, unit());
                            if (typed.isBlank() && optional) {
                                return Optional.empty();
                            }
                            if (read.isEmpty()) {
                                return Optional.of(say("wrong.length"));
                            }
                            boolean within = read.getAsDouble() >= leastKm && read.getAsDouble() <= mostKm;
                            return within
                                    ? Optional.empty()
                                    : Optional.of(say(
                                            "wrong.range",
                                            editing.units().exactLength(leastKm).text(),
                                            editing.units().exactLength(mostKm).text()));
                        },
                        typed -> take.apply(typed.isBlank() ? OptionalDouble.empty() : LengthInput.km(typed, unit()))));
    }

    private LengthUnit unit() {
        return editing.bench().settings().unit().get();
    }

    /** One of some words. */
    void choice(
            String member,
            String group,
            String label,
            List<String> choices,
            UnaryOperator<String> named,
            Supplier<String> shown,
            Supplier<Optional<Provenance>> rests,
            Attribute.Change change) {
        all.add(new Attribute(
                member,
                say("group." + group),
                label,
                shown,
                rests,
                choices,
                named,
                editable ? Optional.of(change) : Optional.empty()));
    }

    /**
     * Basis and source of something; what is reported needs a source.
     *
     * @param of the member they belong to; blank for the feature itself
     */
    void provenance(String of, String group, Supplier<Provenance> now, Consumer<Provenance> take) {
        String before = of.isEmpty() ? "" : of + ".";
        choice(
                before + "basis",
                group,
                say("basis"),
                Arrays.stream(Basis.values()).map(Basis::word).toList(),
                word -> say("basis." + word),
                () -> now.get().basis().word(),
                () -> Optional.of(now.get()),
                new Attribute.Change(
                        word -> word.equals(Basis.REPORTED.word())
                                        && now.get().source().isEmpty()
                                ? Optional.of(say("wrong.reported"))
                                : Optional.empty(),
                        word -> {
                            Basis basis = Arrays.stream(Basis.values())
                                    .filter(b -> b.word().equals(word))
                                    .findFirst()
                                    .orElseThrow();
                            take.accept(new Provenance(basis, now.get().source()));
                            return Optional.empty();
                        }));
        List<String> sources = new ArrayList<>(List.of(""));
        editing.scenario().sources().forEach(s -> sources.add(s.id().value()));
        choice(
                before + "source",
                group,
                say("source"),
                sources,
                word -> word.isEmpty() ? say("source.none") : editing.sourceName(new SourceId(word)),
                () -> now.get().source().map(SourceId::value).orElse(""),
                () -> Optional.of(now.get()),
                new Attribute.Change(word -> Optional.empty(), word -> {
                    Optional<SourceId> source =
                            Optional.of(word).filter(w -> !w.isEmpty()).map(SourceId::new);
                    Basis basis = source.isEmpty() && now.get().basis() == Basis.REPORTED
                            ? Basis.ASSUMED
                            : now.get().basis();
                    take.accept(new Provenance(basis, source));
                    return Optional.empty();
                }));
    }
}
