/** The panel of steps: what was done, where the scenario stands, where it was saved. */
@NullMarked
package org.threeline.ui.history;

import org.jspecify.annotations.NullMarked;
