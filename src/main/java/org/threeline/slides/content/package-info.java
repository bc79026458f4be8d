/** What a slide says, in one language, without where it stands. */
@NullMarked
package org.threeline.slides.content;

import org.jspecify.annotations.NullMarked;
