/** The bundled base map, read-only, with its spatial index: 15 to 50 E, 42 to 60 N, WGS 84 longitude, latitude. */
@NullMarked
package org.threeline.basemap;

import org.jspecify.annotations.NullMarked;
