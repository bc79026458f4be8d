package org.threeline.ui.shell;

import atlantafx.base.controls.Notification;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.threeline.scenario.Language;
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
    record Offer(String id, Supplier<String> name, Runnable run) {}

    Notices(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        setId("notices");
        getStyleClass().add("notices");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
    }

    void good(Supplier<String> sentence, Offer... offers) {
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

    void caution(Supplier<String> sentence, Offer... offers) {
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
        long more =
                problems.stream().filter(p -> p.severity() == Severity.ERROR).count() - 1;
        String code = first.code() + (first.where().isEmpty() ? "" : " " + first.where());
        Supplier<String> sentence =
                () -> first.message(bench.settings().language().get())
                        + (more > 0 ? "\n" + texts.now("notice.more", more) : "")
                        + "\n"
                        + code;
        show(sentence, "danger", "mdi2a-alert-circle-outline", List.of(offers));
    }

    /** What failed unexpectedly; the report says more. */
    void failed(Supplier<String> sentence, Offer... offers) {
        show(sentence, "danger", "mdi2a-alert-circle-outline", List.of(offers));
    }

    private Notification show(Supplier<String> sentence, String kind, String icon, List<Offer> offers) {
        // What is said again is said once, as the newest.
        getChildren().removeIf(said -> sentence.get().equals(said.getAccessibleText()));
        var notice = new Notification("", Controls.icon(icon));
        notice.getStyleClass().addAll(kind, "notice");
        Button[] buttons = offers.stream().map(this::button).toArray(Button[]::new);
        notice.setPrimaryActions(buttons);
        notice.setOnClose(e -> close(notice));
        notice.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close(notice);
                e.consume();
            }
        });
        notice.skinProperty().addListener((o, before, now) -> openToKeys(notice));
        Runnable say = () -> {
            notice.setMessage(sentence.get());
            notice.setAccessibleText(sentence.get());
            for (int i = 0; i < buttons.length; i++) {
                buttons[i].setText(offers.get(i).name().get());
            }
        };
        say.run();
        ChangeListener<Language> follower = (o, before, now) -> say.run();
        bench.settings().language().addListener(follower);
        notice.parentProperty().addListener((o, before, now) -> {
            if (now == null) {
                bench.settings().language().removeListener(follower);
            }
        });
        getChildren().add(notice);
        if (getChildren().size() > MOST) {
            getChildren().remove(0);
        }
        return notice;
    }

    private Button button(Offer offer) {
        var button = new Button();
        button.setId(offer.id());
        button.setOnAction(e -> offer.run().run());
        return button;
    }

    /** The cross that closes a notice takes a click alone; here keys do, too. */
    private void openToKeys(Notification notice) {
        Node cross = notice.lookup(".close-button");
        if (cross != null) {
            cross.setFocusTraversable(true);
            cross.setAccessibleRole(AccessibleRole.BUTTON);
            cross.accessibleTextProperty().bind(texts.live("close"));
            cross.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
                if (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.ENTER) {
                    close(notice);
                    e.consume();
                }
            });
        }
    }

    /** The focus does not get lost with a notice that had it. */
    private void close(Notification notice) {
        boolean focused = notice.isFocusWithin();
        getChildren().remove(notice);
        if (focused) {
            Node map = getScene().lookup("#map");
            if (map != null) {
                map.requestFocus();
            }
        }
    }
}
