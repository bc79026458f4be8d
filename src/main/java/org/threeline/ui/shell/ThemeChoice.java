package org.threeline.ui.shell;

/** The theme a user wants. */
enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK
}
