/** Briefing slides: page geometry and export. */
@NullMarked
package org.threeline.slides;

import org.jspecify.annotations.NullMarked;
