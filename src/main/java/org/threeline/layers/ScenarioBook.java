package org.threeline.layers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.threeline.basemap.BaseMap;
import org.threeline.file.DataFolder;
import org.threeline.file.LoadedScenario;
import org.threeline.file.ScenarioFile;
import org.threeline.file.ScenarioWriter;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Planner;
import org.threeline.zones.Precision;

/**
 * The scenario file behind a data store: read anew when another program has changed it, worked out when somebody asks
 * for the zones.
 *
 * <p>Thread-safe. The base map is only opened for zones that follow a rule.
 */
@SuppressWarnings(
        "ReferenceEquality") // scenarios are told apart by identity, since comparing is as costly as working out
final class ScenarioBook {
    private final Path path;
    private @Nullable LoadedScenario loaded;
    private Optional<Stamp> known = Optional.empty();
    private @Nullable Planner planner;
    private @Nullable Scenario workedOf;
    private Map<FeatureId, Geometry> worked = Map.of();

    private record Stamp(long millis, long bytes) {}

    ScenarioBook(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** The file as it is now. */
    synchronized LoadedScenario loaded() throws IOException {
        Optional<Stamp> now = stamp();
        if (loaded == null || !now.equals(known)) {
            try {
                loaded = ScenarioFile.read(path);
            } catch (ScenarioException e) {
                throw Refusal.of(e);
            }
            known = now;
        }
        return Objects.requireNonNull(loaded);
    }

    private Optional<Stamp> stamp() {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size()));
        } catch (IOException e) {
            // Reading it says what is wrong with it.
            return Optional.empty();
        }
    }

    /** The geometry of the zones that follow a rule: longitude, latitude in degrees. */
    synchronized Map<FeatureId, Geometry> worked(Scenario scenario) throws IOException {
        if (scenario != workedOf) {
            Map<FeatureId, Geometry> now = new HashMap<>();
            if (scenario.zones().anyMatch(z -> z.activeRule().isPresent())) {
                for (PlanZone zone : planner().plan(scenario, Precision.EXACT).zones()) {
                    if (zone.zone().activeRule().isPresent()) {
                        now.put(zone.zone().id(), zone.area().geographic());
                    }
                }
            }
            worked = Map.copyOf(now);
            workedOf = scenario;
        }
        return worked;
    }

    private Planner planner() throws IOException {
        Planner known = planner;
        if (known == null) {
            try {
                known = new Planner(BaseMap.open(DataFolder.find().path()));
            } catch (ScenarioException e) {
                throw Refusal.of(e);
            }
            planner = known;
        }
        return known;
    }

    /** Saves a scenario, as a whole, unless another program has changed the file since it was read. */
    synchronized void save(LoadedScenario basis, Scenario now) throws IOException {
        try {
            loaded = ScenarioWriter.save(basis, now, worked(now), path, ScenarioWriter.IfChanged.REFUSE);
            known = stamp();
        } catch (ScenarioException e) {
            throw Refusal.of(e);
        }
    }
}
