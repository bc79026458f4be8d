/** What an author changes: commands from scenario to scenario, and the one history of them. Knows no toolkit. */
@NullMarked
package org.threeline.edit;

import org.jspecify.annotations.NullMarked;
