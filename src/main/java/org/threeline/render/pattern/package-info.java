/** The shapes of patterns and marks: hatches, dots, scallops, crenellation, symbols of points. */
@NullMarked
package org.threeline.render.pattern;

import org.jspecify.annotations.NullMarked;
