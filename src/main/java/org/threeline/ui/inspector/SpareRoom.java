package org.threeline.ui.inspector;

import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/** Gives long texts the room that a panel has left over, line by line, as far as they need it. On the FX thread. */
final class SpareRoom {
    /** Rows of an area where there is no room to spare. */
    static final int LEAST = 4;

    /** Beside the words of an area: its edge and the padding of its content, px. */
    private static final double AROUND = 20;

    private final ScrollPane scroll;
    private final Pane content;
    private final Supplier<List<TextArea>> areas;
    private final ObservableBooleanValue open;
    private boolean waiting;

    /**
     * Shares out the room from when the window is open: until then nothing may keep the map from being drawn.
     *
     * @param areas those of the content with long texts
     * @param open whether the first map is there
     */
    SpareRoom(ScrollPane scroll, Pane content, Supplier<List<TextArea>> areas, ObservableBooleanValue open) {
        this.scroll = scroll;
        this.content = content;
        this.areas = areas;
        this.open = open;
        open.addListener((o, before, now) -> changed());
        scroll.viewportBoundsProperty().addListener((o, before, now) -> changed());
        content.heightProperty().addListener((o, before, now) -> changed());
    }

    /** Texts or the room may be others; shared out once the layout has come to rest. */
    void changed() {
        if (!waiting && open.get()) {
            waiting = true;
            Platform.runLater(() -> {
                waiting = false;
                share();
            });
        }
    }

    private void share() {
        List<TextArea> all =
                areas.get().stream().filter(a -> a.getWidth() > AROUND).toList();
        if (all.isEmpty()) {
            return;
        }
        double line = high("x\nx", all.get(0)) - high("x", all.get(0));
        int[] needed = all.stream()
                .mapToInt(a -> (int) Math.ceil(high(a.getText(), a) / line - 0.1))
                .toArray();
        int[] rows = new int[needed.length];
        double least = content.prefHeight(content.getWidth());
        for (int i = 0; i < rows.length; i++) {
            rows[i] = LEAST;
            least -= (all.get(i).getPrefRowCount() - LEAST) * line;
        }
        int spare = (int) ((scroll.getViewportBounds().getHeight() - least) / line);
        for (int next = 0; spare > 0 && next >= 0; spare--) {
            next = -1;
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] < needed[i] && (next < 0 || rows[i] < rows[next])) {
                    next = i;
                }
            }
            if (next >= 0) {
                rows[next]++;
            }
        }
        for (int i = 0; i < rows.length; i++) {
            if (all.get(i).getPrefRowCount() != rows[i]) {
                all.get(i).setPrefRowCount(rows[i]);
            }
        }
    }

    /** How high a text is in an area, px. */
    private static double high(String text, TextArea area) {
        var words = new Text(text);
        words.setFont(area.getFont());
        words.setWrappingWidth(area.getWidth() - AROUND);
        return words.getLayoutBounds().getHeight();
    }
}
