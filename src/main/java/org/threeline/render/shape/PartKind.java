package org.threeline.render.shape;

/** What a part of a projected feature is. */
public enum PartKind {
    POINT((byte) 0),
    LINE((byte) 1),
    /** A closed ring of a polygon; shells turn left in the map, holes right. */
    RING((byte) 2);

    private final byte code;

    PartKind(byte code) {
        this.code = code;
    }

    /** What stands for it in arrays. */
    byte code() {
        return code;
    }

    static PartKind ofCode(byte code) {
        return code == POINT.code ? POINT : code == LINE.code ? LINE : RING;
    }
}
