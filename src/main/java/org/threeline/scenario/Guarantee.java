package org.threeline.scenario;

/**
 * A component of the security guarantees.
 *
 * @param component for example {@code air-defence}
 * @param status for example {@code conditional}
 */
public record Guarantee(String component, Text provider, String status, Text note, Provenance provenance) {}
