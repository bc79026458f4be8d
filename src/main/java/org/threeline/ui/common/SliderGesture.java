package org.threeline.ui.common;

import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.scenario.Scenario;

/** Lets a slider change the scenario: one drag, or one key held down, is one step. Used on the FX thread. */
public final class SliderGesture {
    private final Slider slider;
    private final Workbench bench;
    private final Supplier<ChangeLabel> label;
    private boolean going;
    private boolean showing;

    private SliderGesture(Slider slider, Workbench bench, Supplier<ChangeLabel> label) {
        this.slider = slider;
        this.bench = bench;
        this.label = label;
    }

    /**
     * Binds a slider.
     *
     * @param label what the change does
     * @param change gives the change for a value of the slider
     */
    public static SliderGesture on(
            Slider slider,
            Workbench bench,
            Supplier<ChangeLabel> label,
            DoubleFunction<java.util.function.UnaryOperator<Scenario>> change) {
        var gesture = new SliderGesture(slider, bench, label);
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> gesture.begin());
        slider.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (moves(e.getCode())) {
                gesture.begin();
            }
        });
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> gesture.end());
        slider.addEventHandler(KeyEvent.KEY_RELEASED, e -> gesture.end());
        slider.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                gesture.end();
            }
        });
        slider.sceneProperty().addListener((o, before, now) -> gesture.end());
        slider.valueProperty().addListener((o, before, now) -> {
            if (!gesture.showing) {
                bench.desk().perform(new Command(label.get(), change.apply(now.doubleValue())));
            }
        });
        return gesture;
    }

    private static boolean moves(KeyCode key) {
        return switch (key) {
            case LEFT, RIGHT, UP, DOWN, KP_LEFT, KP_RIGHT, KP_UP, KP_DOWN, HOME, END -> true;
            default -> false;
        };
    }

    private void begin() {
        if (!going && !slider.isDisabled()) {
            going = true;
            bench.desk().beginGesture(label.get());
        }
    }

    private void end() {
        if (going) {
            going = false;
            bench.desk().endGesture(label.get());
        }
    }

    /** Shows a value that the scenario has, without changing it. */
    public void show(double value) {
        showing = true;
        slider.setValue(value);
        showing = false;
    }
}
