/** The selected thing: attributes, depths, basis and source. */
@NullMarked
package org.threeline.ui.inspector;

import org.jspecify.annotations.NullMarked;
