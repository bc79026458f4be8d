/** What differs between two scenarios. */
@NullMarked
package org.threeline.analysis.compare;

import org.jspecify.annotations.NullMarked;
