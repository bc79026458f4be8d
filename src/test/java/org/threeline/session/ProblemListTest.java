package org.threeline.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeline.scenario.Problem;

class ProblemListTest {
    private static List<String> order(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.severity().word() + " " + p.code() + " " + p.where())
                .toList();
    }

    @Test
    void errorsComeFirstThenTheOrderOfTheFile() {
        List<Problem> merged = ProblemList.merge(
                List.of(Problem.note("N", "/features/1"), Problem.warning("W", "/features/10")),
                List.of(Problem.warning("W", "/features/9/geometry"), Problem.warning("W", "/features/9")),
                List.of(Problem.error("E", "/threeline"), Problem.error("E", "")));
        assertEquals(
                List.of(
                        "error E ",
                        "error E /threeline",
                        "warning W /features/9",
                        "warning W /features/9/geometry",
                        "warning W /features/10",
                        "note N /features/1"),
                order(merged));
    }

    @Test
    void whatAnEarlierRoomSaidIsNotSaidAgain() {
        List<Problem> merged = ProblemList.merge(
                List.of(Problem.error("TRACE_CROSSES", "/features/0", 3)),
                List.of(Problem.error("TRACE_CROSSES", "/features/0", 4)));
        assertEquals(List.of(Problem.error("TRACE_CROSSES", "/features/0", 3)), merged);
    }

    @Test
    void oneRoomMaySayTheSameOfAPlaceTwice() {
        var overlaps = List.of(
                Problem.warning("ZONE_OVERLAP", "/features/2", "a"),
                Problem.warning("ZONE_OVERLAP", "/features/2", "b"));
        assertEquals(overlaps, ProblemList.merge(overlaps, overlaps));
    }
}
