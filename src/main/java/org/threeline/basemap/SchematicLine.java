package org.threeline.basemap;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A road or railway of the base map, drawn from town to town: its real course may lie 15 km off.
 *
 * @param id the feature's id, stable
 * @param ref its number, for example M-04; of railways the base map's own
 * @param name for example Kyiv – Chop
 * @param line longitude, latitude, WGS 84
 */
public record SchematicLine(String id, Optional<String> ref, Optional<String> name, Geometry line) {}
