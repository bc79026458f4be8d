package org.threeline.ui.study;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.threeline.analysis.Comparators;
import org.threeline.analysis.Figures;
import org.threeline.scenario.Language;
import org.threeline.scenario.Source;
import org.threeline.scenario.SourceId;
import org.threeline.ui.common.Texts;

/** A case of the past: each of its figures with basis and source, and what the whole rests on. */
final class CaseCard extends VBox {
    private static final double WIDTH = 320;
    private static final int DIGITS = 6;

    private final Comparators comparators;
    private final Texts texts;
    private final Language language;
    private final Consumer<String> links;

    /** @param links opens addresses */
    CaseCard(Comparators comparators, Comparators.Case about, Texts texts, Language language, Consumer<String> links) {
        this.comparators = comparators;
        this.texts = texts;
        this.language = language;
        this.links = links;
        setId("case-card");
        getStyleClass().addAll("explanation", "case-card");
        getChildren().add(words(about.name().in(language) + ", " + about.years(), "explanation-title"));
        if (!about.note().in(language).isEmpty()) {
            getChildren().add(words(about.note().in(language), "explanation-what"));
        }
        figure("strength", about.strength());
        figure("length", about.lengthKm());
        figure("depth", about.depthKm());
        figure("area", about.areaKm2());
        heading(texts.now("case.source"));
        source(about.source());
    }

    private void figure(String measure, Optional<Comparators.Figure> figure) {
        figure.ifPresent(f -> {
            String value = Figures.in(language).range(f.value().min(), f.value().max(), DIGITS);
            String said = value + "\u202f" + texts.now("measure." + measure + ".unit") + ", "
                    + texts.now("basis." + f.value().provenance().basis().word());
            heading(texts.now("measure." + measure));
            getChildren().add(words(f.checked() ? said : said + ", " + texts.now("unchecked"), "explanation-formula"));
            f.value().provenance().source().ifPresent(this::source);
        });
    }

    private void heading(String text) {
        var title = new Label(text);
        title.getStyleClass().add("explanation-heading");
        getChildren().add(title);
    }

    private void source(SourceId id) {
        comparators.source(id).ifPresent(source -> {
            getChildren().add(words(named(source), "explanation-what"));
            source.url().ifPresent(url -> {
                var link = new Hyperlink(url);
                link.setMaxWidth(WIDTH);
                link.setOnAction(e -> links.accept(url));
                getChildren().add(link);
            });
        });
    }

    private String named(Source source) {
        String title = source.publisher().in(language) + ": " + source.title().in(language);
        return source.date().map(date -> title + ", " + date).orElse(title);
    }

    private static Text words(String text, String style) {
        var words = new Text(text);
        words.setWrappingWidth(WIDTH);
        words.getStyleClass().addAll("explanation-text", style);
        return words;
    }
}
