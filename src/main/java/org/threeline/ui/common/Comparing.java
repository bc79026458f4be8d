package org.threeline.ui.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.analysis.compare.Comparer;
import org.threeline.analysis.compare.Comparison;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Text;
import org.threeline.session.OpenScenario;
import org.threeline.session.Progress;
import org.threeline.session.Snapshot;

/**
 * Another scenario beside that of the desk, and what differs between the two, while the window compares.
 *
 * <p>The other scenario, B, is read once; the differences are worked out in the background whenever the desk's
 * scenario, A, is at rest again. What is chosen stays chosen from one time the window compares to the next. On the FX
 * thread.
 */
public final class Comparing {
    private static final Logger LOG = LoggerFactory.getLogger(Comparing.class);
    private static final Duration REST = Duration.millis(300);

    private final Workbench bench;
    private final Texts texts;
    private final ObjectProperty<Optional<Other>> choice = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<OpenScenario>> other = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Result>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Throwable>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<FeatureId>> focus = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty beside = new SimpleBooleanProperty();
    private final PauseTransition rest = new PauseTransition(REST);
    private Background.@Nullable Job<OpenScenario> reading;
    private Background.@Nullable Job<Result> working;

    /** What to compare with. */
    public sealed interface Other {
        /** The state of the file on disk, or of a preset as it comes. */
        record Saved() implements Other {}

        /** A scenario that comes with the program, by the title it has. */
        record Preset(Text title, Path path) implements Other {}

        /** A file of the user's. */
        record File(Path path) implements Other {}
    }

    /**
     * What was found.
     *
     * @param a of the desk
     */
    public record Result(OpenScenario a, OpenScenario b, Comparison comparison) {
        /** Ground that B alone has: of one zone, or of all; longitude, latitude in degrees, WGS 84. */
        public List<Geometry> gained(Optional<FeatureId> zone) {
            return ground(zone, true);
        }

        /** Ground that A alone has: of one zone, or of all; longitude, latitude in degrees, WGS 84. */
        public List<Geometry> lost(Optional<FeatureId> zone) {
            return ground(zone, false);
        }

        private List<Geometry> ground(Optional<FeatureId> only, boolean gained) {
            List<Geometry> ground = new ArrayList<>();
            for (Comparison.ZoneDifference zone : comparison.zones()) {
                boolean some = gained ? zone.gainedKm2() > 0 : zone.lostKm2() > 0;
                if (some && only.map(zone.id()::equals).orElse(true)) {
                    ground.add(gained ? zone.gained() : zone.lost());
                }
            }
            List<FeatureId> whole = gained ? comparison.onlyInB() : comparison.onlyInA();
            for (FeatureId id : whole) {
                if (only.map(id::equals).orElse(true)) {
                    (gained ? b : a)
                            .plan()
                            .zone(id)
                            .ifPresent(z -> ground.add(z.area().geographic()));
                }
            }
            return ground;
        }
    }

    Comparing(Workbench bench) {
        this.bench = bench;
        this.texts = bench.texts("org.threeline.ui.common.units");
        rest.setOnFinished(e -> compare());
        choice.addListener((o, before, now) -> read());
        bench.mode().addListener((o, before, now) -> modeIs(now));
        bench.snapshot().addListener((o, before, now) -> follow(before, now));
        modeIs(bench.mode().get());
    }

    /** What is compared with; setting it reads that scenario. */
    public ObjectProperty<Optional<Other>> choice() {
        return choice;
    }

    /** B, once it is read; empty while the window does not compare. */
    public ReadOnlyObjectProperty<Optional<OpenScenario>> other() {
        return other.getReadOnlyProperty();
    }

    /** What was found last, perhaps of A as it was before; see {@link #isCurrent}. */
    public ReadOnlyObjectProperty<Optional<Result>> result() {
        return result.getReadOnlyProperty();
    }

    /** Why B cannot be had. */
    public ReadOnlyObjectProperty<Optional<Throwable>> failure() {
        return failure.getReadOnlyProperty();
    }

    /** The zone whose ground gained and lost alone is drawn; empty for all. */
    public ObjectProperty<Optional<FeatureId>> focus() {
        return focus;
    }

    /** Whether the two maps stand side by side, rather than one under the other. */
    public BooleanProperty beside() {
        return beside;
    }

    /** Whether what was found is of A as the desk has it. */
    @SuppressWarnings("ReferenceEquality") // plans are as costly to compare as to make
    public boolean isCurrent() {
        Snapshot now = bench.snapshot().get();
        return now.current()
                && result.get().filter(r -> r.a().plan() == now.shown().plan()).isPresent();
    }

    private boolean isOn() {
        return bench.mode().get() == Mode.COMPARE;
    }

    private void modeIs(Mode mode) {
        if (mode == Mode.COMPARE) {
            if (choice.get().isEmpty() && !bench.snapshot().get().saved()) {
                choice.set(Optional.of(new Other.Saved()));
            } else {
                read();
            }
        } else {
            forget();
        }
    }

    private void forget() {
        giveUp();
        other.set(Optional.empty());
        result.set(Optional.empty());
        failure.set(Optional.empty());
        focus.set(Optional.empty());
    }

    private void giveUp() {
        rest.stop();
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
        if (working != null) {
            working.cancel();
            working = null;
        }
    }

    @SuppressWarnings("ReferenceEquality") // files and plans are told apart by identity
    private void follow(Snapshot before, Snapshot now) {
        if (!isOn()) {
            return;
        }
        boolean savedAnew = before.shown().loaded() != now.shown().loaded();
        if (savedAnew && choice.get().filter(c -> c instanceof Other.Saved).isPresent()) {
            read();
        } else if (other.get().isPresent() && now.current() && now.exact() && !isCurrent()) {
            rest.playFromStart();
        }
    }

    private void read() {
        giveUp();
        if (!isOn() || choice.get().isEmpty()) {
            return;
        }
        Other wanted = choice.get().get();
        Snapshot now = bench.snapshot().get();
        failure.set(Optional.empty());
        Background.Job<OpenScenario> job = bench.background().start(texts.now("comparing.read"), progress -> {
            OpenScenario read = open(wanted, now, progress);
            return bench.session().deepen(read);
        });
        reading = job;
        job.whenDone(
                read -> {
                    reading = null;
                    result.set(Optional.empty());
                    other.set(Optional.of(read));
                    compare();
                },
                this::failed);
    }

    private OpenScenario open(Other wanted, Snapshot now, Progress progress)
            throws org.threeline.scenario.ScenarioException {
        if (wanted instanceof Other.Preset preset) {
            return bench.session().open(preset.path(), progress);
        }
        if (wanted instanceof Other.File file) {
            return bench.session().open(file.path(), progress);
        }
        return now.file().isPresent()
                ? bench.session().open(now.file().get(), progress)
                : bench.session().open(now.shown().loaded());
    }

    private void compare() {
        Snapshot now = bench.snapshot().get();
        if (!isOn() || other.get().isEmpty() || !now.current() || !now.exact()) {
            return;
        }
        if (working != null) {
            working.cancel();
        }
        OpenScenario b = other.get().get();
        Background.Job<Result> job = bench.background().start(texts.now("comparing.work"), progress -> {
            OpenScenario a = bench.session().deepen(now.shown());
            return new Result(a, b, new Comparer(a.plan(), a.findings(), b.plan(), b.findings()).compare());
        });
        working = job;
        job.whenDone(
                found -> {
                    working = null;
                    result.set(Optional.of(found));
                },
                this::failed);
    }

    private void failed(Throwable why) {
        if (!(why instanceof CancellationException)) {
            LOG.debug("not compared", why);
            other.set(Optional.empty());
            result.set(Optional.empty());
            failure.set(Optional.of(why));
        }
    }
}
