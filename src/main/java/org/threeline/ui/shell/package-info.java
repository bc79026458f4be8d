/** The window: menu, tools, panels, status bar, dialogs; the only room that knows all panels. */
@NullMarked
package org.threeline.ui.shell;

import org.jspecify.annotations.NullMarked;
