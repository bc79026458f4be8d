/** What follows from a plan: pure functions from plan to records of figures. */
@NullMarked
package org.threeline.analysis;

import org.jspecify.annotations.NullMarked;
