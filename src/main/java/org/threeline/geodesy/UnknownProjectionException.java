package org.threeline.geodesy;

import org.jspecify.annotations.Nullable;

/** An EPSG code that stands for no projection a map can be drawn in. */
public final class UnknownProjectionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;

    UnknownProjectionException(int code, @Nullable Throwable cause) {
        super("EPSG:" + code + " is no known two-dimensional reference system", cause);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
