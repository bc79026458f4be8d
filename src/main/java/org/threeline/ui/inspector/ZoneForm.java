package org.threeline.ui.inspector;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.threeline.edit.BandPart;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.TextEdits;
import org.threeline.edit.ZoneEdits;
import org.threeline.layers.ScenarioLayers;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.ui.common.Hint;

/** The attributes of a zone. */
final class ZoneForm {
    private static final String HOME = "UKR";

    private final Editing editing;
    private final FeatureId id;
    private final boolean editable;
    private final boolean tryable;
    private final boolean near;
    private final Runnable toggleNear;

    /**
     * The form of a zone.
     *
     * @param near whether near edges on the trace itself are shown as well
     * @param toggleNear asks for the form with them, or without
     */
    ZoneForm(Editing editing, Zone zone, boolean near, Runnable toggleNear) {
        this.editing = editing;
        this.id = zone.id();
        this.near = near;
        this.toggleNear = toggleNear;
        this.editable = editing.editable(zone);
        this.tryable = !editing.locked(zone);
    }

    void addTo(Form form) {
        zone().activeRule()
                .ifPresentOrElse(rule -> rule(form, rule), () -> form.fixed(say("shape"), () -> say("shape.drawn")));
        who(form, "heldBy", Zone::heldBy, (z, t) -> z.withHeldBy(t));
        strength(form);
        new ProvenanceRows(editing, id).addTo(form, editable);
        who(form, "armedBy", Zone::armedBy, (z, t) -> z.withArmedBy(t));
        who(form, "trainedBy", Zone::trainedBy, (z, t) -> z.withTrainedBy(t));
        supported(form);
        form.text(
                "note",
                say("note"),
                true,
                editable,
                () -> zone().note().in(editing.language()),
                typed -> change("feature.note", z -> z.withNote(TextEdits.with(z.note(), editing.language(), typed))));
    }

    private void rule(Form form, ZoneRule rule) {
        var whole = new Label();
        whole.setMinWidth(Region.USE_PREF_SIZE);
        var more = new ToggleButton("", new FontIcon("mdi2u-unfold-more-horizontal"));
        more.setId("near-edges");
        more.getStyleClass().addAll("row-button", "flat");
        more.setSelected(near);
        more.setAccessibleText(say("near"));
        new Hint(more).say(say("near"));
        more.setOnAction(e -> toggleNear.run());
        more.setVisible(rule.bands().stream().anyMatch(b -> b instanceof Band.FromTo f && f.fromKm() == 0));
        more.setManaged(more.isVisible());
        boolean contact = editing.scenario()
                .trace(rule.trace())
                .filter(ScenarioLayers::isContact)
                .isPresent();
        form.heading(say(contact ? "depth.contact" : "depth.trace"), whole, more);
        form.onRefresh(() -> whole.setText(say(
                "depth.whole", editing.units().length(ZoneEdits.depthKm(zone())).text())));
        for (int i = 0; i < rule.bands().size(); i++) {
            band(form, rule, i);
        }
        follows(form);
        endsAndClip(form);
    }

    private void band(Form form, ZoneRule rule, int i) {
        Band band = rule.bands().get(i);
        String side = side(rule, band);
        boolean plain = !near && band instanceof Band.FromTo b && b.fromKm() == 0;
        if (plain) {
            distance(form, i, BandPart.TO, side);
            return;
        }
        String heading = band instanceof Band.Behind behind ? say("band.behind", side, name(behind.zone())) : side;
        form.heading(heading);
        for (BandPart part : BandPart.of(band)) {
            distance(form, i, part, say("part." + part.name().toLowerCase(Locale.ROOT)));
        }
    }

    private void distance(Form form, int band, BandPart part, String label) {
        new DistanceRow(editing, id, band, part).addTo(form, label, tryable);
    }

    /** The party's side, as in “Russian side”; by the party's name where no adjective is known. */
    private String side(ZoneRule rule, Band band) {
        Text party = editing.scenario()
                .trace(rule.trace())
                .map(t -> t.party(band.side()))
                .orElse(Text.EMPTY);
        if (party.isBlank()) {
            return say("side." + band.side().word());
        }
        return switch (party.plain()) {
            case "Russia" -> say("side.russia");
            case "Ukraine" -> say("side.ukraine");
            default -> say("side.of", party.in(editing.language()));
        };
    }

    private void follows(Form form) {
        var box = new ComboBox<FeatureId>();
        box.setId("follows");
        box.getItems().setAll(editing.scenario().traces().map(Trace::id).toList());
        box.setCellFactory(list -> new NameCell());
        box.setButtonCell(new NameCell());
        ProvenanceRows.wide(box, id -> editing.scenario()
                .feature(id)
                .map(f -> f.name().in(editing.language()))
                .orElse(id.value()));
        box.setDisable(!editable);
        form.row(say("follows"), box);
        Label hint = form.hint();
        box.setOnAction(e -> {
            FeatureId chosen = box.getValue();
            if (chosen != null && !rule().map(ZoneRule::trace).equals(Optional.of(chosen))) {
                Optional<String> wrong = editing.performUnlessWrong(
                        label("zone.follows"), s -> ZoneEdits.rule(s, id, r -> r.withTrace(chosen)));
                hint.setText(wrong.orElse(""));
                rule().ifPresent(r -> box.setValue(r.trace()));
            }
        });
        form.onRefresh(() -> rule().ifPresent(r -> box.setValue(r.trace())));
    }

    private void endsAndClip(Form form) {
        var group = new ToggleGroup();
        ToggleButton flat = end(group, Ends.FLAT, "left-pill");
        ToggleButton round = end(group, Ends.ROUND, "right-pill");
        var ends = new HBox(flat, round);
        ends.getStyleClass().add("segmented");
        form.row(say("ends"), ends);
        form.onRefresh(() -> rule().ifPresent(r -> {
            flat.setSelected(r.ends() == Ends.FLAT);
            round.setSelected(r.ends() == Ends.ROUND);
        }));
        CheckBox land = clip(form, new Clip.Land(), "clip-land", say("clip.land"));
        CheckBox country = clip(form, country(), "clip-country", name(country()));
        form.row(say("clip"), land, country);
    }

    /** The country's name, or its code where it has none. */
    private String name(Clip.Country country) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale.Builder().setRegion(code).build())
                .filter(locale -> locale.getISO3Country().equals(country.a3()))
                .map(locale -> locale.getDisplayCountry(editing.language().locale()))
                .findFirst()
                .orElse(country.a3());
    }

    private Clip.Country country() {
        return rule().map(ZoneRule::clip).orElse(List.of()).stream()
                .filter(Clip.Country.class::isInstance)
                .map(Clip.Country.class::cast)
                .findFirst()
                .orElse(new Clip.Country(HOME));
    }

    private ToggleButton end(ToggleGroup group, Ends ends, String style) {
        var button = new ToggleButton(say("ends." + ends.word()));
        button.setId("ends-" + ends.word());
        button.getStyleClass().add(style);
        button.setToggleGroup(group);
        button.setDisable(!editable);
        button.setOnAction(e -> {
            button.setSelected(true);
            editing.perform(label("zone.ends"), s -> ZoneEdits.rule(s, id, r -> r.withEnds(ends)));
        });
        return button;
    }

    private CheckBox clip(Form form, Clip clip, String controlId, String label) {
        var box = new CheckBox(label);
        box.setId(controlId);
        box.setDisable(!editable);
        box.setOnAction(e -> editing.perform(label("zone.clip"), s -> ZoneEdits.clip(s, id, clip, box.isSelected())));
        form.onRefresh(() ->
                box.setSelected(rule().filter(r -> r.clip().contains(clip)).isPresent()));
        return box;
    }

    /** Puts a text in its place. */
    private interface Put {
        Zone in(Zone zone, Optional<Text> text);
    }

    private void who(Form form, String key, Function<Zone, Optional<Text>> get, Put put) {
        if (!editable && get.apply(zone()).isEmpty()) {
            return;
        }
        TextInputControl field = form.text(
                key,
                say(key),
                false,
                editable,
                () -> get.apply(zone()).map(t -> t.in(editing.language())).orElse(""),
                typed ->
                        change("zone." + key, z -> put.in(z, TextEdits.with(get.apply(z), editing.language(), typed))));
        field.setPromptText(say("nobody"));
        if (field.getParent() instanceof HBox row) {
            row.getChildren().add(ProvenanceRows.sign(editing, form, () -> get.apply(zone())
                    .map(t -> zone().forcesProvenance())));
        }
    }

    /** Supporters, one after the other in one field. */
    private void supported(Form form) {
        if (zone().supportedBy().isEmpty() && !editable) {
            return;
        }
        TextInputControl field = form.text(
                "supportedBy",
                say("supportedBy"),
                false,
                editable,
                () -> TextEdits.joined(zone().supportedBy(), editing.language()),
                typed -> change(
                        "zone.supportedBy",
                        z -> z.withSupportedBy(TextEdits.several(z.supportedBy(), editing.language(), typed))));
        field.setPromptText(say("nobody"));
        new Hint(field).say(say("supportedBy.several"));
    }

    private void strength(Form form) {
        if (!editable && zone().strength().isEmpty()) {
            return;
        }
        TextField min = number("strength-min");
        TextField max = number("strength-max");
        var to = new Label(say("strength.to"));
        to.getStyleClass().add("quiet");
        Label basis = ProvenanceRows.sign(editing, form, () -> zone().strength().map(Force::provenance));
        form.row(say("strength"), min, to, max, basis);
        max.setAccessibleText(say("strength.most"));
        Label hint = form.hint();
        form.commit(min, hint, () -> shown(Force::min), typed -> take(typed, true));
        form.commit(max, hint, () -> shown(Force::max), typed -> take(typed, false));
    }

    private TextField number(String controlId) {
        var field = new TextField();
        field.setId(controlId);
        field.setEditable(editable);
        field.setMinWidth(0);
        field.setPrefWidth(60);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private String shown(Function<Force, Double> end) {
        return zone().strength()
                .map(f -> editing.units().figures().count(Math.round(end.apply(f))))
                .orElse("");
    }

    private Optional<String> take(String typed, boolean least) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (digits.isEmpty()) {
            return change("zone.strength", z -> z.withStrength(Optional.empty()));
        }
        if (!digits.matches("[0-9]{1,8}")) {
            return Optional.of(say("wrong.persons"));
        }
        Optional<Double> value = Optional.of(Double.parseDouble(digits));
        Optional<Force> now = zone().strength();
        boolean crossed = now.isPresent()
                && (least
                        ? value.get() > now.get().max()
                        : value.get() < now.get().min());
        if (crossed) {
            return Optional.of(say("wrong.strength"));
        }
        editing.perform(
                label("zone.strength"),
                s -> ZoneEdits.strength(s, id, least ? value : Optional.empty(), least ? Optional.empty() : value));
        return Optional.empty();
    }

    private Optional<String> change(String key, UnaryOperator<Zone> change) {
        editing.perform(label(key), s -> ZoneEdits.zone(s, id, change));
        return Optional.empty();
    }

    private ChangeLabel label(String key) {
        return ChangeLabel.of(key, zone().name());
    }

    private Zone zone() {
        return editing.scenario().zone(id).orElseThrow();
    }

    private Optional<ZoneRule> rule() {
        return zone().rule();
    }

    private String name(FeatureId feature) {
        Scenario scenario = editing.scenario();
        return scenario.feature(feature)
                .map(f -> f.name().in(editing.language()))
                .orElse(feature.value());
    }

    private String say(String key, Object... args) {
        return editing.texts().now(key, args);
    }

    /** A feature by its name. */
    private final class NameCell extends ListCell<FeatureId> {
        @Override
        protected void updateItem(@Nullable FeatureId item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : name(Objects.requireNonNull(item)));
        }
    }
}
