/**
 * From rule to geometry: bands, sides, ends, clipping, overlay with its fallback ladder; a Scenario becomes a
 * {@link org.threeline.zones.Plan}.
 */
@NullMarked
package org.threeline.zones;

import org.jspecify.annotations.NullMarked;
