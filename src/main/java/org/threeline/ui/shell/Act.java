package org.threeline.ui.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can do, the same in menu, toolbar and the sheet of keys.
 *
 * @param id of its controls, after {@code menu-} and {@code tool-}
 * @param name what menus call it
 * @param keys what also does it
 * @param off whether it cannot be done now
 */
record Act(
        String id,
        ObservableStringValue name,
        Optional<KeyCombination> keys,
        ObservableBooleanValue off,
        Runnable run) {
    private static final ObservableBooleanValue NEVER = Bindings.createBooleanBinding(() -> false);

    static Act of(String id, ObservableStringValue name, Runnable run) {
        return new Act(id, name, Optional.empty(), NEVER, run);
    }

    Act on(String keyCombination) {
        return new Act(id, name, Optional.of(KeyCombination.valueOf(keyCombination)), off, run);
    }

    Act offWhen(ObservableBooleanValue condition) {
        return new Act(id, name, keys, condition, run);
    }
}
