/** Guarantees, contributors, conditions, sources and phases as tables. */
@NullMarked
package org.threeline.ui.concept;

import org.jspecify.annotations.NullMarked;
