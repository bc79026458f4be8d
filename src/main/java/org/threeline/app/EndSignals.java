package org.threeline.app;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends JavaFX before the virtual machine when the system asks the program to go (TERM, INT, HUP). Else the machine
 * stops JavaFX's renderer while pulses go on, and JavaFX prints that its work was refused. Unsaved work stays in the
 * recovery journal, as after any other end that the user did not choose.
 *
 * <p>The handler is of the module {@code jdk.unsupported}, which has no successor; it is reached by its name, so that a
 * machine without it runs the program all the same.
 */
final class EndSignals {
    private static final Logger LOG = LoggerFactory.getLogger(EndSignals.class);
    /** JavaFX may be unable to end, such as while a dialog of the system is open. */
    private static final long PATIENCE_MILLIS = 2000;

    private static final int SIGNALLED = 128;

    private EndSignals() {}

    /** @param letGo keeps windows from taking their end for the user's; on the FX thread */
    static void follow(Runnable letGo) {
        for (String name : List.of("TERM", "INT", "HUP")) {
            try {
                Class<?> signal = Class.forName("sun.misc.Signal");
                Class<?> handler = Class.forName("sun.misc.SignalHandler");
                Object named = signal.getConstructor(String.class).newInstance(name);
                int number = (int) signal.getMethod("getNumber").invoke(named);
                Object ending = Proxy.newProxyInstance(
                        EndSignals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, args) -> {
                            if (method.getName().equals("handle")) {
                                end(letGo, SIGNALLED + number);
                            }
                            return null;
                        });
                signal.getMethod("handle", signal, handler).invoke(null, named, ending);
            } catch (ReflectiveOperationException e) {
                // Unknown to this system, or kept by the machine itself (-Xrs): it ends as it would.
                LOG.debug("{} is not followed", name, e);
            }
        }
    }

    private static void end(Runnable letGo, int status) {
        var javaFx = new Thread(() -> leave(letGo), "end");
        javaFx.setDaemon(true);
        javaFx.start();
        try {
            javaFx.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(status);
    }

    private static void leave(Runnable letGo) {
        var let = new CountDownLatch(1);
        Platform.runLater(() -> {
            letGo.run();
            let.countDown();
        });
        try {
            let.await();
            Platform.exit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
