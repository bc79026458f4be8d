/** The scenario file: reading with problems, schema, byte-stable writing, atomic save. */
@NullMarked
package org.threeline.file;

import org.jspecify.annotations.NullMarked;
