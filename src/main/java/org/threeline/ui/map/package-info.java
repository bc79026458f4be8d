/** The map: frames, moving, overlay, hover and click. */
@NullMarked
package org.threeline.ui.map;

import org.jspecify.annotations.NullMarked;
