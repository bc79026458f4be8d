package org.threeline.ui.inspector;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.edit.ZoneEdits;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.SourceId;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;
import org.threeline.ui.common.Workbench;

/** What the forms of the inspector look at and act through. */
record Editing(Workbench bench, Texts texts) {
    Scenario scenario() {
        return bench.snapshot().get().scenario();
    }

    Language language() {
        return bench.settings().language().get();
    }

    UnitText units() {
        return UnitText.of(language(), bench.settings().unit().get());
    }

    /** Whether attributes can be changed; distances can be tried out otherwise too. */
    boolean editable(Feature feature) {
        return bench.mode().get() == Mode.EDIT && !locked(feature);
    }

    boolean locked(Feature feature) {
        return scenario().look().locks(feature.id());
    }

    /** Whether it is locked with its group, and only to be unlocked with it. */
    boolean lockedWithGroup(Feature feature) {
        return scenario().look().isLockedWithGroup(feature.id());
    }

    void perform(ChangeLabel label, UnaryOperator<Scenario> change) {
        bench.desk().perform(new Command(label, change));
    }

    /**
     * Makes a change unless rules would be wrong after it.
     *
     * @return why it is not made
     */
    Optional<String> performUnlessWrong(ChangeLabel label, UnaryOperator<Scenario> change) {
        Scenario before = scenario();
        Optional<Problem> wrong = ZoneEdits.refusal(before, change.apply(before));
        if (wrong.isEmpty()) {
            perform(label, change);
        }
        return wrong.map(p -> p.message(language()));
    }

    /** A source in few words: {@code Politico, 28 Aug 2025}. */
    String sourceName(SourceId id) {
        return scenario()
                .source(id)
                .map(s -> s.publisher().in(language())
                        + s.date().map(d -> ", " + Dates.shown(d, language())).orElse(""))
                .orElse(id.value());
    }
}
