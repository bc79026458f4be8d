package org.threeline.scenario;

/** One feature of a scenario. */
public sealed interface Feature permits Trace, Zone, Place {
    FeatureId id();

    Role role();

    Text name();

    Provenance provenance();
}
