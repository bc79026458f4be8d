package org.threeline.ui.map;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeline.basemap.AdminArea;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;

/** Says in words what there is at a point. */
final class HereCard extends VBox {
    private final WhatIsHere here;
    private final Scenario scenario;
    private final Texts texts;
    private final UnitText units;
    private final Language language;
    private final GridPane rows = new GridPane();

    /** @param title what the card is about: the selected feature of those here, or nothing */
    HereCard(WhatIsHere here, Scenario scenario, Optional<Feature> title, Texts texts, UnitText units) {
        this.here = here;
        this.scenario = scenario;
        this.texts = texts;
        this.units = units;
        this.language = units.language();
        getStyleClass().add("here-card");
        setId("here-card");
        rows.getStyleClass().add("here-rows");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.NEVER);
        names.setMinWidth(USE_PREF_SIZE);
        rows.getColumnConstraints().setAll(names, new ColumnConstraints());
        var heading = new Label(title.map(f -> f.name().in(language)).orElseGet(this::place));
        heading.setId("here-title");
        heading.getStyleClass().add("here-title");
        heading.setWrapText(true);
        getChildren().addAll(heading, rows);
        fill(title);
    }

    private void fill(Optional<Feature> title) {
        String others = String.join(
                ", ",
                here.features().stream()
                        .flatMap(id -> scenario.feature(id).stream())
                        .filter(f -> !title.equals(Optional.of(f)))
                        .map(f -> f.name().in(language))
                        .toList());
        if (!others.isEmpty()) {
            row(title.isPresent() ? "here.also" : "here.features", others);
        }
        for (WhatIsHere.Contact contact : here.contacts()) {
            String far = distance(contact.meters());
            line(
                    contact.name().in(language),
                    contact.party()
                            .map(p -> texts.now("here.side", far, p.in(language)))
                            .orElse(far));
        }
        if (title.isPresent()) {
            here.area().ifPresent(a -> row("here.area", areaName(a)));
        }
        here.water().filter(w -> title.isPresent()).ifPresent(w -> row("here.water", name(w)));
        here.town().ifPresent(t -> row("here.town", near(t)));
        here.river().ifPresent(r -> row("here.river", near(r)));
    }

    private void row(String key, String value) {
        line(texts.now(key), value);
    }

    private void line(String name, String value) {
        var label = new Label(name);
        label.getStyleClass().add("here-name");
        var text = new Label(value);
        text.getStyleClass().add("here-value");
        text.setWrapText(true);
        text.setMaxWidth(240);
        GridPane.setValignment(label, VPos.TOP);
        rows.addRow(rows.getRowCount(), label, text);
    }

    /** Where one is, if nothing of the scenario is here. */
    private String place() {
        return here.water()
                .map(this::name)
                .or(() -> here.area().map(this::areaName))
                .orElseGet(() -> texts.now("here.nothing"));
    }

    private String areaName(AdminArea area) {
        if (List.of("UA-30", "UA-40", "UA-43").contains(area.iso())) {
            return texts.now("area." + area.iso());
        }
        String name =
                language == Language.UKRAINIAN ? area.nameUkrainian().orElse(area.nameEnglish()) : area.nameEnglish();
        return area.country().equals("UKR") && language == Language.ENGLISH ? texts.now("area.oblast", name) : name;
    }

    private String near(WhatIsHere.Near near) {
        return texts.now("here.near", name(near.name()), distance(near.meters()));
    }

    private String name(WhatIsHere.Names names) {
        return language == Language.UKRAINIAN ? names.ukrainian().orElse(names.english()) : names.english();
    }

    private String distance(double meters) {
        return units.length(meters < 10_000 ? Math.round(meters / 100) / 10.0 : Math.round(meters / 1000))
                .text();
    }

    /** The card in one sentence, for screen readers. */
    String spoken() {
        var all = new StringBuilder();
        lookupAll(".label").forEach(n -> {
            if (n instanceof Label l) {
                all.append(all.isEmpty() ? "" : ", ").append(l.getText());
            }
        });
        return all.toString();
    }
}
