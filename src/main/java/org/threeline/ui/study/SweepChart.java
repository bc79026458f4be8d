package org.threeline.ui.study;

import java.util.List;
import java.util.stream.Stream;
import org.threeline.analysis.sweep.SweepTable;
import org.threeline.ui.common.Texts;

/** A figure of a sweep against what varied: a curve for one number, a heat map for two. */
record SweepChart(SweepTable table, String figure, SweepNames names, Texts texts) {
    /** @param accent colour of a curve */
    void show(ChartBox chart, ChartParts parts, String accent) {
        String along = names.variable(table.variables().get(0));
        String named = names.figure(figure);
        List<Double> xs = values(0);
        if (table.variables().size() == 1) {
            List<Double> ys = figures().toList();
            var curve = new CurveChart.Curve("", accent, xs, ys);
            chart.show(
                    (w, h) -> new CurveChart(parts).draw(List.of(curve), along, named, w, h),
                    texts.now("sweep.spoken", named, along));
            return;
        }
        List<Double> ys = values(1);
        List<Double> all = figures().toList();
        double[][] cells = new double[ys.size()][xs.size()];
        for (int i = 0; i < all.size(); i++) {
            cells[i % ys.size()][i / ys.size()] = all.get(i);
        }
        String up = names.variable(table.variables().get(1)) + " · " + named;
        chart.show(
                (w, h) -> new HeatChart(parts).draw(xs, ys, cells, along, up, w, h),
                texts.now("sweep.spoken", named, names.variables(table.variables())));
    }

    private List<Double> values(int variable) {
        return table.rows().stream()
                .map(r -> r.values().get(variable))
                .distinct()
                .toList();
    }

    private Stream<Double> figures() {
        return table.rows().stream().map(r -> r.figure(figure).orElse(Double.NaN));
    }
}
