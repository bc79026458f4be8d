/**
 * Other formats in and out: lines, areas and points of other programs.
 *
 * <p>Coordinates are longitude, latitude in degrees, WGS 84. Texts come from anywhere: every reader holds to limits and
 * answers a bad text with {@link org.threeline.scenario.Problem problems}, each with its line or pointer.
 */
@NullMarked
package org.threeline.exchange;

import org.jspecify.annotations.NullMarked;
