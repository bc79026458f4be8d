/** A raster of our own for what makes up most of a map: plain and patterned fills and thin solid lines. */
@NullMarked
package org.threeline.render.raster;

import org.jspecify.annotations.NullMarked;
