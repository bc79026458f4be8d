package org.threeline.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Source;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Text;

/**
 * Weapon ranges and planning figures, from the editable {@code forces.json} of the data folder.
 *
 * @param weapons whose range decides what separates two sides
 * @param airDefence whose range is the radius of a circle of cover
 */
public record ForceTables(List<Source> sources, List<Reach> weapons, List<Reach> airDefence, Planning planning) {
    public ForceTables {
        sources = List.copyOf(sources);
        weapons = List.copyOf(weapons);
        airDefence = List.copyOf(airDefence);
    }

    /** A nominal maximum range, km. */
    public record Reach(String id, Text name, Assumption rangeKm) {}

    /**
     * What figures of forces are worked out with.
     *
     * @param presentShare part of a strength that is on duty, 0 to 1
     * @param postSightKm how far an observation post sees
     * @param postOverlap part of a post's sight that its neighbour shares, 0 to 1
     * @param patrols on the way at once
     * @param alertHours from alarm to moving off
     * @param detour length of a way over the straight line
     */
    public record Planning(
            Assumption presentShare,
            Assumption postSightKm,
            Assumption postOverlap,
            Assumption patrols,
            Assumption patrolSpeedKmh,
            Assumption alertHours,
            Assumption detour,
            Assumption columnSpeedKmh) {}

    public Optional<Source> source(SourceId id) {
        return sources.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Optional<Reach> weapon(String id) {
        return weapons.stream().filter(w -> w.id().equals(id)).findFirst();
    }

    /** @throws ScenarioException DATA_TABLE_MISSING, DATA_TABLE_WRONG */
    public static ForceTables read(Path dataFolder) throws ScenarioException {
        TableFile table = TableFile.read(dataFolder.resolve("forces.json"));
        TableValue planning = table.root().get("planning");
        return new ForceTables(
                table.sources(),
                reaches(table, "weapons"),
                reaches(table, "airDefence"),
                new Planning(
                        planned(table, planning, "presentShare"),
                        planned(table, planning, "postSightKm"),
                        planned(table, planning, "postOverlap"),
                        planned(table, planning, "patrols"),
                        planned(table, planning, "patrolSpeedKmh"),
                        planned(table, planning, "alertHours"),
                        planned(table, planning, "detour"),
                        planned(table, planning, "columnSpeedKmh")));
    }

    private static Assumption planned(TableFile table, TableValue planning, String name) throws ScenarioException {
        return table.figure(planning.get(name), "/planning/" + name);
    }

    private static List<Reach> reaches(TableFile table, String name) throws ScenarioException {
        List<Reach> reaches = new ArrayList<>();
        List<TableValue> all = table.root().get(name).elements();
        for (int i = 0; i < all.size(); i++) {
            TableValue node = all.get(i);
            String at = "/" + name + "/" + i;
            reaches.add(new Reach(
                    table.word(node, "id", at),
                    table.text(node, "name", at),
                    table.figure(node.get("rangeKm"), node, at + "/rangeKm")));
        }
        return reaches;
    }
}
