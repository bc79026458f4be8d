package org.threeline.ui.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.layers.FeatureQuery;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Role;
import org.threeline.scenario.ScenarioException;
import org.threeline.ui.common.Hint;
import org.threeline.ui.common.OfferList;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;
import org.threeline.zones.Plan;

/** Where the user types an ECQL expression; Enter selects the features that it holds for. */
final class ExpressionField extends VBox {
    private static final Logger LOG = LoggerFactory.getLogger(ExpressionField.class);
    private static final List<String> OPERATORS =
            List.of("LIKE '%%'", "ILIKE '%%'", "IS NULL", "IN ('')", "BETWEEN", "AND", "OR", "NOT", "BBOX(geometry, ");
    private static final int MOST_OFFERS = 8;

    private final Workbench bench;
    private final Texts texts;
    private final Consumer<List<FeatureId>> select;
    private final TextField field = new TextField();
    private final Label answer = new Label();
    private boolean offers;

    ExpressionField(Workbench bench, Texts texts, Consumer<List<FeatureId>> select) {
        this.bench = bench;
        this.texts = texts;
        this.select = select;
        getStyleClass().add("expression");
        field.setId("outline-expression");
        field.promptTextProperty().bind(texts.live("expression"));
        field.accessibleTextProperty().bind(texts.live("expression"));
        Hint.on(field, texts.live("expression.tip"));
        answer.setId("outline-expression-answer");
        answer.getStyleClass().add("quiet");
        answer.setWrapText(true);
        answer.setMinHeight(Region.USE_PREF_SIZE);
        answer.managedProperty().bind(answer.textProperty().isNotEmpty());
        getChildren().addAll(field, answer);
        field.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                field.clear();
                e.consume();
            }
        });
        field.textProperty().addListener((o, before, now) -> answer.setText(""));
        field.setOnAction(e -> find());
        // Made with the first focus, off the way to the first map.
        field.focusedProperty().addListener((o, before, now) -> {
            if (now && !offers) {
                offers = true;
                AutoCompletionBinding<String> completion =
                        TextFields.bindAutoCompletion(field, request -> offers(request.getUserText()));
                OfferList.dress(completion, MOST_OFFERS);
                completion.setDelay(0);
            }
        });
    }

    /** The expression so far with its last word completed. */
    static List<String> offers(String typed) {
        int start = typed.length();
        while (start > 0 && !Character.isWhitespace(typed.charAt(start - 1)) && typed.charAt(start - 1) != '(') {
            start--;
        }
        String word = typed.substring(start).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return List.of();
        }
        String before = typed.substring(0, start);
        List<String> words = new ArrayList<>(FeatureQuery.attributes());
        words.addAll(OPERATORS);
        Arrays.stream(Role.values()).map(r -> "'" + r.word() + "'").forEach(words::add);
        return words.stream()
                .filter(w -> w.toLowerCase(Locale.ROOT).startsWith(word) && !w.equalsIgnoreCase(word))
                .limit(MOST_OFFERS)
                .map(w -> before + w)
                .toList();
    }

    private void find() {
        String expression = field.getText().strip();
        if (expression.isEmpty()) {
            return;
        }
        Plan plan = bench.snapshot().get().shown().plan();
        Language language = bench.settings().language().get();
        bench.background()
                .start(texts.now("expression.task"), progress -> FeatureQuery.matching(plan, expression, language))
                .whenDone(
                        found -> {
                            select.accept(found);
                            answer.setText(texts.now("expression.found", found.size()));
                        },
                        failure -> {
                            if (failure instanceof ScenarioException refused) {
                                answer.setText(refused.problem().message(language));
                            } else if (!(failure instanceof CancellationException)) {
                                LOG.error("the expression failed: {}", expression, failure);
                            }
                        });
    }
}
