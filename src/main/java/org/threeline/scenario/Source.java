package org.threeline.scenario;

import java.time.LocalDate;
import java.util.Optional;

/** A public source. */
public record Source(SourceId id, Text publisher, Text title, Optional<LocalDate> date, Optional<String> url) {}
