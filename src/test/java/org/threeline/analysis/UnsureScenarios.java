package org.threeline.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.threeline.analysis.Intervals.Interval;
import org.threeline.basemap.BaseMap;
import org.threeline.scenario.Feature;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Trace;
import org.threeline.zones.Plan;

/** Scenarios whose traces have a position error, and their intervals. */
final class UnsureScenarios {
    private static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));

    private UnsureScenarios() {}

    static final class Shared {
        static final BaseMap MAP = map();
        static final Deepener DEEPENER = deepener();

        private static BaseMap map() {
            try {
                return BaseMap.open(DATA);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Deepener deepener() {
            try {
                return new Deepener(MAP, ForceTables.read(DATA), Comparators.read(DATA));
            } catch (ScenarioException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Trace uncertain(Trace trace, double sigmaKm, double correlationKm) {
        return trace.withPositionErrorKm(OptionalDouble.of(sigmaKm)).withErrorCorrelationKm(correlationKm);
    }

    static Intervals intervals(int samples, long seed, Feature... features) {
        Plan plan = TestScenarios.exact(features);
        Findings findings = Shared.DEEPENER.deepen(plan, Analyst.analyse(plan));
        return Shared.DEEPENER
                .withIntervals(plan, findings, samples, seed, () -> false)
                .details()
                .intervals()
                .orElseThrow();
    }

    static Feature[] threeLines(double sigmaKm) {
        Feature[] features = TestScenarios.threeLines();
        features[0] = uncertain(TestScenarios.contactLine(), sigmaKm, 100);
        return features;
    }

    static double width(Intervals intervals, FigureKey key) {
        Interval interval = intervals.of(key).orElseThrow();
        return interval.range().max() - interval.range().min();
    }
}
