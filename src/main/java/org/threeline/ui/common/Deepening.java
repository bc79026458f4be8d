package org.threeline.ui.common;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.analysis.Deepener;
import org.threeline.analysis.Details;
import org.threeline.analysis.ForceTables;
import org.threeline.session.OpenScenario;
import org.threeline.session.Snapshot;

/**
 * Works out the dear figures of what the desk shows, in the background: first what lies on the ground, then how sure
 * figures are. Begun when a scenario is at rest, given up when it changes.
 *
 * <p>For the FX thread.
 */
public final class Deepening {
    private static final Logger LOG = LoggerFactory.getLogger(Deepening.class);

    private static final int FIRST_REST_MILLIS = 1500;
    private static final int REST_MILLIS = 300;

    private final Workbench bench;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<@Nullable OpenScenario> latest = new ReadOnlyObjectWrapper<>();
    private @Nullable OpenScenario wanted;
    private AtomicBoolean givenUp = new AtomicBoolean();
    private final AtomicReference<@Nullable ForceTables> tables = new AtomicReference<>();
    /** What rests for so long is worth the work; the first time the map goes before. */
    private final PauseTransition rest = new PauseTransition(Duration.millis(FIRST_REST_MILLIS));

    /** @param bench whose desk is followed */
    public Deepening(Workbench bench) {
        this.bench = bench;
        this.texts = bench.texts("org.threeline.ui.common.units");
        bench.snapshot().addListener((o, before, now) -> follow(now));
        follow(bench.snapshot().get());
    }

    /** The scenario deepened last, perhaps one before that of the desk; null until there is one. */
    public ReadOnlyObjectProperty<@Nullable OpenScenario> latest() {
        return latest.getReadOnlyProperty();
    }

    /** The planning figures that forces are worked out with; empty until they are read. */
    public Optional<ForceTables> tables() {
        return Optional.ofNullable(tables.get());
    }

    /** Whether what was deepened last is what a snapshot shows. */
    @SuppressWarnings("ReferenceEquality") // plans are as costly to compare as to make
    public boolean isOf(Snapshot snapshot) {
        OpenScenario deep = latest.get();
        return deep != null && deep.plan() == snapshot.shown().plan();
    }

    /** What is known of a snapshot beside its own figures; nothing where it was not deepened, or is rough. */
    public Details details(Snapshot snapshot) {
        OpenScenario deep = latest.get();
        return deep != null && snapshot.current() && snapshot.exact() && isOf(snapshot)
                ? deep.findings().details()
                : Details.NONE;
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private void follow(Snapshot now) {
        OpenScenario shown = now.shown();
        if (!now.current() || !now.exact()) {
            giveUp();
            return;
        }
        if (wanted != null && wanted.plan() == shown.plan()) {
            return;
        }
        giveUp();
        wanted = shown;
        rest.setOnFinished(e -> deepen(shown));
        rest.playFromStart();
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private void deepen(OpenScenario shown) {
        rest.setDuration(Duration.millis(REST_MILLIS));
        if (wanted != shown) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        givenUp = stop;
        bench.background()
                .start(texts.now("deepening"), progress -> {
                    if (tables.get() == null) {
                        tables.set(bench.session().forces());
                    }
                    return bench.session().deepen(shown);
                })
                .whenDone(deep -> ground(deep, shown, stop), failure -> failed(failure, shown));
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private void ground(OpenScenario deep, OpenScenario of, AtomicBoolean stop) {
        if (wanted != of) {
            return;
        }
        latest.set(deep);
        bench.background()
                .start(texts.now("deepening.sure"), progress -> bench.session()
                        .withIntervals(deep, Deepener.SAMPLES, () -> stop.get() || progress.cancelled()))
                .whenDone(
                        sure -> {
                            if (wanted == of) {
                                latest.set(sure);
                            }
                        },
                        failure -> failed(failure, of));
    }

    private void giveUp() {
        givenUp.set(true);
        rest.stop();
        wanted = null;
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private void failed(Throwable failure, OpenScenario of) {
        if (!(failure instanceof CancellationException)) {
            LOG.warn("figures could not be worked out", failure);
            if (wanted == of) {
                wanted = null;
            }
        }
    }
}
