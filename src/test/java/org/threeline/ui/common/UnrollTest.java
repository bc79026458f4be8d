package org.threeline.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.threeline.ui.PatientTest;
import org.threeline.ui.TestWindow;

class UnrollTest extends PatientTest {
    private final List<Double> heights = new ArrayList<>();
    private ListView<Integer> list;
    private VBox room;

    @Override
    public void start(Stage stage) {
        list = new ListView<>(
                FXCollections.observableList(IntStream.range(0, 200).boxed().toList()));
        VBox.setVgrow(list, Priority.ALWAYS);
        room = new VBox(new Label("title"), list);
        list.heightProperty().addListener((o, before, now) -> heights.add(now.doubleValue()));
        var unroll = new Unroll(list, List.of(() -> heights.add(0.0)));
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!unroll.next()) {
                    stop();
                }
            }
        }.start();
        stage.setScene(new Scene(room, 200, 700));
        stage.show();
    }

    private boolean fills() {
        return list.getMaxHeight() == Double.MAX_VALUE
                && Math.abs(list.getLayoutY() + list.getHeight() - room.getHeight()) < 1;
    }

    @Test
    void theListComesInStepsAndFillsItsRoomInTheEnd() throws Exception {
        TestWindow.await(this::fills);
        assertTrue(heights.size() > 4, "came at once: " + heights);
        assertEquals(1, heights.indexOf(0.0), "told before the first rows: " + heights);
        heights.remove(0.0);
        assertEquals(heights.stream().sorted().toList(), heights);
    }

    @Test
    void aListThatIsNotShownIsNotWaitedForWithoutEnd() {
        var hidden = new ListView<Integer>();
        var unroll = new Unroll(hidden, List.of());
        int asked = 0;
        while (unroll.next() && asked < 100) {
            asked++;
        }
        assertTrue(asked < 100, "no end");
        assertEquals(Double.MAX_VALUE, hidden.getMaxHeight());
    }
}
