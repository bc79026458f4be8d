package org.threeline.ui.common;

/** What the window is for at the moment. */
public enum Mode {
    /** Nothing can be changed; sliders work on a copy that is thrown away. */
    EXPLORE,
    /** Changes are made to the scenario. */
    EDIT
}
