package org.threeline.ui.findings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.Fixes;
import org.threeline.scenario.Basis;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Severity;
import org.threeline.ui.common.Amount;

/** A line of the panel, in the reader's words. */
sealed interface Line {
    /** The same for as long as the line is about the same thing, whatever it says. */
    String key();

    Spot spot();

    /** What a screen reader says. */
    String spoken();

    /**
     * A zone or trace whose lines follow; goes to it.
     *
     * @param feature what it names
     */
    record Title(String key, FeatureId feature, String text) implements Line {
        @Override
        public Spot spot() {
            return Spot.of(feature);
        }

        @Override
        public String spoken() {
            return text;
        }
    }

    /** The name of a group of lines. */
    record Group(String key, String text) implements Line {
        @Override
        public Spot spot() {
            return Spot.NOWHERE;
        }

        @Override
        public String spoken() {
            return text;
        }
    }

    /** What the next lines are about, within a group. */
    record Subject(String key, String text, Spot spot) implements Line {
        @Override
        public String spoken() {
            return text;
        }
    }

    /**
     * A figure.
     *
     * @param amount empty where it cannot be had; {@code extra} then says why
     * @param extra what stands beside it, quietly; perhaps empty
     * @param stale whether it is of a scenario before
     * @param sure under which key it has an interval; empty where it has none
     */
    record Figure(
            String key,
            Kind kind,
            Spot spot,
            String label,
            Optional<Amount> amount,
            String extra,
            Basis basis,
            String spoken,
            boolean stale,
            Optional<FigureKey> sure)
            implements Line {}

    /**
     * A problem.
     *
     * @param fix what mends it safely
     */
    record Trouble(
            String key, Severity severity, String code, String text, Spot spot, String spoken, Optional<Fixes.Fix> fix)
            implements Line {
        /** By what it says: a fix is a function, and no two of those are equal. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Trouble t
                    && key.equals(t.key)
                    && severity == t.severity
                    && text.equals(t.text)
                    && spot.equals(t.spot)
                    && fix.isPresent() == t.fix.isPresent();
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** A quiet remark. */
    record Remark(String key, String text) implements Line {
        @Override
        public Spot spot() {
            return Spot.NOWHERE;
        }

        @Override
        public String spoken() {
            return text;
        }
    }
}
