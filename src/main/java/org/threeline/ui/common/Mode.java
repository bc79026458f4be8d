package org.threeline.ui.common;

/** What the window is for at the moment. */
public enum Mode {
    /** Nothing can be changed; sliders work on a copy that is thrown away. */
    EXPLORE,
    /** Changes are made to the scenario. */
    EDIT,
    /** Set beside another scenario; changes are made to the copy that is thrown away, as while exploring. */
    COMPARE;

    /** Whether what is done stays in the scenario. */
    public boolean keepsChanges() {
        return this == EDIT;
    }
}
