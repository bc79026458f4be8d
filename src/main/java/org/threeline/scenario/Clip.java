package org.threeline.scenario;

/** What a derived zone is cut to. */
public sealed interface Clip {
    /** The word in the scenario file. */
    String word();

    /** Not in the base map's sea; lakes are land. */
    record Land() implements Clip {
        @Override
        public String word() {
            return "land";
        }
    }

    /**
     * One country.
     *
     * @param a3 ISO 3166 alpha-3
     */
    record Country(String a3) implements Clip {
        @Override
        public String word() {
            return "country:" + a3;
        }
    }
}
