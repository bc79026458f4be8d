/** The outline: what there is, what is shown, in which order. */
@NullMarked
package org.threeline.ui.layers;

import org.jspecify.annotations.NullMarked;
