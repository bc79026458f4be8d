/**
 * The immutable model of a scenario: what the author said, and nothing that follows from it.
 *
 * <p>Coordinates are WGS 84 longitude, latitude in degrees; depths and distances are kilometres. This room uses no
 * other room.
 */
@NullMarked
package org.threeline.scenario;

import org.jspecify.annotations.NullMarked;
