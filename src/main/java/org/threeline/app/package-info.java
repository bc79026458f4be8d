/** The program: main class and wiring by plain constructors. */
@NullMarked
package org.threeline.app;

import org.jspecify.annotations.NullMarked;
