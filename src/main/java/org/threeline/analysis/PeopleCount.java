package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import org.threeline.scenario.Side;

/** Settlements and their people, by zone and in all zones together, each settlement counted once. */
final class PeopleCount implements SampleCount {
    private final List<LooseZone> zones;
    private final CellParts[] parts;
    private final Lattice places;
    private final long[] populations;
    private final boolean[][] allowed;
    private final boolean[] fixed;
    private final List<FigureKey> keys = new ArrayList<>();

    /** @param fixed zones that do not move */
    PeopleCount(
            List<LooseZone> zones,
            List<GroundIndex.PlacedSettlement> settlements,
            Lattice places,
            FixedZones fixed,
            Locators locators) {
        this.zones = zones;
        this.parts = zones.stream().map(LooseZone::parts).toArray(CellParts[]::new);
        this.places = places;
        this.populations =
                settlements.stream().mapToLong(p -> p.settlement().population()).toArray();
        this.allowed =
                zones.stream().map(z -> places.allowed(z.clip(), locators)).toArray(boolean[][]::new);
        this.fixed = fixed.inAny(places, locators);
        for (LooseZone zone : zones) {
            keys.add(FigureKey.of(zone.id(), "settlements"));
            keys.add(FigureKey.of(zone.id(), "population"));
        }
        keys.add(FigureKey.all("settlements"));
        keys.add(FigureKey.all("population"));
    }

    @Override
    public List<FigureKey> keys() {
        return List.copyOf(keys);
    }

    @Override
    public void measure(Displaced traces, double[] into) {
        int all = 2 * zones.size();
        for (int i = 0; i < places.size(); i++) {
            boolean inAny = fixed[i];
            int path = -1;
            for (int z = 0; z < zones.size(); z++) {
                LooseZone zone = zones.get(z);
                if (allowed[z][i]) {
                    LoosePath.Placed.Query query = traces.queries().get(zone.path());
                    if (path != zone.path()) {
                        query.from(places.x(i), places.y(i));
                        path = zone.path();
                    }
                    if (parts[z].part(query, Side.LEFT, 0) + parts[z].part(query, Side.RIGHT, 0) > 0) {
                        into[2 * z] += 1;
                        into[2 * z + 1] += populations[i];
                        inAny = true;
                    }
                }
            }
            if (inAny) {
                into[all] += 1;
                into[all + 1] += populations[i];
            }
        }
    }
}
