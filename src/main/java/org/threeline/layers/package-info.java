/** The plan and the base map as GeoTools feature collections and styles. */
@NullMarked
package org.threeline.layers;

import org.jspecify.annotations.NullMarked;
