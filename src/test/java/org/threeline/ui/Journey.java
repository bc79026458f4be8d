package org.threeline.ui;

import javafx.stage.Stage;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Workbench;

/** A way through the real window, which opens with the default scenario. */
public abstract class Journey extends PatientTest {
    protected TestWindow window;
    protected Workbench bench;

    @Override
    public void start(Stage stage) throws Exception {
        use(TestWindow.show(stage));
    }

    /** Goes on in another window than the usual one. */
    protected final void use(TestWindow shown) {
        window = shown;
        bench = shown.bench;
    }

    /** As the author has it now. */
    protected final Scenario scenario() {
        return bench.snapshot().get().scenario();
    }

    /** Waits until plan and figures are those of the scenario, and exact. */
    protected final void settled() throws Exception {
        TestWindow.await(
                () -> bench.snapshot().get().current() && bench.snapshot().get().exact());
    }
}
