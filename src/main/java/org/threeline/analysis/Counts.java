package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;

/** Several counts as one, with the figure that follows from two others added: the area per km of frontage. */
final class Counts {
    private final List<SampleCount> all;
    private final List<FigureKey> keys = new ArrayList<>();
    private final List<Quotient> quotients = new ArrayList<>();

    private static final int NONE = -1;

    /**
     * An area per km.
     *
     * @param area column, {@link #NONE} for one that does not change
     * @param km2 the area that does not change
     * @param frontage column
     */
    private record Quotient(int area, double km2, int frontage) {}

    /**
     * Puts counts together.
     *
     * @param all asked in this order
     * @param drawn zones whose areas do not change
     */
    Counts(List<SampleCount> all, List<DrawnZone> drawn) {
        this.all = List.copyOf(all);
        all.forEach(count -> keys.addAll(count.keys()));
        for (FigureKey key : List.copyOf(keys)) {
            if (key.figure().equals("frontageKm") && !key.subject().isEmpty()) {
                double km2 = drawn.stream()
                        .filter(z -> z.id().value().equals(key.subject()))
                        .mapToDouble(DrawnZone::areaKm2)
                        .sum();
                int area = keys.indexOf(new FigureKey(key.subject(), "", "", "areaKm2"));
                quotients.add(new Quotient(area, km2, keys.indexOf(key)));
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
            double km2 = q.area() == NONE ? q.km2() : row[q.area()];
            row[at++] = row[q.frontage()] > 0 ? km2 / row[q.frontage()] : Double.NaN;
        }
        return row;
    }
}
