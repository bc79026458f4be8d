/** What is kept beside a scenario file so that nothing is lost: the recovery journal, and who has a file open. */
@NullMarked
package org.threeline.file.recovery;

import org.jspecify.annotations.NullMarked;
