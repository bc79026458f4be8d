package org.threeline.edit;

import java.util.function.UnaryOperator;
import org.threeline.scenario.Scenario;

/**
 * A change of the scenario.
 *
 * @param label what it does
 * @param change gives a new scenario; the same or an equal one where there is nothing to change
 */
public record Command(ChangeLabel label, UnaryOperator<Scenario> change) {
    public Scenario apply(Scenario scenario) {
        return change.apply(scenario);
    }
}
