package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.Spread;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;

class FindingsFormatsTest {
    private static final FeatureId DMZ = new FeatureId("dmz");
    private static final FeatureId ODD = new FeatureId("odd, \"id\"");

    private final Scenario scenario = TestScenarios.scenario(TestScenarios.threeLines());
    private final Findings findings = new Findings(
            List.of(new TraceFigures(new FeatureId("contact-line"), 795.4598, 32, 25.66)),
            List.of(
                    new ZoneFigures(
                            DMZ,
                            Role.DEMILITARIZED_ZONE,
                            29980.16,
                            OptionalDouble.of(15250.8),
                            OptionalDouble.of(14729.4),
                            OptionalDouble.of(795.4598),
                            Optional.of(new Spread(6.1, 38.123, 40)),
                            OptionalDouble.of(37.689),
                            Optional.of(new Spread(0, 10.05, 20)),
                            Optional.of(new Range(5.03, 75.4))),
                    new ZoneFigures(
                            ODD,
                            Role.OTHER_ZONE,
                            1234.5,
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            Optional.empty(),
                            OptionalDouble.empty(),
                            Optional.empty(),
                            Optional.empty())),
            List.of(new Overlap(DMZ, ODD, 12.5, 0.0417, 1.01)),
            List.of(new Gap(Side.RIGHT, DMZ, new FeatureId("ukrainian-defence-line"), 3700.1, 5.07)),
            List.of(Problem.warning("ZONE_OVERLAP", "/features/2", "dmz", "other", 12.5)));

    @Test
    void jsonKeepsTheContract() throws JsonProcessingException {
        String text = FindingsJson.write(scenario, findings, Language.ENGLISH);
        JsonNode json = new ObjectMapper().readTree(text);
        assertEquals("[scenario, traces, zones, overlaps, gaps, problems]", keys(json));
        assertEquals("[title, asOf]", keys(json.get("scenario")));
        assertEquals("[id, lengthKm, vertices, meanSpacingKm]", keys(json.at("/traces/0")));
        String zone = "[id, role, areaKm2, leftAreaKm2, rightAreaKm2, frontageKm, depthKm, areaPerFrontageKm,"
                + " standoffKm, strengthPerKm, breaks, sides]";
        assertEquals(zone, keys(json.at("/zones/0")));
        assertEquals(zone, keys(json.at("/zones/1")));
        assertEquals("[min, mean, max]", keys(json.at("/zones/0/depthKm")));
        assertEquals("[min, max]", keys(json.at("/zones/0/strengthPerKm")));
        assertEquals(
                "[a, b, areaKm2, percentOfA, percentOfB, leftAreaKm2, rightAreaKm2]", keys(json.at("/overlaps/0")));
        assertEquals("[between, side, areaKm2, meanWidthKm]", keys(json.at("/gaps/0")));
        assertEquals("[severity, code, where, message]", keys(json.at("/problems/0")));
        assertEquals("2025-08-28", json.at("/scenario/asOf").asText());
        assertEquals(29980.16, json.at("/zones/0/areaKm2").asDouble());
        assertEquals("demilitarized-zone", json.at("/zones/0/role").asText());
        assertTrue(json.at("/zones/1/depthKm").isNull());
        assertTrue(json.at("/zones/1/leftAreaKm2").isNull());
        assertEquals("ukrainian-defence-line", json.at("/gaps/0/between/1").asText());
        assertTrue(json.at("/problems/0/message").asText().contains("overlap"));
    }

    private static String keys(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names.toString();
    }

    @Test
    void csvHasARowAFigureAndQuotesWhatNeedsIt() {
        List<String> rows = List.of(FindingsCsv.write(scenario, findings).split("\r\n"));
        assertEquals("subject,other,side,figure,value,unit,basis", rows.get(0));
        assertTrue(rows.contains("dmz,,left,areaKm2,15250.8,km2,computed"));
        assertTrue(rows.contains("dmz,,,depthKm.max,40,km,computed"));
        assertTrue(rows.contains("dmz,,,strength.max,60000,persons,reported"));
        assertTrue(rows.contains("dmz,\"odd, \"\"id\"\"\",,overlap.areaKm2,12.5,km2,computed"));
        assertTrue(rows.contains("dmz,ukrainian-defence-line,right,gap.meanWidthKm,5.07,km,computed"));
        assertFalse(rows.stream().anyMatch(r -> r.startsWith("\"odd") && r.contains("depthKm")));
    }

    @Test
    void depthAlongTheTraceIsInAllThree() throws JsonProcessingException {
        var profile = new DepthProfile(
                DMZ,
                new FeatureId("contact-line"),
                List.of(
                        new DepthProfile.Station(0.5, 0, 12.34567),
                        new DepthProfile.Station(1.5, 0, 20),
                        new DepthProfile.Station(2.5, 0, 10)));
        Findings along = findings.withDetails(Details.NONE.withProfiles(List.of(profile)));
        JsonNode json = new ObjectMapper().readTree(FindingsJson.write(scenario, along, Language.ENGLISH));
        assertEquals(
                "{\"spacingKm\":1.0,\"leftKm\":[0.0,0.0,0.0],\"rightKm\":[12.346,20.0,10.0]}",
                json.at("/zones/0/depthProfile").toString());
        assertTrue(json.at("/zones/1/depthProfile").isNull());
        List<String> rows = List.of(FindingsCsv.write(scenario, along).split("\r\n"));
        assertTrue(rows.contains("dmz,km 0.5,right,depthProfileKm,12.346,km,computed"));
        assertFalse(rows.stream().anyMatch(r -> r.contains(",left,depthProfileKm")));
        assertEquals(List.of(12.34567, 15.0), profile.means(2));
        assertEquals(3, profile.means(10).size());
        String text = FindingsText.write(scenario, along, Language.ENGLISH);
        assertTrue(text.contains("12.3; 20; 10 km on average, one for each 1\u202fkm of it"), text);
    }

    @Test
    void textRoundsAndMarksInBothLanguages() {
        String english = FindingsText.write(scenario, findings, Language.ENGLISH);
        String ukrainian = FindingsText.write(scenario, findings, Language.UKRAINIAN);
        assertTrue(english.contains("as of 28 August 2025"), english);
        assertTrue(english.contains("ƒ 30\u202f000\u202fkm²"), english);
        assertTrue(english.contains("on average 38.1\u202fkm"), english);
        assertTrue(english.contains("” 4\u202f000–60\u202f000 persons"), english);
        assertTrue(english.contains("Area toward Ukraine"), english);
        assertTrue(ukrainian.contains("28 серпня 2025"), ukrainian);
        assertTrue(ukrainian.contains("38,1\u202fкм"), ukrainian);
    }
}
