package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;

/** Several counts as one, with the figure that follows from two others added: the area per km of frontage. */
final class Counts {
    private final List<SampleCount> all;
    private final List<FigureKey> keys = new ArrayList<>();
    private final List<Quotient> quotients = new ArrayList<>();

    /** Two columns of which a third is the quotient. */
    private record Quotient(int above, int below) {}

    /** @param all asked in this order */
    Counts(List<SampleCount> all) {
        this.all = List.copyOf(all);
        all.forEach(count -> keys.addAll(count.keys()));
        for (FigureKey key : List.copyOf(keys)) {
            FigureKey area = new FigureKey(key.subject(), "", "", "areaKm2");
            if (key.figure().equals("frontageKm") && !key.subject().isEmpty()) {
                quotients.add(new Quotient(keys.indexOf(area), keys.indexOf(key)));
                keys.add(new FigureKey(key.subject(), "", "", "areaPerFrontageKm"));
            }
        }
    }

    /** What {@link #measure} gives, column by column. */
    List<FigureKey> keys() {
        return List.copyOf(keys);
    }

    /** The figures with the traces in one place; NaN for what cannot be had there. */
    double[] measure(Displaced traces) {
        double[] row = new double[keys.size()];
        int at = 0;
        for (SampleCount count : all) {
            double[] into = new double[count.keys().size()];
            count.measure(traces, into);
            System.arraycopy(into, 0, row, at, into.length);
            at += into.length;
        }
        for (Quotient q : quotients) {
            row[at++] = row[q.below()] > 0 ? row[q.above()] / row[q.below()] : Double.NaN;
        }
        return row;
    }
}
