package org.threeline.scenario;

/**
 * A state or organisation and what it is said to be ready for.
 *
 * @param id for example {@code gb}
 * @param position the word of the file, for example {@code ready}
 */
public record Contributor(String id, Text name, String position, Text note, Provenance provenance) {}
