package org.threeline.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.threeline.edit.BandPart;
import org.threeline.edit.TextEdits;
import org.threeline.edit.ZoneEdits;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Text;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/** The attributes that only zones have: rule, forces, strength, note. */
final class ZoneAttributes {
    private static final Pattern CLIP = Pattern.compile("land|country:[A-Z]{3}");
    private static final double MOST_PERSONS = 1e8;

    private final AttributePen to;
    private final Editing editing;
    private final FeatureId id;
    private final Optional<ZoneRule> rule;

    ZoneAttributes(AttributePen to, Zone zone) {
        this.to = to;
        this.editing = to.editing();
        this.id = zone.id();
        this.rule = zone.rule();
    }

    private Zone zone() {
        return (Zone) to.feature();
    }

    void add() {
        rule.ifPresent(this::rule);
        words("heldBy", Zone::heldBy, Zone::withHeldBy);
        words("armedBy", Zone::armedBy, Zone::withArmedBy);
        words("trainedBy", Zone::trainedBy, Zone::withTrainedBy);
        to.free(
                "supportedBy",
                "forces",
                to.say("supportedBy"),
                () -> TextEdits.joined(zone().supportedBy(), editing.language()),
                this::forces,
                typed -> Optional.empty(),
                typed -> change(
                        "zone.supportedBy",
                        z -> z.withSupportedBy(TextEdits.several(z.supportedBy(), editing.language(), typed))));
        to.provenance(
                "attribution",
                "forces",
                () -> zone().forcesProvenance(),
                p -> change("zone.forces", z -> z.withAttribution(Optional.of(p))));
        strength();
        to.texts(
                "note",
                "general",
                to.say("note"),
                () -> zone().note(),
                to::own,
                (language, typed) ->
                        change("feature.note", z -> z.withNote(TextEdits.with(z.note(), language, typed))));
    }

    private Optional<Provenance> forces() {
        return Optional.of(zone().forcesProvenance());
    }

    private void change(String key, UnaryOperator<Zone> change) {
        editing.perform(to.label(key), s -> ZoneEdits.zone(s, id, change));
    }

    private void words(String member, Function<Zone, Optional<Text>> get, BiFunction<Zone, Optional<Text>, Zone> with) {
        to.texts(
                member,
                "forces",
                to.say(member),
                () -> get.apply(zone()).orElse(Text.EMPTY),
                this::forces,
                (language, typed) ->
                        change("zone." + member, z -> with.apply(z, TextEdits.with(get.apply(z), language, typed))));
    }

    private void rule(ZoneRule now) {
        List<String> traces =
                editing.scenario().traces().map(t -> t.id().value()).toList();
        to.choice(
                "rule.trace",
                "rule",
                to.say("follows"),
                traces,
                word -> editing.scenario()
                        .feature(new FeatureId(word))
                        .map(f -> f.name().in(editing.language()))
                        .orElse(word),
                () -> current().trace().value(),
                to::own,
                new Attribute.Change(
                        word -> Optional.empty(),
                        word -> ruled("zone.follows", r -> r.withTrace(new FeatureId(word)))));
        for (int i = 0; i < now.bands().size(); i++) {
            Band band = now.bands().get(i);
            band(i, band, to.say("side." + band.side().word()));
        }
        to.choice(
                "rule.ends",
                "rule",
                to.say("ends"),
                Arrays.stream(Ends.values()).map(Ends::word).toList(),
                word -> to.say("ends." + word),
                () -> current().ends().word(),
                to::own,
                new Attribute.Change(
                        word -> Optional.empty(),
                        word -> ruled(
                                "zone.ends",
                                r -> r.withEnds(Arrays.stream(Ends.values())
                                        .filter(e -> e.word().equals(word))
                                        .findFirst()
                                        .orElseThrow()))));
        to.add(
                "rule.clip",
                "rule",
                to.say("clip"),
                () -> String.join(
                        ", ", current().clip().stream().map(Clip::word).toList()),
                to::own,
                new Attribute.Change(
                        typed -> clips(typed).isPresent() ? Optional.empty() : Optional.of(to.say("wrong.clip")),
                        typed -> ruled("zone.clip", r -> r.withClip(clips(typed).orElseThrow()))));
        to.fixed(
                "rule.active",
                "rule",
                to.say("rule.active"),
                () -> to.say(current().active() ? "rule.followed" : "rule.kept"));
    }

    private ZoneRule current() {
        return zone().rule().orElseThrow();
    }

    private Optional<String> ruled(String key, UnaryOperator<ZoneRule> change) {
        return editing.performUnlessWrong(to.label(key), s -> ZoneEdits.rule(s, id, change));
    }

    /** What a zone is cut to, as in the file, with commas between; empty if a word of it is none. */
    static Optional<List<Clip>> clips(String typed) {
        List<Clip> clips = new ArrayList<>();
        for (String part : typed.split(",", -1)) {
            String word = part.strip();
            if (!CLIP.matcher(word).matches()) {
                return typed.isBlank() ? Optional.of(List.of()) : Optional.empty();
            }
            Clip clip = word.equals("land") ? new Clip.Land() : new Clip.Country(word.substring(8));
            if (!clips.contains(clip)) {
                clips.add(clip);
            }
        }
        return Optional.of(clips);
    }

    private void strength() {
        persons(
                "strength.min",
                to.say("strength.least"),
                () -> zone().strength().map(Force::min),
                true);
        persons("strength.max", to.say("strength.most"), () -> zone().strength().map(Force::max), false);
        if (zone().strength().isPresent()) {
            to.provenance(
                    "strength",
                    "strength",
                    () -> zone().strength().map(Force::provenance).orElse(Provenance.ASSUMED),
                    p -> change(
                            "zone.strength",
                            z -> z.withStrength(z.strength().map(f -> new Force(f.min(), f.max(), p)))));
        }
    }

    private void persons(String member, String label, Supplier<Optional<Double>> now, boolean least) {
        to.free(
                member,
                "strength",
                label,
                () -> now.get().map(n -> String.valueOf(Math.round(n))).orElse(""),
                () -> zone().strength().map(Force::provenance),
                typed -> wrong(typed, least),
                typed -> {
                    Optional<Double> value = number(typed);
                    editing.perform(
                            to.label("zone.strength"),
                            s -> value.isEmpty()
                                    ? ZoneEdits.zone(s, id, z -> z.withStrength(Optional.empty()))
                                    : ZoneEdits.strength(
                                            s, id, least ? value : Optional.empty(), least ? Optional.empty() : value));
                });
    }

    private Optional<String> wrong(String typed, boolean least) {
        Optional<Double> value = number(typed);
        if (typed.isBlank()) {
            return Optional.empty();
        }
        if (value.isEmpty()) {
            return Optional.of(to.say("wrong.persons"));
        }
        boolean order = zone().strength()
                .filter(f -> least ? value.get() > f.max() : value.get() < f.min())
                .isEmpty();
        return order ? Optional.empty() : Optional.of(to.say("wrong.strength"));
    }

    /** A whole number, with or without spaces between thousands. */
    private static Optional<Double> number(String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        return digits.matches("[0-9]{1,9}")
                ? Optional.of(Double.parseDouble(digits)).filter(n -> n <= MOST_PERSONS)
                : Optional.empty();
    }

    /** The distances of a band. */
    private void band(int index, Band band, String side) {
        for (BandPart part : BandPart.of(band)) {
            to.length(
                    "rule.bands[" + index + "]." + part.name().toLowerCase(Locale.ROOT) + "Km",
                    "rule",
                    side + ": "
                            + to.say("part." + part.name().toLowerCase(Locale.ROOT))
                                    .toLowerCase(editing.language().locale()),
                    0,
                    BandPart.MOST_KM,
                    false,
                    () -> zone().rule()
                            .filter(r -> index < r.bands().size())
                            .map(r -> OptionalDouble.of(part.of(r.bands().get(index), 0)))
                            .orElse(OptionalDouble.empty()),
                    km -> editing.performUnlessWrong(
                            to.label(part == BandPart.GAP || part == BandPart.FROM ? "zone.gap" : "zone.depth"),
                            s -> ZoneEdits.distance(s, id, index, part, km.orElseThrow())));
        }
    }
}
