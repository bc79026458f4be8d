package org.threeline.ui.findings;

import java.util.List;
import java.util.Optional;
import org.threeline.analysis.Findings;
import org.threeline.edit.ConceptRow;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;

/** Where a figure or a problem lies. */
sealed interface Spot {
    /** The features that stay in focus. */
    List<FeatureId> features();

    record Nowhere() implements Spot {
        @Override
        public List<FeatureId> features() {
            return List.of();
        }
    }

    /** Whole features. */
    record Whole(List<FeatureId> features) implements Spot {
        public Whole {
            features = List.copyOf(features);
        }
    }

    /** What belongs to one zone; where it names a side, what lies on that. */
    sealed interface OfZone extends Spot {
        FeatureId zone();

        @Override
        default List<FeatureId> features() {
            return List.of(zone());
        }
    }

    /** What lies of a zone on one side of its trace. */
    record Half(FeatureId zone, Side side) implements OfZone {}

    /** Where a zone is least and most deep. */
    record Depths(FeatureId zone) implements OfZone {}

    /** Where a zone's trace does not look upon it. */
    record Breaks(FeatureId zone, List<Findings.Stretch> stretches) implements OfZone {
        public Breaks {
            stretches = List.copyOf(stretches);
        }
    }

    record Shared(FeatureId a, FeatureId b) implements Spot {
        @Override
        public List<FeatureId> features() {
            return List.of(a, b);
        }
    }

    record Between(Findings.Gap gap) implements Spot {
        @Override
        public List<FeatureId> features() {
            return List.of(gap.front(), gap.back());
        }
    }

    /** A row of the concept, which is not on the map. */
    record Row(ConceptRow row) implements Spot {
        @Override
        public List<FeatureId> features() {
            return List.of();
        }
    }

    /** What a zone shares with an oblast. */
    record InOblast(FeatureId zone, Optional<Side> side, String iso) implements OfZone {}

    /** The settlements of a zone. */
    record Towns(FeatureId zone, Optional<Side> side) implements OfZone {}

    /** Where roads, or else railways, cross a zone's edges. */
    record Crossed(FeatureId zone, Optional<Side> side, boolean roads) implements OfZone {}

    Spot NOWHERE = new Nowhere();

    /** On which side of the trace alone something lies; empty for both. */
    static Optional<Side> side(Spot spot) {
        if (spot instanceof Half half) {
            return Optional.of(half.side());
        }
        if (spot instanceof Towns towns) {
            return towns.side();
        }
        if (spot instanceof Crossed crossed) {
            return crossed.side();
        }
        return spot instanceof InOblast oblast ? oblast.side() : Optional.empty();
    }

    static Spot of(FeatureId feature) {
        return new Whole(List.of(feature));
    }
}
