package org.threeline.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.file.LoadedScenario;
import org.threeline.file.ScenarioFile;
import org.threeline.file.recovery.Journal;
import org.threeline.file.recovery.JournalEntry;
import org.threeline.file.recovery.Owner;
import org.threeline.scenario.ScenarioException;

/**
 * What a process that ended without being asked has left unsaved.
 *
 * @param entry the newest state that was kept
 * @param scenario the same, read
 * @param basis the file it was made of, if that is as it was then
 */
public record LostWork(Journal journal, JournalEntry entry, LoadedScenario scenario, Optional<LoadedScenario> basis) {
    private static final Logger LOG = LoggerFactory.getLogger(LostWork.class);

    /**
     * Looks for it; the newest first.
     *
     * <p>Journals without anything that is not on disk already are taken away, such as those of a process that died
     * between saving and forgetting.
     */
    public static List<LostWork> in(Path folder) throws IOException {
        List<LostWork> lost = new ArrayList<>();
        for (Journal journal : Journal.left(folder)) {
            Optional<LostWork> work = journal.last().flatMap(entry -> read(journal, entry));
            if (work.isEmpty() || work.get().isOnDisk()) {
                LOG.info("{} holds nothing that is not saved", journal.file());
                journal.delete();
            } else {
                lost.add(work.get());
            }
        }
        return List.copyOf(lost);
    }

    private static Optional<LostWork> read(Journal journal, JournalEntry entry) {
        try {
            Path name = entry.file().orElse(entry.source());
            return Optional.of(new LostWork(journal, entry, ScenarioFile.parse(name, entry.text()), basis(entry)));
        } catch (ScenarioException e) {
            LOG.warn("{} cannot be used", journal.file(), e);
            return Optional.empty();
        }
    }

    private static Optional<LoadedScenario> basis(JournalEntry entry) {
        try {
            if (Files.isRegularFile(entry.source())) {
                return Optional.of(ScenarioFile.read(entry.source()))
                        .filter(l -> JournalEntry.digest(l.bytes()).equals(entry.sourceDigest()));
            }
        } catch (ScenarioException e) {
            LOG.info("{} cannot be read any more", entry.source(), e);
        }
        return Optional.empty();
    }

    /** Whether the file it belongs to holds it. */
    private boolean isOnDisk() {
        try {
            return entry.file().isPresent()
                    && Files.isRegularFile(entry.file().get())
                    && ScenarioFile.read(entry.file().get()).scenario().equals(scenario.scenario());
        } catch (ScenarioException e) {
            LOG.info("{} cannot be read any more", entry.file(), e);
            return false;
        }
    }

    /** Whether the file was changed or went away after this was kept. */
    public boolean isFileChanged() {
        return basis.isEmpty();
    }

    /** Works out what {@link #putOn} shows at first; on any thread. */
    public OpenScenario ready(Session session) throws ScenarioException {
        return session.open(basis.orElse(scenario));
    }

    /** What the recovered work looks like; on any thread. */
    public OpenScenario picture(Session session) throws ScenarioException {
        return session.open(scenario);
    }

    /**
     * Makes the journal one's own, so that no other window takes it.
     *
     * @return false where another window has taken it already
     */
    public boolean claim(Owner owner) throws IOException {
        return journal.claim(owner);
    }

    /**
     * Puts the work on a desk, as a step after the file as it is on disk where that is possible.
     *
     * @param ready from {@link #ready}
     */
    public void putOn(Desk desk, OpenScenario ready) {
        if (basis.isPresent()) {
            desk.open(ready, entry.file());
            desk.perform(new Command(ChangeLabel.of("work.recovered"), s -> scenario.scenario()));
        } else {
            desk.openUnsaved(ready, entry.file());
        }
    }

    /** Forgets it. */
    public void discard() throws IOException {
        journal.delete();
    }
}
