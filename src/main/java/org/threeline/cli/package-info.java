/** The command line: picocli commands and exit codes. */
@NullMarked
package org.threeline.cli;

import org.jspecify.annotations.NullMarked;
