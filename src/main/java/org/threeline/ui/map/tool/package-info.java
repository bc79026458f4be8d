/** The tools of the map: what the hand and the keys do to the scenario there, and what is drawn meanwhile. */
@NullMarked
package org.threeline.ui.map.tool;

import org.jspecify.annotations.NullMarked;
