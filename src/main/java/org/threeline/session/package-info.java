/** The use cases that window and command line share. */
@NullMarked
package org.threeline.session;

import org.jspecify.annotations.NullMarked;
