package org.threeline.basemap;

import java.io.IOException;
import java.nio.file.Path;

/** The base map cannot be used; the message says why and what to do. */
public final class BaseMapException extends IOException {
    private final Reason reason;

    BaseMapException(Reason reason, Path file, Throwable cause) {
        super(reason.sentence(file), cause);
        this.reason = reason;
    }

    BaseMapException(Reason reason, Path file) {
        super(reason.sentence(file));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why a base map cannot be used. */
    public enum Reason {
        MISSING("basemap-missing", "The base map is not at %s. Put the program's data folder back, or name it."),
        NOT_A_GEOPACKAGE(
                "basemap-not-a-geopackage",
                "%s is not a GeoPackage. Put the base map of the program back in its place."),
        NOT_OURS(
                "basemap-not-ours",
                "%s is a GeoPackage but not the program's base map: a layer or a column is missing. Put the base map of"
                        + " the program back in its place."),
        CORRUPT("basemap-corrupt", "The base map at %s is damaged. Put a fresh copy of it in its place.");

        private final String code;
        private final String sentence;

        Reason(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        /** Short and stable, for reports. */
        public String code() {
            return code;
        }

        private String sentence(Path file) {
            return String.format(sentence, file);
        }
    }
}
