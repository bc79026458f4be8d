package org.threeline.scenario;

/** Something the concept depends on, and how it stands ({@code open}, {@code met}, {@code refused}, …). */
public record Condition(String id, Text text, String status, Provenance provenance) {}
