package org.threeline.render.shape;

/** What a part of a projected feature is. */
public enum PartKind {
    POINT,
    LINE,
    /** A closed ring of a polygon; shells turn left in the map, holes right. */
    RING
}
