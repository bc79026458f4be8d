package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorLadderTest {
    private static final int RUNGS = ErrorLadder.of(1000).rungsKm().length;

    private static double widest(double errorKm, DoubleUnaryOperator halfWidth) {
        ErrorLadder ladder = ErrorLadder.of(errorKm);
        return ladder.widest(Arrays.stream(ladder.rungsKm()).map(halfWidth).toArray());
    }

    @Property
    void itNeverFallsWhateverWasMeasured(
            @ForAll @Size(11) List<@DoubleRange(max = 100) Double> measured,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double a,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double b) {
        assertEquals(RUNGS, measured.size());
        double[] halfWidths = measured.stream().mapToDouble(w -> w).toArray();
        ErrorLadder less = ErrorLadder.of(Math.min(a, b));
        ErrorLadder more = ErrorLadder.of(Math.max(a, b));
        double little = less.widest(Arrays.copyOf(halfWidths, less.rungsKm().length));
        double much = more.widest(Arrays.copyOf(halfWidths, more.rungsKm().length));
        assertTrue(little <= much, little + " at " + a + ", " + much + " at " + b);
    }

    @Test
    void itNeverFallsFromJustBelowARungToTheRungAndJustAbove() {
        DoubleUnaryOperator falling = km -> 7 / (1 + km);
        for (double rung : ErrorLadder.of(500).rungsKm()) {
            double below = widest(Math.nextDown(rung), falling);
            double at = widest(rung, falling);
            double above = widest(Math.nextUp(rung), falling);
            assertTrue(below <= at && at <= above, "about " + rung);
        }
    }

    /** Of settlements strewn at random as many change sides as in proportion to the error: their spread is its root. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.1, 0.2})
    void ofWhatIsCountedASmallErrorLeavesAsMuchAsItsRoot(double errorKm) {
        double[] halfWidths = {6};
        ErrorLadder ladder = ErrorLadder.of(errorKm);
        assertEquals(6 * Math.sqrt(errorKm / 0.2), ladder.widestOfCount(halfWidths), 1e-9);
        assertTrue(ladder.widest(halfWidths) <= ladder.widestOfCount(halfWidths));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.7, 1.3, 4, 5, 12, 15, 40, 120, 777, 1000})
    void whatGrowsInProportionStaysAsItIs(double errorKm) {
        assertEquals(3 * errorKm, widest(errorKm, km -> 3 * km), 1e-9 * errorKm);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.7, 1.3, 4, 5, 12, 15, 40})
    void betweenRungsItIsNotNarrowerThanConcaveAndConvexWidthsAre(double errorKm) {
        for (DoubleUnaryOperator width : new DoubleUnaryOperator[] {
            Math::sqrt, km -> Math.min(km, 3.3), km -> 1 - Math.exp(-km), km -> km * km, Math::expm1
        }) {
            double there = width.applyAsDouble(errorKm);
            assertTrue(widest(errorKm, width) >= there * (1 - 1e-12), errorKm + " km: " + there);
        }
    }

    @Test
    void anErrorOnARungNeedsNoLarger() {
        assertEquals(15, Arrays.stream(ErrorLadder.of(15).rungsKm()).max().getAsDouble());
        assertEquals(30, Arrays.stream(ErrorLadder.of(15.1).rungsKm()).max().getAsDouble());
        assertEquals(widest(1000, Math::sqrt), widest(5000, Math::sqrt));
    }
}
