/**
 * GeoTools layers and styles drawn with Graphics2D and a raster of our own: prepared geometry, symbolizers, hatches,
 * tactical line patterns, labels, graticule, scale bar.
 */
@NullMarked
package org.threeline.render;

import org.jspecify.annotations.NullMarked;
