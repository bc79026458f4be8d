package org.threeline.edit;

import java.util.List;
import java.util.Optional;
import org.threeline.scenario.DisplayProjection;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;

/** A scenario in which nothing is drawn yet. */
public final class NewScenario {
    private NewScenario() {}

    /** A scenario with a caveat that holds for whatever is drawn in it, and a title to be changed. */
    public static Scenario empty() {
        return titled(NewText.of("scenario"));
    }

    public static Scenario titled(Text title) {
        return new Scenario(
                title,
                Optional.empty(),
                Text.EMPTY,
                NewText.of("caveat"),
                new DisplayProjection.Fitted(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
