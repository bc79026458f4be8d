/** The figures that follow, and the problems. */
@NullMarked
package org.threeline.ui.findings;

import org.jspecify.annotations.NullMarked;
