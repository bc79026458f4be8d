/** What becomes of a scenario when one or two of its numbers vary, and which number gives a figure asked for. */
@NullMarked
package org.threeline.analysis.sweep;

import org.jspecify.annotations.NullMarked;
