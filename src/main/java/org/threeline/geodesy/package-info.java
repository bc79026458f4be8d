/**
 * The shape of the earth: projections of our own, geodesic distance, length and area on WGS 84.
 *
 * <p>Lengths are metres and areas square metres unless a name says otherwise; coordinates are longitude, latitude in
 * degrees, or easting, northing in metres of a {@link org.threeline.geodesy.MapProjection}.
 */
@NullMarked
package org.threeline.geodesy;

import org.jspecify.annotations.NullMarked;
