/** Writes slides and maps to files, and reads back what was written. */
@NullMarked
package org.threeline.slides.export;

import org.jspecify.annotations.NullMarked;
