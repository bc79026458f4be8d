/**
 * The labels of a map: what is written where, without collision, and how it is drawn.
 *
 * <p>All positions are pixels of the picture, x to the right and y downward from its left upper corner.
 */
@NullMarked
package org.threeline.render.label;

import org.jspecify.annotations.NullMarked;
