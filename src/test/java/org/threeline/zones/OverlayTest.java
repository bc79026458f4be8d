package org.threeline.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.threeline.zones.TestScenarios.band;
import static org.threeline.zones.TestScenarios.of;
import static org.threeline.zones.TestScenarios.trace;
import static org.threeline.zones.TestScenarios.zone;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Side;

class OverlayTest {
    /** A rectangle about the whole of the other operand needs no overlay; one that only meets it does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((1 1, 9 1, 5 8, 1 1)) | POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)) | 28 | 0",
                "POLYGON ((0 0, 10 0, 0 10, 0 0)) | POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)) | 50 | 0",
                "MULTIPOLYGON (((1 1, 2 1, 2 2, 1 1)), ((4 4, 6 4, 6 6, 4 4))) | POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0)) | 2.5 | 0",
                "POLYGON ((0 0, 20 0, 0 20, 0 0)) | POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)) | 100 | 100",
                "POLYGON ((1 1, 9 1, 5 8, 1 1)) | POLYGON ((5 -5, 15 5, 5 15, -5 5, 5 -5)) | 28 | 0",
            })
    void framesOfTheOtherOperandCutNothing(String a, String b, double shared, double left) throws ParseException {
        Geometry first = new WKTReader().read(a);
        Geometry second = new WKTReader().read(b);
        assertEquals(shared, Overlay.intersection(first, second).getArea(), 1e-9);
        assertEquals(shared, Overlay.intersection(second, first).getArea(), 1e-9);
        assertEquals(left, Overlay.difference(first, second).getArea(), 1e-9);
    }

    /** Here full precision alone says that the one lies within the other. */
    @Test
    void bandsWhoseEdgesAllButCoincideShareNothing() {
        LineString line = TestTraces.line(
                83.2128969671661,
                1,
                83.20470267201617,
                1.011572596252303,
                83.19542121567473,
                1.0246805071951597,
                83.18608744232489,
                1.0378622482533932,
                83.18035589225522,
                1.0459566852604283,
                83.17445472735102,
                1.0542906397465568,
                83.16630936179965,
                1.06579393347762,
                83.15722380904288,
                1.0786249507791188,
                83.15423991276712,
                1.082838937267473,
                83.15113091299091,
                1.0872295937674308,
                83.14308460682359,
                1.0985928661538689,
                83.14100933098926,
                1.1015236416478829,
                83.13906880130644,
                1.1042641215026694,
                83.13612958941548,
                1.1084149668616545,
                83.13389459810054,
                1.1115712871195143,
                83.12894716065061,
                1.118558184330468,
                83.12579227233469,
                1.1230135920290276,
                83.12186825887693,
                1.128555165216448,
                83.11477948376049,
                1.138566041650127,
                83.11232824924616,
                1.14202771010343,
                83.109981268865,
                1.1453421455374055,
                83.1081262921952,
                1.1479617648178642,
                83.10573789090625,
                1.151334688195124,
                83.10445595837675,
                1.1531450447720564,
                83.09876796018271,
                1.1611776593707963,
                83.09017129500924,
                1.1733178481022715,
                83.08878648927801,
                1.1752734675494076,
                83.0810667109227,
                1.186175268913452,
                83.07727498601588,
                1.1915299006436006,
                83.07034905506697,
                1.2013105841320897,
                83.06487130677617,
                1.2090461474425758,
                83.06234319791123,
                1.2126162872518633,
                83.05719842741635,
                1.219881596917307,
                83.04997833088497,
                1.230077585429338,
                83.04668399164447,
                1.234729739596882,
                83.04120234668365,
                1.242470707634842,
                83.03985205003461,
                1.2443775442058602,
                83.03790385893821,
                1.2471287010076402,
                83.0319854636406,
                1.2554863885827547,
                83.02654993221878,
                1.2631621753779558);
        List<PlanZone> zones = new Planner(Ground.NONE)
                .plan(
                        of(
                                trace(line),
                                zone("near", Ends.FLAT, List.of(), band(Side.RIGHT, 5.21, 28.400000000000002)),
                                zone("far", Ends.FLAT, List.of(), band(Side.RIGHT, 28.400000000000002, 30.96))),
                        Precision.EXACT)
                .zones();
        Geometry near = zones.get(0).area().planar();
        Geometry far = zones.get(1).area().planar();
        assertEquals(0, Overlay.intersection(near, far).getArea(), 1e-3 * far.getArea());
        assertEquals(0, Overlay.intersection(far, near).getArea(), 1e-3 * far.getArea());
        assertEquals(near.getArea(), Overlay.difference(near, far).getArea(), 1e-3 * far.getArea());
        assertEquals(far.getArea(), Overlay.difference(far, near).getArea(), 1e-3 * far.getArea());
        assertEquals(near.getArea() + far.getArea(), Overlay.union(near, far).getArea(), 1e-3 * far.getArea());
    }
}
