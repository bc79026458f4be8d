package org.threeline.ui.inspector;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.threeline.edit.BandPart;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.LengthInput;
import org.threeline.edit.ZoneEdits;
import org.threeline.scenario.Band;
import org.threeline.scenario.Basis;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.ui.common.SliderGesture;

/** A distance of a band: a slider and a number field that show and change the same rule. */
final class DistanceRow {
    /** Sliders reach at least so far, km. */
    private static final double LEAST_REACH = 60;
    /** Figures shown in the field. */
    private static final int SHOWN = 4;
    /** Km of a key press. */
    private static final double STEP = 1;

    private final Editing editing;
    private final FeatureId zone;
    private final int band;
    private final BandPart part;

    DistanceRow(Editing editing, FeatureId zone, int band, BandPart part) {
        this.editing = editing;
        this.zone = zone;
        this.band = band;
        this.part = part;
    }

    void addTo(Form form, String label, boolean enabled) {
        String id = zone.value() + "-" + band + "-" + part.name().toLowerCase(java.util.Locale.ROOT);
        var slider = new Slider();
        slider.setId("slider-" + id);
        slider.setMax(reach(farthest()));
        slider.setBlockIncrement(STEP);
        slider.setDisable(!enabled);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setMinWidth(60);
        slider.setSkin(new ProgressSliderSkin(slider));
        DoubleFunction<UnaryOperator<Scenario>> change =
                value -> s -> ZoneEdits.distance(s, zone, band, part, rounded(value, slider));
        SliderGesture gesture = SliderGesture.on(slider, editing.bench(), this::label, change);

        var field = new TextField();
        field.setId("field-" + id);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.setPrefWidth(56);
        field.setMinWidth(56);
        field.setMaxWidth(56);
        field.setDisable(!enabled);
        field.setAccessibleText(label);
        var unit = new Label(editing.units().lengthSymbol());
        unit.getStyleClass().add("quiet");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        form.row(label, slider, field, unit);
        form.commit(field, form.hint(), this::shown, this::take);
        form.onRefresh(() -> current().ifPresent(b -> {
            double km = part.of(b, 0);
            if (km > slider.getMax()) {
                slider.setMax(reach(km));
            }
            if (!slider.isPressed() || Math.abs(slider.getValue() - km) > STEP) {
                gesture.show(km);
            }
            field.pseudoClassStateChanged(PseudoClass.getPseudoClass("assumed"), assumed());
        }));
    }

    /** To half kilometres, or to whole ones where a px is more than that: each can then be pulled to. */
    private static double rounded(double km, Slider slider) {
        double step = slider.getMax() > slider.getWidth() / 2 ? 1 : 0.5;
        return Math.round(km / step) * step;
    }

    /** The same for all sliders of a zone, so that they can be compared. */
    private double farthest() {
        return editing.scenario().zone(zone).flatMap(Zone::rule).map(ZoneRule::bands).orElse(List.of()).stream()
                .flatMap(b -> BandPart.of(b).stream().map(p -> p.of(b, 0)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    static double reach(double km) {
        return Math.max(LEAST_REACH, Math.ceil(km * 1.5 / 20) * 20);
    }

    private ChangeLabel label() {
        return ChangeLabel.of(
                part == BandPart.GAP ? "zone.gap" : "zone.depth",
                editing.scenario().zone(zone).map(Zone::name).orElseThrow());
    }

    private boolean assumed() {
        return editing.scenario()
                .zone(zone)
                .filter(z -> z.provenance().basis() == Basis.ASSUMED)
                .isPresent();
    }

    private Optional<Band> current() {
        return editing.scenario()
                .zone(zone)
                .flatMap(Zone::rule)
                .map(r -> r.bands())
                .filter(b -> band < b.size())
                .map(b -> b.get(band));
    }

    private String shown() {
        return current()
                .map(b ->
                        editing.units().figures().number(editing.units().unit().fromKm(part.of(b, 0)), SHOWN))
                .orElse("");
    }

    private Optional<String> take(String typed) {
        OptionalDouble km =
                LengthInput.km(typed, editing.bench().settings().unit().get());
        Optional<Band> now = current();
        if (now.isEmpty()) {
            return Optional.empty();
        }
        if (km.isEmpty()) {
            return Optional.of(editing.texts().now("wrong.length"));
        }
        double least = part.leastKm(now.get());
        double most = part.mostKm(now.get());
        if (km.getAsDouble() < least || km.getAsDouble() > most) {
            return Optional.of(editing.texts().now("wrong.range", length(least), length(most)));
        }
        Supplier<ChangeLabel> label = this::label;
        return editing.performUnlessWrong(label.get(), s -> ZoneEdits.distance(s, zone, band, part, km.getAsDouble()));
    }

    private String length(double km) {
        return editing.units().exactLength(km).text();
    }
}
