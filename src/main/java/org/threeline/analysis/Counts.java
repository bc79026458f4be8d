package org.threeline.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Several counts as one: what two count of one figure is added up, as ground that moves and ground that does not; and
 * the figure that follows from two others is added, the area per km of frontage.
 */
final class Counts {
    private static final String AREA = "areaKm2";
    private static final String FRONTAGE = "frontageKm";
    private static final int NONE = -1;

    private final List<SampleCount> all;
    private final List<FigureKey> keys = new ArrayList<>();
    private final Map<FigureKey, Integer> columns = new HashMap<>();
    /** Where the columns of each count go. */
    private final List<int[]> places = new ArrayList<>();

    private final List<Quotient> quotients = new ArrayList<>();

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
        for (SampleCount count : all) {
            places.add(count.keys().stream().mapToInt(this::column).toArray());
        }
        Map<String, Double> areas = new HashMap<>();
        drawn.forEach(z -> areas.put(z.id().value(), z.areaKm2()));
        for (FigureKey key : List.copyOf(keys)) {
            if (key.figure().equals(FRONTAGE) && !key.subject().isEmpty()) {
                FigureKey area = new FigureKey(key.subject(), "", key.side(), AREA);
                quotients.add(new Quotient(
                        columns.getOrDefault(area, NONE), areas.getOrDefault(key.subject(), 0.0), column(key)));
                column(new FigureKey(key.subject(), "", key.side(), "areaPerFrontageKm"));
            }
        }
    }

    private int column(FigureKey key) {
        return columns.computeIfAbsent(key, k -> {
            keys.add(k);
            return keys.size() - 1;
        });
    }

    /** What {@link #measure} gives, column by column. */
    List<FigureKey> keys() {
        return List.copyOf(keys);
    }

    /** The figures with the traces in one place; NaN for what cannot be had there. */
    double[] measure(Displaced traces) {
        double[] row = new double[keys.size()];
        for (int c = 0; c < all.size(); c++) {
            int[] to = places.get(c);
            double[] into = new double[to.length];
            all.get(c).measure(traces, into);
            for (int i = 0; i < to.length; i++) {
                row[to[i]] += into[i];
            }
        }
        int at = keys.size() - quotients.size();
        for (Quotient q : quotients) {
            double km2 = q.area() == NONE ? q.km2() : row[q.area()];
            row[at++] = row[q.frontage()] > 0 ? km2 / row[q.frontage()] : Double.NaN;
        }
        return row;
    }
}
