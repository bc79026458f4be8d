package org.threeline.file;

/** Makes JSON pointers (RFC 6901). */
final class JsonPointer {
    private JsonPointer() {}

    static String child(String parent, String name) {
        return parent + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    static String child(String parent, int index) {
        return parent + '/' + index;
    }

    /** The last step, as it is named in the file. */
    static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
