/** What stands on a map besides its layers: graticule, scale bar, north arrow. */
@NullMarked
package org.threeline.render.decor;

import org.jspecify.annotations.NullMarked;
