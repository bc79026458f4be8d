package org.threeline.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.LayerGroup;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;

class LayersRoundTripTest {
    private static final List<String> IDS = List.of("t", "z", "p", "basemap:water", LayerLook.GRATICULE, "basemap:new");
    private static final String PLAIN = TestFiles.file(TestFiles.TRACE, TestFiles.ZONE, TestFiles.POST);

    @Property(tries = 200)
    void whatIsSavedReadsAsItWas(@ForAll Random random) throws Exception {
        LoadedScenario plain = TestFiles.parse(PLAIN);
        Scenario first = plain.scenario().withLook(some(random));
        LoadedScenario saved = reread(plain, first);
        assertEquals(first, saved.scenario());
        assertArrayEquals(
                ScenarioWriter.text(plain, first, Map.of()), ScenarioWriter.text(saved, saved.scenario(), Map.of()));
        Scenario second = saved.scenario().withLook(some(random));
        assertEquals(second, reread(saved, second).scenario());
        byte[] fresh = ScenarioWriter.text(second, Map.of());
        assertEquals(
                second.look(),
                ScenarioFile.parse(TestFiles.PATH, fresh).scenario().look());
    }

    @Test
    void layersThatWereNotTouchedKeepTheirTextAndTheirUnknownMembers() throws Exception {
        String text = layers("[ {\"id\":\"z\",  \"colour\":\"red\"}, {\"id\":\"p\",\"opacity\":5e-1} ]");
        LoadedScenario read = TestFiles.parse(text);
        MapLook look = read.scenario().look();
        assertEquals(0.5, look.of("p").opacity());
        Scenario now = read.scenario().withLook(look.with(look.of("z").withLocked(true), List.of()));
        assertEquals(
                text.replace("\"colour\":\"red\"}", "\"colour\":\"red\", \"locked\": true}"),
                new String(ScenarioWriter.text(read, now, Map.of()), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"id\":\"z\",\"opacity\":1.5}] | SCHEMA_TOO_LARGE | /threeline/layers/0/opacity",
                "[{\"id\":\"z\",\"visible\":\"no\"}] | SCHEMA_BOOLEAN | /threeline/layers/0/visible",
                "[{\"visible\":false}] | SCHEMA_MISSING | /threeline/layers/0",
                "[{\"id\":\"z\"},{\"id\":\"z\",\"visible\":false}] | ID_TWICE | /threeline/layers/1/id",
                "[{\"id\":\"gone\"}] | LAYER_FEATURE_MISSING | /threeline/layers/0/id",
            })
    void whatIsWrongIsSaidAndTheRestIsRead(String list, String code, String where) throws Exception {
        LoadedScenario read = TestFiles.parse(layers(list));
        assertEquals(
                List.of(code + " " + where),
                read.problems().stream()
                        .filter(p -> p.where().startsWith("/threeline/layers"))
                        .map(LayersRoundTripTest::told)
                        .toList());
        assertEquals(LayerLook.standard("z"), read.scenario().look().of("z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"id\":\"g\",\"name\":\"G\",\"members\":[\"z\",5]}] | SCHEMA_STRING | /members/1",
                "[{\"id\":\"g\",\"name\":\"G\",\"members\":[\"z\"],\"folded\":\"no\"}] | SCHEMA_BOOLEAN | /folded",
                "[{\"id\":\"g\",\"members\":[\"z\"]}] | SCHEMA_MISSING | ''",
                "[{\"id\":\"g\",\"name\":\"G\",\"members\":[\"z\",\"gone\"]}] | GROUP_FEATURE_MISSING | /members/1",
                "[{\"id\":\"g\",\"name\":\"G\",\"members\":[\"z\",\"z\"]}] | GROUP_FEATURE_TWICE | /members/1"
            })
    void whatIsWrongInAGroupIsSaidAndItsUsableMembersStay(String list, String code, String where) throws Exception {
        LoadedScenario read =
                TestFiles.parse(PLAIN.replace("\"title\": \"Test\"", "\"title\": \"Test\", \"groups\": " + list));
        assertEquals(
                List.of(code + " /threeline/groups/0" + where),
                read.problems().stream()
                        .filter(p -> p.where().startsWith("/threeline/groups"))
                        .map(LayersRoundTripTest::told)
                        .toList());
        assertEquals(
                List.of(new FeatureId("z")),
                read.scenario().look().groups().get(0).members().stream()
                        .filter(m -> !m.value().equals("gone"))
                        .toList());
    }

    private static String told(Problem problem) {
        return problem.code() + " " + problem.where();
    }

    private static String layers(String list) {
        return PLAIN.replace("\"title\": \"Test\"", "\"title\": \"Test\", \"layers\": " + list);
    }

    private static LoadedScenario reread(LoadedScenario before, Scenario now) throws Exception {
        return ScenarioFile.parse(TestFiles.PATH, ScenarioWriter.text(before, now, Map.of()));
    }

    private static MapLook some(Random random) {
        List<String> ids = new ArrayList<>(IDS);
        Collections.shuffle(ids, random);
        List<LayerLook> layers = new ArrayList<>();
        for (String id : ids.subList(0, random.nextInt(IDS.size() + 1))) {
            layers.add(new LayerLook(id, random.nextBoolean(), random.nextInt(21) / 20.0, random.nextBoolean()));
        }
        List<LayerGroup> groups = new ArrayList<>();
        Collections.shuffle(ids, random);
        for (int i = 0; i < random.nextInt(3); i++) {
            groups.add(new LayerGroup(
                    "g" + i,
                    Text.of("G “" + i + "”"),
                    List.of(new FeatureId(ids.get(i))),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean()));
        }
        return new MapLook(layers, groups);
    }
}
