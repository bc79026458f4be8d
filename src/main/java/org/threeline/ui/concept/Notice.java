package org.threeline.ui.concept;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** A strip that says something and may ask: it waits, and blocks nothing. */
final class Notice extends HBox {
    private final Label sentence = new Label();
    private final HBox buttons = new HBox();

    /** An answer to what a notice asks. */
    record Answer(String id, String text, Runnable act) {}

    Notice() {
        getStyleClass().add("notice");
        setId("concept-notice");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        buttons.getStyleClass().add("notice-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(new FontIcon("mdi2a-alert-outline"), sentence, buttons);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void say(String text, Answer... answers) {
        sentence.setText(text);
        buttons.getChildren().clear();
        for (Answer answer : answers) {
            var button = new Button(answer.text());
            button.setId(answer.id());
            button.setOnAction(e -> {
                close();
                answer.act().run();
            });
            buttons.getChildren().add(button);
        }
        setVisible(true);
    }

    void close() {
        setVisible(false);
    }
}
