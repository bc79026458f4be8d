package org.threeline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.threeline.file.LoadedScenario;
import org.threeline.file.ScenarioFile;
import org.threeline.file.ScenarioWriter;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Zone;

/** What holds after any changes in any order. */
class EditProperties {
    private static final LoadedScenario FILE = read();

    private static LoadedScenario read() {
        try {
            return ScenarioFile.read(Path.of(
                    System.getProperty("threeline.data", "data"), "scenarios", "ft-three-lines.scenario.geojson"));
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property(tries = 60)
    void undoneOneByOneEveryStateComesBackAndRedoneToo(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int many) {
        var edits = new RandomEdits(seed);
        var random = new Random(seed);
        var history = new History(FILE.scenario());
        List<Scenario> states = new ArrayList<>(List.of(history.current()));
        for (int i = 0; i < many; i++) {
            if (random.nextInt(5) == 0) {
                history.beginGesture(ChangeLabel.of("scenario.title"));
                for (int k = 0; k < 4; k++) {
                    history.perform(edits.next(history.current()));
                }
                history.endGesture(ChangeLabel.of("scenario.title"));
            } else {
                history.perform(edits.next(history.current()));
            }
            if (!history.current().equals(states.get(states.size() - 1))) {
                states.add(history.current());
            }
        }
        assertEquals(states.size() - 1, history.position(), "a step for each change, none for what changes nothing");
        for (int i = states.size() - 1; i >= 0; i--) {
            assertEquals(states.get(i), history.current());
            history.undo();
        }
        assertEquals(Optional.empty(), history.undoable());
        assertTrue(history.isSaved());
        for (Scenario state : states) {
            assertEquals(state, history.current());
            history.redo();
        }
    }

    @Property(tries = 60)
    void whatIsSavedIsReadAsItWas(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int many) throws Exception {
        var edits = new RandomEdits(seed);
        var history = new History(FILE.scenario());
        LoadedScenario file = FILE;
        for (int i = 0; i < many; i++) {
            history.perform(edits.next(history.current()));
            if (i % 20 == 19) {
                file = saved(file, history.current());
            }
        }
        LoadedScenario read = saved(file, history.current());
        assertSame(said(history.current()), said(read.scenario()));
        // Saved again without a change, the bytes stay.
        assertTrue(java.util.Arrays.equals(read.bytes(), ScenarioWriter.text(read, read.scenario(), Map.of())));
    }

    /** Piece by piece, so that a failure can be read. */
    private static void assertSame(Scenario expected, Scenario actual) {
        assertEquals(ids(expected), ids(actual));
        for (Feature feature : expected.features()) {
            assertEquals(feature, actual.feature(feature.id()).orElseThrow());
        }
        List<Feature> none = List.of();
        assertEquals(expected.look(), actual.look());
        assertEquals(expected.phases(), actual.phases());
        assertEquals(expected.withFeatures(none), actual.withFeatures(none));
    }

    private static List<FeatureId> ids(Scenario scenario) {
        return scenario.features().stream().map(Feature::id).toList();
    }

    private static LoadedScenario saved(LoadedScenario file, Scenario now) throws ScenarioException {
        return ScenarioFile.parse(file.path(), ScenarioWriter.text(file, now, Map.of()));
    }

    /** What the author said, without the copies of what follows from it. */
    private static Scenario said(Scenario scenario) {
        List<Feature> features = scenario.features().stream()
                .map(f -> f instanceof Zone zone && zone.activeRule().isPresent()
                        ? zone.withGeometry(Optional.empty())
                        : f)
                .toList();
        return scenario.withFeatures(features);
    }

    /** Whoever adds a kind of change adds it to {@link RandomEdits} too. */
    @Example
    void everyKindOfChangeIsTried() {
        Set<String> there = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.threeline.edit").stream()
                        .flatMap(c -> c.getMethods().stream())
                        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(m -> m.getRawReturnType().isEquivalentTo(Scenario.class)
                                        && !m.getRawParameterTypes().isEmpty()
                                        && m.getRawParameterTypes().get(0).isEquivalentTo(Scenario.class)
                                        && m.getModifiers().contains(JavaModifier.STATIC)
                                || m.getRawReturnType().isEquivalentTo(Command.class)
                                        && m.getOwner().isEquivalentTo(ConceptPart.class))
                        .map(m -> m.getOwner().getSimpleName() + "." + m.getName())
                        // Taking a source away, and renaming it, go through them.
                        .filter(m -> !m.startsWith("SourceUse."))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tried = new RandomEdits(1)
                .kinds().stream().map(k -> k.replaceAll(" .*", "")).collect(Collectors.toSet());
        there.removeAll(tried);
        assertEquals(Set.of(), there, "kinds of change that RandomEdits does not know");
    }
}
