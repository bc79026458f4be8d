package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.threeline.basemap.BaseMap;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Role;
import org.threeline.scenario.Side;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.Plan;

/** What is counted with the traces in place, against the exact figures of the same plan. */
class SampleCountTest {
    private static final BaseMap MAP = map();

    private static BaseMap map() {
        try {
            return BaseMap.open(Path.of(System.getProperty("threeline.data", "data")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<FigureKey, Double> inPlace(Plan plan, Findings findings) {
        PlaneMetric metric = new PlaneMetric(plan.projection());
        List<LoosePath> paths =
                plan.traces().stream().map(t -> LoosePath.of(t, metric)).toList();
        List<LooseZone> zones = LooseZone.of(plan, paths);
        FixedZones fixed = FixedZones.of(plan, zones, List.of());
        List<LooseGap> gaps = LooseGap.of(findings.gaps(), zones);
        Lattice lattice = Lattice.of(
                plan.zones().stream()
                        .map(z -> z.area().planar().getEnvelopeInternal())
                        .reduce(new org.locationtech.jts.geom.Envelope(), (a, b) -> {
                            a.expandToInclude(b);
                            return a;
                        }),
                3000,
                (x, y) -> true,
                plan.projection(),
                metric);
        List<Candidates> candidates = paths.stream()
                .map(path -> new Candidates(lattice, path.inPlace(), 0))
                .toList();
        StillGround ground = new StillGround(plan, new GroundAnalyst(MAP), findings.details(), () -> false);
        List<SeenZone> seen = SeenZone.of(zones, List.of());
        Counts counts = new Counts(
                List.of(
                        new LatticeCount(
                                plan, zones, gaps, fixed, lattice, candidates, fixed.areOfOneTraceWith(zones), ground),
                        new OutlookCount(paths, 4, seen, SeenGap.of(findings.gaps(), gaps, seen), true, ground)),
                List.of());
        double[] row = counts.measure(
                Displaced.of(paths.stream().map(LoosePath::inPlace).toList()));
        Map<FigureKey, Double> figures = new HashMap<>();
        for (int i = 0; i < row.length; i++) {
            figures.put(counts.keys().get(i), row[i]);
        }
        return figures;
    }

    @Test
    void withTheTraceInPlaceTheyAreTheFiguresThemselves() {
        Feature[] features = TestScenarios.threeLines();
        features[0] = TestScenarios.contactLine().withPositionErrorKm(OptionalDouble.of(15));
        Plan plan = TestScenarios.exact(features);
        Findings findings = Analyst.analyse(plan);
        Map<FigureKey, Double> counted = inPlace(plan, findings);
        int compared = 0;
        for (FigureTable.Row row : FigureTable.of(plan.scenario(), findings)) {
            Double value = counted.get(row.key());
            if (value != null && row.value() > 0) {
                String figure = row.key().column();
                assertEquals(row.value(), value, 0.015 * row.value(), figure);
                compared++;
            }
        }
        assertEquals(40, compared, "figures compared");
        double all = findings.zones().stream()
                .mapToDouble(Findings.ZoneFigures::areaKm2)
                .sum();
        assertEquals(all, counted.get(FigureKey.all("areaKm2")), 0.01 * all);
    }

    @Test
    void whatTwoZonesShareIsUnitedOnceAndAGapLessWhatCoversIt() {
        FeatureId trace = new FeatureId("contact-line");
        Plan plan = TestScenarios.exact(
                TestScenarios.trace("LINESTRING (30 48.5, 36 48.5)").withPositionErrorKm(OptionalDouble.of(5)),
                TestScenarios.zone("a", TestScenarios.band(Side.LEFT, 0, 20)),
                TestScenarios.zone("b", TestScenarios.band(Side.LEFT, 10, 30)),
                TestScenarios.zone(
                        "c",
                        Role.OTHER_ZONE,
                        new ZoneRule(trace, List.of(TestScenarios.band(Side.LEFT, 50, 60)), Ends.FLAT, List.of(), true),
                        java.util.Optional.empty()));
        Findings findings = Analyst.analyse(plan);
        Map<FigureKey, Double> counted = inPlace(plan, findings);
        double strip = findings.zones().get(2).areaKm2();
        double sum = findings.zones().stream()
                .mapToDouble(Findings.ZoneFigures::areaKm2)
                .sum();
        double overlap = findings.overlaps().get(0).areaKm2();
        assertEquals(sum - overlap, counted.get(FigureKey.all("areaKm2")), 0.02 * strip);
        double gap = counted.get(FigureKey.gap(findings.gaps().get(0), "gap.areaKm2"));
        assertEquals(findings.gaps().get(0).areaKm2(), gap, 0.01 * gap);
        assertEquals(20, counted.get(FigureKey.gap(findings.gaps().get(0), "gap.meanWidthKm")), 0.05);
        assertEquals(overlap, counted.get(FigureKey.overlap(new FeatureId("a"), new FeatureId("b"))), 0.02 * overlap);
    }

    @Test
    void aRayStopsWhereAClipCutsIt() {
        Plan plan = TestScenarios.exact(
                TestScenarios.trace("LINESTRING (35.9 50.3, 36.4 50.2)").withPositionErrorKm(OptionalDouble.of(1)),
                TestScenarios.zone(
                        "z",
                        Role.OTHER_ZONE,
                        TestScenarios.rule(List.of(TestScenarios.band(Side.LEFT, 0, 60)), new Clip.Country("UKR")),
                        java.util.Optional.empty()));
        Findings findings = Analyst.analyse(plan);
        double mean = findings.zones().get(0).depthKm().orElseThrow().mean();
        assertTrue(mean < 30, "the border cuts the zone: " + mean);
        assertEquals(mean, inPlace(plan, findings).get(FigureKey.of(new FeatureId("z"), "depthKm.mean")), 0.03 * mean);
    }
}
