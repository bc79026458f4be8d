/** Pure page geometry: where each part of a slide goes, without a graphics context. */
@NullMarked
package org.threeline.slides.layout;

import org.jspecify.annotations.NullMarked;
