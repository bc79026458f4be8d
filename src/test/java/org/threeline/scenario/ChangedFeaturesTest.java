package org.threeline.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.threeline.fixtures.PlainFeatures;

/** What was changed between two states of a scenario, and what is found in each. */
class ChangedFeaturesTest {
    private static final Trace A = trace("a", 48);
    private static final Trace B = trace("b", 49);
    private static final Scenario BOTH = PlainFeatures.scenario(List.of(A, B));

    private static Trace trace(String id, double latitude) {
        LineString line = new GeometryFactory()
                .createLineString(new Coordinate[] {new Coordinate(30, latitude), new Coordinate(31, latitude)});
        return PlainFeatures.trace(new FeatureId(id), Text.EMPTY, Text.EMPTY, Text.EMPTY, line);
    }

    @Test
    void whatIsPutInPlaceOfAFeatureIsChangedAndFoundAndTheOthersAreNot() {
        Trace moved = trace("b", 50);
        Scenario now = BOTH.withFeature(moved);
        assertEquals(Optional.of(List.of(moved)), now.changedSince(BOTH));
        assertEquals(Optional.of(List.of(B)), BOTH.changedSince(now));
        assertEquals(Optional.of(List.of()), BOTH.changedSince(BOTH.withTitle(Text.of("Other"))));
        assertEquals(Optional.of(moved), now.trace(new FeatureId("b")));
        assertEquals(List.of(A, moved), now.traces().toList());
        assertEquals(List.of(A, B), BOTH.traces().toList());
        assertEquals(1, now.indexOf(new FeatureId("b")));
    }

    @Test
    void whereFeaturesComeGoOrChangePlacesNothingIsSaid() {
        assertEquals(Optional.empty(), BOTH.withFeatures(List.of(A)).changedSince(BOTH));
        assertEquals(Optional.empty(), BOTH.withFeatures(List.of(B, A)).changedSince(BOTH));
        assertEquals(
                Optional.empty(),
                BOTH.withFeatures(List.of(A, B, trace("c", 50))).changedSince(BOTH));
    }

    @Test
    void aFeatureThatIsNotThereIsNotPutIn() {
        assertEquals(BOTH.features(), BOTH.withFeature(trace("c", 50)).features());
    }
}
