package org.threeline.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.History;
import org.threeline.file.LoadedScenario;
import org.threeline.scenario.Scenario;

/**
 * What an author has made of a file so far; immutable.
 *
 * @param loaded the file as it was read or saved last
 * @param file what it is saved to; empty for one without a name yet
 * @param saved whether the scenario is the one on disk
 * @param changes what was done since it was saved, the newest last
 */
public record Work(
        LoadedScenario loaded, Optional<Path> file, Scenario scenario, boolean saved, List<ChangeLabel> changes) {
    static Work of(LoadedScenario loaded, Optional<Path> file, History history) {
        int from = Math.min(history.savedPosition().orElse(0), history.position());
        List<ChangeLabel> changes = history.steps().subList(from, history.position()).stream()
                .map(History.Step::label)
                .toList();
        return new Work(loaded, file, history.current(), history.isSaved(), changes);
    }
}
