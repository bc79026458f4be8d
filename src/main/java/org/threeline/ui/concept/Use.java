package org.threeline.ui.concept;

import org.threeline.edit.SourceUse;
import org.threeline.scenario.Basis;

/**
 * A number or statement that rests on a source, in the reader's words.
 *
 * @param value perhaps empty
 * @param follows whether it follows from the line above, rather than being said
 */
record Use(SourceUse of, String text, String value, Basis basis, boolean follows) {}
