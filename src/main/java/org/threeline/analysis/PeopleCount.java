package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.threeline.scenario.Side;

/**
 * Settlements and their people, by zone and in all zones together, each settlement counted once; of each side of the
 * trace and of both. Those of a zone as drawn stay in it, but may come to lie on the other side.
 */
final class PeopleCount implements SampleCount {
    /** Settlements, of both sides, of the left and of the right; then people. */
    private static final int PER_ZONE = 6;

    private static final int PER_FIGURE = 3;
    /** Of a zone as drawn, whose whole stays: settlements on the left and on the right, then people. */
    private static final int PER_DRAWN = 4;

    private final List<LooseZone> zones;
    private final List<DrawnZone> drawn;
    private final CellParts[] parts;
    private final Lattice places;
    private final long[] populations;
    private final boolean[][] allowed;
    private final boolean[] fixed;
    /** Which of the zones as drawn hold each place. */
    private final int[][] holding;

    private final boolean sided;
    private final List<FigureKey> keys = new ArrayList<>();
    private final int firstDrawn;
    private final int allColumn;

    /**
     * Ready to measure.
     *
     * @param fixed zones that do not move
     * @param sided whether all zones are measured from one trace, so that what lies in any has sides
     */
    PeopleCount(
            List<LooseZone> zones,
            List<GroundIndex.PlacedSettlement> settlements,
            Lattice places,
            FixedZones fixed,
            boolean sided,
            Locators locators) {
        this.zones = zones;
        this.drawn = fixed.drawn();
        this.sided = sided;
        this.parts = zones.stream().map(LooseZone::parts).toArray(CellParts[]::new);
        this.places = places;
        this.populations =
                settlements.stream().mapToLong(p -> p.settlement().population()).toArray();
        this.allowed =
                zones.stream().map(z -> places.allowed(z.clip(), locators)).toArray(boolean[][]::new);
        this.fixed = fixed.inAny(places, locators);
        this.holding = fixed.holding(places, locators);
        for (LooseZone zone : zones) {
            addWithSides(FigureKey.of(zone.id(), "settlements"));
            addWithSides(FigureKey.of(zone.id(), "population"));
        }
        this.firstDrawn = keys.size();
        for (DrawnZone zone : drawn) {
            addSides(FigureKey.of(zone.id(), "settlements"));
            addSides(FigureKey.of(zone.id(), "population"));
        }
        this.allColumn = keys.size();
        addWithSides(FigureKey.all("settlements"));
        addWithSides(FigureKey.all("population"));
    }

    private void addWithSides(FigureKey key) {
        keys.add(key);
        addSides(key);
    }

    private void addSides(FigureKey key) {
        keys.add(key.on(Side.LEFT));
        keys.add(key.on(Side.RIGHT));
    }

    @Override
    public List<FigureKey> keys() {
        return List.copyOf(keys);
    }

    @Override
    public void measure(Displaced traces, double[] into) {
        for (int i = 0; i < places.size(); i++) {
            boolean inAny = fixed[i];
            boolean onLeft = false;
            int path = -1;
            for (int z = 0; z < zones.size(); z++) {
                if (allowed[z][i]) {
                    LoosePath.Placed.Query query =
                            traces.queries().get(zones.get(z).path());
                    if (path != zones.get(z).path()) {
                        query.from(places.x(i), places.y(i));
                        path = zones.get(z).path();
                        onLeft = query.left();
                    }
                    if (parts[z].part(query, Side.LEFT, 0) + parts[z].part(query, Side.RIGHT, 0) > 0) {
                        count(PER_ZONE * z, i, onLeft, into);
                        inAny = true;
                    }
                }
            }
            for (int d : holding[i]) {
                LoosePath.Placed.Query query = traces.queries().get(drawn.get(d).path());
                if (path != drawn.get(d).path()) {
                    query.from(places.x(i), places.y(i));
                    path = drawn.get(d).path();
                    onLeft = query.left();
                }
                int side = firstDrawn + PER_DRAWN * d + (onLeft ? 0 : 1);
                into[side] += 1;
                into[side + 2] += populations[i];
            }
            if (inAny) {
                count(allColumn, i, onLeft, into);
            }
        }
        if (!sided) {
            Arrays.fill(into, allColumn + 1, allColumn + PER_FIGURE, Double.NaN);
            Arrays.fill(into, allColumn + PER_FIGURE + 1, allColumn + 2 * PER_FIGURE, Double.NaN);
        }
    }

    private void count(int column, int i, boolean onLeft, double[] into) {
        int side = onLeft ? 1 : 2;
        into[column] += 1;
        into[column + side] += 1;
        into[column + PER_FIGURE] += populations[i];
        into[column + PER_FIGURE + side] += populations[i];
    }
}
