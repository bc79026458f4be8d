package org.threeline.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;
import org.threeline.edit.BandPart;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.FeatureEdits;
import org.threeline.edit.LengthInput;
import org.threeline.edit.TextEdits;
import org.threeline.edit.ZoneEdits;
import org.threeline.geodesy.LengthUnit;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Place;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

/** All attributes of a feature, in the order of the scenario file, each with what it rests on. */
final class Attributes {
    private static final String GENERAL = "general";
    private static final double MOST_KM = 100_000;

    private final Editing editing;
    private final FeatureId id;
    private final boolean editable;
    private final List<Attribute> all = new ArrayList<>();

    private Attributes(Editing editing, Feature feature) {
        this.editing = editing;
        this.id = feature.id();
        this.editable = editing.editable(feature);
    }

    static List<Attribute> of(Editing editing, Feature feature) {
        var attributes = new Attributes(editing, feature);
        attributes.general(feature);
        if (feature instanceof Trace) {
            attributes.trace();
        } else if (feature instanceof Zone zone) {
            new ZoneAttributes(attributes, zone).add();
        } else {
            attributes.place();
        }
        attributes.geometry(feature);
        return List.copyOf(attributes.all);
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

    private void general(Feature feature) {
        var ids = new IdRow(editing);
        add(
                "id",
                GENERAL,
                say("id"),
                () -> id.value(),
                Optional::empty,
                new Attribute.Change(typed -> ids.wrong(feature, typed), typed -> ids.take(feature, typed)));
        fixed("role", GENERAL, say("role"), () -> say("role." + feature().role().word()));
        for (Language language : Language.values()) {
            free(
                    "name." + language.code(),
                    GENERAL,
                    in(say("name"), language),
                    () -> feature().name().in(language),
                    this::own,
                    typed -> typed.isBlank() ? Optional.of(say("wrong.blank")) : Optional.empty(),
                    typed -> editing.perform(
                            label("feature.name"),
                            s -> FeatureEdits.name(s, id, t -> TextEdits.with(t, language, typed))));
        }
        provenance(
                "",
                GENERAL,
                () -> feature().provenance(),
                p -> editing.perform(
                        label("feature.basis"),
                        s -> p.source().isPresent()
                                ? FeatureEdits.basis(FeatureEdits.source(s, id, p.source()), id, p.basis())
                                : FeatureEdits.source(FeatureEdits.basis(s, id, p.basis()), id, p.source())));
    }

    private void trace() {
        texts(
                "leftParty",
                "trace",
                say("leftParty"),
                () -> line().leftParty(),
                this::own,
                (language, typed) ->
                        change("trace.parties", t -> t.withLeftParty(TextEdits.with(t.leftParty(), language, typed))));
        texts(
                "rightParty",
                "trace",
                say("rightParty"),
                () -> line().rightParty(),
                this::own,
                (language, typed) -> change(
                        "trace.parties", t -> t.withRightParty(TextEdits.with(t.rightParty(), language, typed))));
        length("positionErrorKm", "trace", say("positionError"), 0, 1000, true, () -> line().positionErrorKm(), km -> {
            change("trace.positionError", t -> t.withPositionErrorKm(km));
            return Optional.empty();
        });
        length(
                "errorCorrelationKm",
                "trace",
                say("errorCorrelation"),
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
        editing.perform(label(key), s -> FeatureEdits.trace(s, id, change));
    }

    private Trace line() {
        return (Trace) feature();
    }

    private Place placed() {
        return (Place) feature();
    }

    private void place() {
        texts(
                "provider",
                "place",
                say("provider"),
                () -> placed().provider().orElse(Text.EMPTY),
                this::own,
                (language, typed) -> editing.perform(
                        label("place.provider"),
                        s -> FeatureEdits.place(
                                s, id, p -> p.withProvider(TextEdits.with(p.provider(), language, typed)))));
        length("radiusKm", "place", say("radius"), 0.001, 20_000, true, () -> placed().radiusKm(), km -> {
            editing.perform(label("place.radius"), s -> FeatureEdits.place(s, id, p -> p.withRadiusKm(km)));
            return Optional.empty();
        });
        texts(
                "note",
                "place",
                say("note"),
                () -> placed().note(),
                this::own,
                (language, typed) -> editing.perform(
                        label("feature.note"),
                        s -> FeatureEdits.place(s, id, p -> p.withNote(TextEdits.with(p.note(), language, typed)))));
    }

    private void geometry(Feature feature) {
        fixed("geometry", "geometry", say("shape"), () -> shape().map(g -> say(
                        "geometry.points",
                        say("geometry." + g.getGeometryType().toLowerCase(Locale.ROOT)),
                        editing.units().figures().count(g.getNumPoints())))
                .orElse(say(feature instanceof Place ? "place.none" : "geometry.none")));
    }

    private Optional<Geometry> shape() {
        Feature now = feature();
        if (now instanceof Trace t) {
            return Optional.of(t.line());
        }
        if (now instanceof Place p) {
            return p.geometry();
        }
        return editing.bench().snapshot().get().shown().plan().zone(id).map(z -> z.area()
                .geographic());
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
        all.add(new Attribute(
                member,
                say("group." + group),
                label,
                shown,
                rests,
                List.of(),
                c -> c,
                editable ? Optional.of(change) : Optional.empty()));
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

    /** The distances of a band. */
    void band(int index, org.threeline.scenario.Band band, String side) {
        for (BandPart part : BandPart.of(band)) {
            length(
                    "rule.bands[" + index + "]." + part.name().toLowerCase(Locale.ROOT) + "Km",
                    "rule",
                    side + ": "
                            + say("part." + part.name().toLowerCase(Locale.ROOT))
                                    .toLowerCase(editing.language().locale()),
                    0,
                    BandPart.MOST_KM,
                    false,
                    () -> ((Zone) feature())
                            .rule()
                            .filter(r -> index < r.bands().size())
                            .map(r -> OptionalDouble.of(part.of(r.bands().get(index), 0)))
                            .orElse(OptionalDouble.empty()),
                    km -> editing.performUnlessWrong(
                            label(part == BandPart.GAP || part == BandPart.FROM ? "zone.gap" : "zone.depth"),
                            s -> ZoneEdits.distance(s, id, index, part, km.orElseThrow())));
        }
    }
}
