package org.threeline.scenario;

/** A strength as a range of persons, {@code min} ≤ {@code max}. */
public record Force(double min, double max, Provenance provenance) {}
