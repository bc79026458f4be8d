package org.threeline.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.threeline.edit.BandPart;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.edit.ConceptPart;
import org.threeline.edit.FeatureEdits;
import org.threeline.edit.LayerEdits;
import org.threeline.edit.ZoneEdits;
import org.threeline.file.DataFolder;
import org.threeline.file.LoadedScenario;
import org.threeline.file.ScenarioWriter;
import org.threeline.file.recovery.JournalEntry;
import org.threeline.file.recovery.Owner;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Text;

/**
 * Edits and saves as a window does, until it is killed: {@code KilledEditor FILE STATE-FOLDER SEED}.
 *
 * <p>Of each state, in the middle of a drag too, it says {@code S millis digest}: its standard output is read by who
 * kills it, its standard error where it ends by itself.
 */
final class KilledEditor {
    /** What it says when it begins to edit. */
    static final String READY = "ready";

    private static final ChangeLabel LABEL = ChangeLabel.of("scenario.summary");

    private final Desk desk;
    private final Random random;
    private final ExecutorService owner = Executors.newSingleThreadExecutor();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private Scenario said;
    private boolean saving;

    private KilledEditor(Path file, Path state, long seed) throws ScenarioException {
        var session = new Session(() -> new DataFolder(Path.of(System.getProperty("threeline.data", "data"))));
        random = new Random(seed);
        desk = new Desk(
                session,
                session.open(file, Progress.NONE),
                Optional.of(file),
                owner,
                Executors.newSingleThreadExecutor());
        said = desk.snapshot().scenario();
        desk.addListener(now -> say(now.scenario()));
        System.out.println("S 0 " + digest(said));
    }

    private void say(Scenario scenario) {
        if (scenario != said) {
            said = scenario;
            // One write, so that a line is whole or not there.
            byte[] line = ("S " + System.currentTimeMillis() + " " + digest(scenario) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            System.out.write(line, 0, line.length);
            System.out.flush();
        }
    }

    public static void main(String[] args) throws Exception {
        Path state = Path.of(args[1]);
        var editor = new KilledEditor(Path.of(args[0]), state, Long.parseLong(args[2]));
        editor.owner
                .submit(() -> {
                    var keeper = new WorkKeeper(editor.desk, state, Owner.newWindowWhenNeeded());
                    return keeper;
                })
                .get();
        System.out.println(READY);
        while (true) {
            editor.owner.submit(editor::step).get();
            Thread.sleep(editor.random.nextInt(editor.random.nextInt(10) == 0 ? 1500 : 60));
        }
    }

    /** The scenario as a number that no other has. */
    static String digest(Scenario scenario) {
        return JournalEntry.digest(ScenarioWriter.text(scenario, Map.of()));
    }

    private void step() {
        int kind = random.nextInt(8);
        if (kind == 0) {
            save();
            return;
        }
        if (kind == 1) {
            desk.undo();
        } else if (kind == 2) {
            desk.beginGesture(LABEL);
            for (int i = 0; i < 20; i++) {
                double km = 1 + random.nextInt(60);
                desk.perform(new Command(
                        LABEL,
                        s -> ZoneEdits.distance(
                                s, s.zones().findFirst().orElseThrow().id(), 0, BandPart.TO, km)));
            }
            desk.endGesture(LABEL);
        } else {
            change(kind);
        }
    }

    private void change(int kind) {
        Scenario scenario = desk.snapshot().scenario();
        var any = scenario.features().get(random.nextInt(scenario.features().size()));
        String id = any.id().value();
        boolean flag = random.nextBoolean();
        switch (kind) {
            case 3 -> desk.perform(new Command(LABEL, s -> LayerEdits.visible(s, id, flag)));
            case 4 ->
                desk.perform(new Command(
                        LABEL, s -> FeatureEdits.name(s, any.id(), t -> Text.of("name " + random.nextInt(100)))));
            case 5 -> desk.perform(ConceptPart.CONDITIONS.add(-1));
            case 6 -> {
                List<org.threeline.scenario.Condition> rows = scenario.conditions();
                if (!rows.isEmpty()) {
                    desk.perform(ConceptPart.CONDITIONS.delete(0, rows.get(0)));
                }
            }
            default -> desk.perform(new Command(LABEL, s -> LayerEdits.opacity(s, id, random.nextInt(11) / 10.0)));
        }
    }

    private void save() {
        if (saving) {
            return;
        }
        saving = true;
        Desk.Saving job = desk.saving(desk.snapshot().file().orElseThrow());
        writer.execute(() -> {
            try {
                LoadedScenario written = job.write();
                owner.execute(() -> {
                    desk.saved(job, written);
                    saving = false;
                });
            } catch (ScenarioException | RuntimeException e) {
                e.printStackTrace();
                System.exit(1);
            }
        });
    }
}
