package org.threeline.ui.common;

import javafx.scene.Parent;
import org.controlsfx.control.textfield.AutoCompletionBinding;

/** The list that offers to complete what is typed. */
public final class OfferList {
    private OfferList() {}

    /**
     * Puts the list in the window's dress alone.
     *
     * @param most rows before it scrolls
     */
    public static void dress(AutoCompletionBinding<?> completion, int most) {
        completion.setVisibleRowCount(most);
        // Its own style sheet is made for another theme and looks up colours that it does not find.
        completion.getAutoCompletionPopup().skinProperty().addListener((o, before, now) -> {
            if (now.getNode() instanceof Parent list) {
                list.getStylesheets().clear();
            }
        });
    }
}
