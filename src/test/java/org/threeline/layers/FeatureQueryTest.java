package org.threeline.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeline.basemap.BaseMap;
import org.threeline.file.ScenarioFile;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.ScenarioException;
import org.threeline.zones.Plan;
import org.threeline.zones.Planner;
import org.threeline.zones.Precision;

class FeatureQueryTest {
    private static Plan plan;

    @BeforeAll
    static void read() throws Exception {
        Path data = Path.of(System.getProperty("threeline.data", "data"));
        plan = new Planner(BaseMap.open(data))
                .plan(
                        ScenarioFile.read(data.resolve("scenarios").resolve("ft-three-lines.scenario.geojson"))
                                .scenario(),
                        Precision.EXACT);
    }

    private static List<String> found(String ecql) throws ScenarioException {
        return FeatureQuery.matching(plan, ecql, Language.ENGLISH).stream()
                .map(FeatureId::value)
                .toList();
    }

    @Test
    void featuresAreFoundByWordsNumbersAndPlaces() throws Exception {
        assertEquals(List.of("dmz"), found("role = 'demilitarized-zone'"));
        assertEquals(List.of("ukrainian-defence-line", "european-deterrent-line"), found("role LIKE '%-line'"));
        assertEquals(List.of("dmz"), found("name ILIKE '%demil%'"));
        assertEquals(List.of("contact-line"), found("positionErrorKm > 10"));
        assertEquals(List.of(), found("BBOX(geometry, 0, 0, 1, 1)"));
        assertTrue(found("BBOX(geometry, 20, 44, 41, 53)").contains("dmz"));
        assertEquals(List.of("contact-line"), found("IN ('contact-line') AND rule IS NULL"));
    }

    @Test
    void whatCannotBeUnderstoodIsSaid() {
        for (String wrong : List.of("role = ", "colour = 'red'", "name LIKE", "((", "nonsense")) {
            ScenarioException refused = assertThrows(ScenarioException.class, () -> found(wrong), wrong);
            assertEquals("EXPRESSION_WRONG", refused.problem().code());
        }
    }
}
