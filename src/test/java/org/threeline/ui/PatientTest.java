package org.threeline.ui;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A robot as patient as a user: it points at nothing that is still on its way to its place, where a press would miss
 * it. On a busy machine layouts come late.
 */
public abstract class PatientTest extends ApplicationTest {
    private static final long MOST_NANOS = 20_000_000_000L;
    private static final int PULSE_SECONDS = 5;

    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        atRest(query);
        return super.clickOn(query, motion, buttons);
    }

    @Override
    public FxRobot clickOn(Node node, Motion motion, MouseButton... buttons) {
        atRest(node);
        return super.clickOn(node, motion, buttons);
    }

    @Override
    public FxRobot doubleClickOn(String query, Motion motion, MouseButton... buttons) {
        atRest(query);
        return super.doubleClickOn(query, motion, buttons);
    }

    @Override
    public FxRobot moveTo(String query, Motion motion) {
        atRest(query);
        return super.moveTo(query, motion);
    }

    private void atRest(String query) {
        lookup(query).tryQuery().ifPresent(this::atRest);
    }

    /** Returns when the node lay at one place in two pulses in turn; what never rests is left to the test. */
    private void atRest(Node node) {
        long end = System.nanoTime() + MOST_NANOS;
        Optional<Bounds> before = Optional.empty();
        while (System.nanoTime() < end) {
            Scene scene = node.getScene();
            if (scene == null || !afterPulse(scene)) {
                return;
            }
            Optional<Bounds> now = WaitForAsyncUtils.waitForAsyncFx(
                    MOST_NANOS / 1_000_000, () -> Optional.ofNullable(node.localToScreen(node.getBoundsInLocal())));
            if (now.isPresent() && now.equals(before)) {
                return;
            }
            before = now;
        }
    }

    /** Whether a pulse with its layout has passed. */
    private static boolean afterPulse(Scene scene) {
        var passed = new CountDownLatch(1);
        Runnable listener = passed::countDown;
        Platform.runLater(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
        });
        try {
            return passed.await(PULSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            Platform.runLater(() -> scene.removePostLayoutPulseListener(listener));
        }
    }
}
