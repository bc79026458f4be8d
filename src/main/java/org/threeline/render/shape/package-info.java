/** Features projected once and kept as plain arrays at the detail a picture needs, and cut to what is seen of them. */
@NullMarked
package org.threeline.render.shape;

import org.jspecify.annotations.NullMarked;
