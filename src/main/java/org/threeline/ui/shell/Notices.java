package org.threeline.ui.shell;

import atlantafx.base.controls.Notification;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Severity;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/**
 * Sentences at the window's upper right corner: what went wrong stays until it is closed, what went well goes away by
 * itself.
 */
final class Notices extends VBox {
    private static final Duration GOOD_NEWS = Duration.seconds(8);
    private static final int MOST = 4;

    private final Workbench bench;
    private final Texts texts;

    /** What a notice offers to do. */
    record Offer(String id, String name, Runnable run) {}

    Notices(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        setId("notices");
        getStyleClass().add("notices");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
    }

    void good(String sentence, Offer... offers) {
        Notification notice = show(sentence, "success", "mdi2c-check-circle-outline", List.of(offers));
        var away = new PauseTransition(GOOD_NEWS);
        away.setOnFinished(e -> {
            if (notice.isHover() || notice.isFocusWithin()) {
                away.playFromStart();
            } else {
                getChildren().remove(notice);
            }
        });
        away.play();
    }

    void caution(String sentence, Offer... offers) {
        show(sentence, "warning", "mdi2a-alert-outline", List.of(offers));
    }

    /** What is wrong with a file or a request: the first sentence, how many more there are, and the code. */
    void refused(ScenarioException e, Offer... offers) {
        refused(e.problems(), offers);
    }

    /** What is wrong with a file, and what can be done with it all the same. */
    void refused(List<Problem> problems, Offer... offers) {
        Problem first = problems.stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .findFirst()
                .orElse(problems.get(0));
        String sentence = first.message(bench.settings().language().get());
        long more =
                problems.stream().filter(p -> p.severity() == Severity.ERROR).count() - 1;
        String rest = more > 0 ? "\n" + texts.now("notice.more", more) : "";
        String code = first.code() + (first.where().isEmpty() ? "" : " " + first.where());
        show(sentence + rest + "\n" + code, "danger", "mdi2a-alert-circle-outline", List.of(offers));
    }

    /** What failed unexpectedly; the report says more. */
    void failed(String sentence, Offer... offers) {
        show(sentence, "danger", "mdi2a-alert-circle-outline", List.of(offers));
    }

    private Notification show(String sentence, String kind, String icon, List<Offer> offers) {
        var notice = new Notification(sentence, Controls.icon(icon));
        notice.getStyleClass().addAll(kind, "notice");
        notice.setAccessibleText(sentence);
        Button[] buttons = offers.stream()
                .map(offer -> {
                    var button = new Button(offer.name());
                    button.setId(offer.id());
                    button.setOnAction(e -> offer.run().run());
                    return button;
                })
                .toArray(Button[]::new);
        notice.setPrimaryActions(buttons);
        notice.setOnClose(e -> getChildren().remove(notice));
        // What is said again is said once, as the newest.
        getChildren().removeIf(said -> sentence.equals(said.getAccessibleText()));
        getChildren().add(notice);
        if (getChildren().size() > MOST) {
            getChildren().remove(0);
        }
        return notice;
    }
}
