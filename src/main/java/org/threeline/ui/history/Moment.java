package org.threeline.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.History;
import org.threeline.session.Desk;

/**
 * A state of the scenario one can go to.
 *
 * @param position after how many steps, 0 for the beginning
 * @param label what led to it; empty for the beginning
 * @param current whether the scenario stands here
 * @param ahead whether it was taken back and can be done again
 * @param saved whether it is the one on disk
 */
record Moment(int position, Optional<ChangeLabel> label, boolean current, boolean ahead, boolean saved) {
    /** All of a desk's, the oldest first. */
    static List<Moment> of(Desk desk) {
        List<History.Step> steps = desk.steps();
        int now = desk.position();
        int saved = desk.savedPosition().orElse(-1);
        List<Moment> moments = new ArrayList<>(steps.size() + 1);
        for (int i = 0; i <= steps.size(); i++) {
            Optional<ChangeLabel> label =
                    i == 0 ? Optional.empty() : Optional.of(steps.get(i - 1).label());
            moments.add(new Moment(i, label, i == now, i > now, i == saved));
        }
        return moments;
    }
}
