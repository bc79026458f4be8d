package org.threeline.ui.study;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Shows a drawing as large as there is room, drawn anew when that changes. */
final class DrawingView extends Region {
    private static final double LEAST = 40;

    private final Canvas canvas = new Canvas();
    private BiFunction<Double, Double, Drawing> chart;
    private Drawing shown;
    private final Region light = new Region();
    private @Nullable Consumer<Drawing.Row> chosen;
    private int lit = -1;

    /** @param chart makes the drawing for a width and a height */
    DrawingView(BiFunction<Double, Double, Drawing> chart) {
        this.chart = chart;
        this.shown = new Drawing.Pen().drawing(LEAST, LEAST);
        getChildren().add(canvas);
        setMinSize(LEAST, LEAST);
        setPrefSize(LEAST, LEAST);
        getStyleClass().add("drawing");
        setFocusTraversable(true);
        light.getStyleClass().add("drawing-row");
        light.setManaged(false);
        light.setMouseTransparent(true);
        light.setVisible(false);
        getChildren().add(light);
        setOnMouseMoved(e -> light(rowAt(e.getY())));
        setOnMouseExited(e -> light(-1));
        setOnMouseClicked(e -> {
            requestFocus();
            light(rowAt(e.getY()));
            choose();
        });
        setOnKeyPressed(e -> {
            if (chosen == null || shown.rows().isEmpty()) {
                return;
            }
            switch (e.getCode()) {
                case UP -> light(Math.max(0, lit - 1));
                case DOWN -> light(Math.min(shown.rows().size() - 1, lit + 1));
                case ENTER, SPACE -> choose();
                default -> {
                    return;
                }
            }
            e.consume();
        });
    }

    /** Rows are lit below the pointer and by the arrows, and chosen by a click, Enter or Space. */
    void whenChosen(Consumer<Drawing.Row> row) {
        chosen = row;
    }

    private int rowAt(double y) {
        return IntStream.range(0, shown.rows().size())
                .filter(i -> shown.rows().get(i).holds(y))
                .findFirst()
                .orElse(-1);
    }

    private void light(int row) {
        lit = chosen == null || row >= shown.rows().size() ? -1 : row;
        light.setVisible(lit >= 0);
        setCursor(lit >= 0 ? Cursor.HAND : Cursor.DEFAULT);
        if (lit >= 0) {
            Drawing.Row at = shown.rows().get(lit);
            light.resizeRelocate(0, at.top(), getWidth(), at.height());
        }
    }

    private void choose() {
        Consumer<Drawing.Row> taker = chosen;
        if (taker != null && lit >= 0) {
            taker.accept(shown.rows().get(lit));
        }
    }

    void show(BiFunction<Double, Double, Drawing> next) {
        chart = next;
        draw();
    }

    Drawing shown() {
        return shown;
    }

    /**
     * What is shown as a picture, drawn anew so that it is as sharp as its pixels allow.
     *
     * @param scale pixels of the picture for one of the screen
     */
    WritableImage picture(double scale, Color background) {
        var large = new Canvas(Math.round(scale * shown.width()), Math.round(scale * shown.height()));
        GraphicsContext g = large.getGraphicsContext2D();
        g.scale(scale, scale);
        shown.shapes().forEach(shape -> draw(shape, g));
        var parameters = new SnapshotParameters();
        parameters.setFill(background);
        return large.snapshot(parameters, null);
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    private void draw() {
        if (getWidth() < LEAST || getHeight() < LEAST) {
            return;
        }
        shown = chart.apply(getWidth(), getHeight());
        light(lit);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        shown.shapes().forEach(shape -> draw(shape, g));
    }

    private static void draw(Drawing.Shape shape, GraphicsContext g) {
        if (shape instanceof Drawing.Line l) {
            g.setStroke(Color.web(l.color()));
            g.setLineWidth(l.width());
            g.strokeLine(l.x1(), l.y1(), l.x2(), l.y2());
        } else if (shape instanceof Drawing.Box b) {
            g.setFill(Color.web(b.color(), b.opacity()));
            g.fillRect(b.x(), b.y(), b.width(), b.height());
        } else if (shape instanceof Drawing.Run r) {
            g.setStroke(Color.web(r.color()));
            g.setLineWidth(r.width());
            int n = r.xy().size() / 2;
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = r.xy().get(2 * i);
                y[i] = r.xy().get(2 * i + 1);
            }
            g.strokePolyline(x, y, n);
        } else if (shape instanceof Drawing.Words w) {
            g.setFill(Color.web(w.color()));
            g.setFont(Font.font("Noto Sans", w.strong() ? FontWeight.SEMI_BOLD : FontWeight.NORMAL, w.size()));
            g.setTextBaseline(VPos.BASELINE);
            g.setTextAlign(
                    w.anchor() < 0 ? TextAlignment.LEFT : w.anchor() > 0 ? TextAlignment.RIGHT : TextAlignment.CENTER);
            g.fillText(w.text(), w.x(), w.y());
        }
    }
}
