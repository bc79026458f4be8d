package org.threeline.scenario;

import java.util.Optional;

/**
 * Basis and source of a statement.
 *
 * @param basis where it comes from
 * @param source the id of the source that says it; required when reported
 */
public record Provenance(Basis basis, Optional<SourceId> source) {
    public static final Provenance ASSUMED = new Provenance(Basis.ASSUMED, Optional.empty());

    public static Provenance reported(String source) {
        return new Provenance(Basis.REPORTED, Optional.of(new SourceId(source)));
    }
}
