package org.threeline.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/**
 * Writes scenario files.
 *
 * <p>Guarantees: a scenario that was not edited is written byte for byte as it was read. After an edit, features that
 * were not touched keep their text, and members the program does not know are kept everywhere. The stored geometry of a
 * zone with an active rule is rewritten only if it is null or what it follows from changed; where it changed and no new
 * geometry is given it becomes null, so that no other program shows a wrong one. What was written reads as the scenario
 * it was written from, coordinates rounded as in {@link GeometryJson}. The same input gives the same bytes. Stateless
 * and thread-safe.
 */
public final class ScenarioWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioWriter.class);

    private ScenarioWriter() {}

    /** What to do with a file that another program has changed since it was read. */
    public enum IfChanged {
        REFUSE,
        OVERWRITE
    }

    /**
     * Saves a scenario as a whole or not at all, see {@link AtomicFile}, and reads it back.
     *
     * <p>Programs of a user that save the same file wait for one another, so that what was looked at is what is
     * replaced.
     *
     * @param before what was read
     * @param now what shall be written
     * @param derived geometry of zones with an active rule, longitude, latitude in degrees, WGS 84
     * @param changed what to do where {@code target} is the file that was read, and holds something else by now
     * @return the file as saved
     * @throws ScenarioException with a code {@code FILE_WRITE_…} or FILE_CHANGED_OUTSIDE; the target is then as it was
     */
    public static LoadedScenario save(
            LoadedScenario before, Scenario now, Map<FeatureId, Geometry> derived, Path target, IfChanged changed)
            throws ScenarioException {
        boolean whole = before.document().isComplete();
        if (!whole && isSame(before.path(), target)) {
            throw new ScenarioException(Problem.error("FILE_WRITE_INCOMPLETE", "", target.toString()));
        }
        byte[] text = text(before, now, derived);
        Path file = AtomicFile.followed(target);
        try (SaveLock lock = SaveLock.of(file)) {
            LOG.trace("holding {}", lock);
            if (changed == IfChanged.REFUSE && isSame(before.path(), target) && before.isChangedOutside()) {
                throw new ScenarioException(Problem.error("FILE_CHANGED_OUTSIDE", "", target.toString()));
            }
            AtomicFile.write(target, text);
            LoadedScenario written = ScenarioFile.read(target);
            if (!written.document().text().isSame(text)) {
                throw new ScenarioException(
                        Problem.error("FILE_WRITE_FAILED", "", target.toString(), "read back otherwise"));
            }
            return written;
        }
    }

    private static boolean isSame(Path a, Path b) throws ScenarioException {
        try {
            boolean bothThere = Files.exists(a) && Files.exists(b);
            return bothThere ? Files.isSameFile(a, b) : a.equals(b);
        } catch (IOException e) {
            throw new ScenarioException(AtomicFile.problem(b, e), e);
        }
    }

    /** The bytes of a file that {@link #save} would write. */
    public static byte[] text(LoadedScenario before, Scenario now, Map<FeatureId, Geometry> derived) {
        return now.equals(before.scenario()) && before.document().isComplete()
                ? before.document().text().copy()
                : merged(before, now, derived);
    }

    /** The bytes of a file that was read, with the geometries that are null filled in. */
    public static byte[] filled(LoadedScenario loaded, Map<FeatureId, Geometry> derived) {
        return merged(loaded, loaded.scenario(), derived);
    }

    /** The bytes of a new file. */
    public static byte[] text(Scenario scenario, Map<FeatureId, Geometry> derived) {
        Scenario stored = withGeometries(scenario.withFeatures(List.of()), scenario, derived);
        return printed(stored);
    }

    private static byte[] merged(LoadedScenario before, Scenario now, Map<FeatureId, Geometry> derived) {
        Scenario old = before.scenario();
        Scenario stored = withGeometries(old, now, derived);
        if (!before.document().isComplete()) {
            return printed(stored);
        }
        JsonText text = before.document().text();
        JsonValue root = before.document().root();
        String value = new JsonMerge(text).merge(root, json(old, stored), json(stored, old));
        return (text.text(0, root.start()) + value + text.text(root.end(), text.length()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] printed(Scenario scenario) {
        Object json = ModelJson.scenario(scenario, ModelJson::feature);
        return (JsonPrinter.print(json, 0, 0) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Features that are the same in both are told by their id alone. */
    private static Map<String, Object> json(Scenario scenario, Scenario other) {
        return ModelJson.scenario(
                scenario,
                f -> other.feature(f.id()).filter(f::equals).isPresent()
                        ? Map.of("id", f.id().value())
                        : ModelJson.feature(f));
    }

    private static Scenario withGeometries(Scenario before, Scenario now, Map<FeatureId, Geometry> derived) {
        RuleCheck rulesBefore = RuleCheck.of(before);
        RuleCheck rulesNow = RuleCheck.of(now);
        List<Feature> features = now.features().stream()
                .map(feature -> {
                    if (!(feature instanceof Zone zone) || zone.activeRule().isEmpty()) {
                        return feature;
                    }
                    Optional<Zone> old = before.zone(zone.id());
                    Optional<Geometry> stored = old.flatMap(Zone::geometry);
                    boolean same = old.map(z -> Inputs.of(before, z, rulesBefore))
                            .filter(Inputs.of(now, zone, rulesNow)::equals)
                            .isPresent();
                    Optional<Geometry> fresh = Optional.ofNullable(derived.get(zone.id()));
                    return withGeometry(zone, same && stored.isPresent() ? stored : fresh);
                })
                .toList();
        return now.withFeatures(features);
    }

    /** What the geometry of a zone follows from. */
    private record Inputs(
            Optional<List<Band.FromTo>> bands, Optional<LineString> line, Optional<Ends> ends, List<Clip> clip) {
        static Inputs of(Scenario scenario, Zone zone, RuleCheck rules) {
            Optional<ZoneRule> rule = zone.activeRule();
            return new Inputs(
                    rules.bands(zone.id()),
                    rule.flatMap(r -> scenario.trace(r.trace())).map(Trace::line),
                    rule.map(ZoneRule::ends),
                    rule.map(ZoneRule::clip).orElse(List.of()));
        }
    }

    private static Zone withGeometry(Zone zone, Optional<Geometry> geometry) {
        return new Zone(
                zone.id(),
                zone.role(),
                zone.name(),
                zone.rule(),
                zone.heldBy(),
                zone.armedBy(),
                zone.trainedBy(),
                zone.supportedBy(),
                zone.attribution(),
                zone.strength(),
                zone.note(),
                zone.provenance(),
                geometry);
    }
}
