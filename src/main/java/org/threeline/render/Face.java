package org.threeline.render;

/** The eight faces of the look, each a file of its own: bold, italic and width are never synthesised. */
public enum Face {
    REGULAR("NotoSans-Regular"),
    MEDIUM("NotoSans-Medium"),
    SEMI_BOLD("NotoSans-SemiBold"),
    MEDIUM_ITALIC("NotoSans-MediumItalic"),
    CONDENSED("NotoSans-SemiCondensed"),
    CONDENSED_MEDIUM("NotoSans-SemiCondensedMedium"),
    CONDENSED_SEMI_BOLD("NotoSans-SemiCondensedSemiBold"),
    SERIF_ITALIC("NotoSerif-Italic");

    private final String postScriptName;

    Face(String postScriptName) {
        this.postScriptName = postScriptName;
    }

    /** The name by which styles call the face, for example {@code NotoSans-SemiBold}. */
    public String postScriptName() {
        return postScriptName;
    }

    /** The file in the data folder's {@code fonts}. */
    public String fileName() {
        return postScriptName + ".ttf";
    }

    /**
     * The face of a name in a style.
     *
     * @throws IllegalArgumentException if none has it
     */
    public static Face named(String postScriptName) {
        for (Face face : values()) {
            if (face.postScriptName.equals(postScriptName)) {
                return face;
            }
        }
        throw new IllegalArgumentException("No face is called " + postScriptName);
    }
}
