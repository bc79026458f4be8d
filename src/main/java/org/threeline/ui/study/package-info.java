/** Charts beside cases of the past, sweeps and comparisons, in a panel below the map. */
@NullMarked
package org.threeline.ui.study;

import org.jspecify.annotations.NullMarked;
