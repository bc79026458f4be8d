/** GeoTools styles read into plain records that can be drawn without asking a feature again. */
@NullMarked
package org.threeline.render.symbol;

import org.jspecify.annotations.NullMarked;
