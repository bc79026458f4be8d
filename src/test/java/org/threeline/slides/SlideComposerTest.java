package org.threeline.slides;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.slides.SlideRequest.Layout;
import org.threeline.slides.layout.PageSize;
import org.threeline.zones.Plan;

class SlideComposerTest {
    private static DefaultScenario scenario;

    @BeforeAll
    static void load() throws Exception {
        scenario = DefaultScenario.load();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void theSameRequestGivesTheSamePixels() throws ScenarioException {
        var size = new PageSize(640, 360);
        assertArrayEquals(
                pixels(scenario.draw(Language.UKRAINIAN, Layout.SLIDE, size)),
                pixels(scenario.draw(Language.UKRAINIAN, Layout.SLIDE, size)));
    }

    @Test
    void theBandOfErrorIsOnTheMapAndInTheLegendWhereItIsWanted() throws ScenarioException {
        var size = new PageSize(960, 540);
        SlideRequest plain = scenario.request(Language.ENGLISH, Layout.SLIDE, size);
        var banded = new SlideRequest(
                plain.plan(),
                plain.findings(),
                plain.projection(),
                plain.language(),
                plain.theme(),
                size,
                plain.printDate(),
                plain.layout(),
                plain.phase(),
                true);
        BufferedImage without = scenario.composer().draw(plain, org.threeline.render.Cancellation.NEVER);
        BufferedImage with = scenario.composer().draw(banded, org.threeline.render.Cancellation.NEVER);
        assertTrue(different(without, with, 20, 700) > 2000, "map");
        assertTrue(different(without, with, 720, 940) > 100, "legend");
    }

    private static int different(BufferedImage a, BufferedImage b, int fromX, int toX) {
        int count = 0;
        for (int y = 60; y < 475; y++) {
            for (int x = fromX; x < toX; x++) {
                count += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void aPhaseShowsOnlyItsFeatures() throws ScenarioException {
        var shown =
                PhaseView.of(Samples.threeLines().plan(), Samples.threeLines().findings(), Optional.of("d0"));
        assertEquals(1, shown.plan().zones().size());
        assertEquals(1, shown.plan().traces().size());
        assertEquals(1, shown.findings().zones().size());
        assertTrue(shown.findings().gaps().isEmpty());
        assertEquals("d0", shown.phase().orElseThrow().id());
    }

    @Test
    void whatIsHiddenIsOnNoSlide() throws ScenarioException {
        var plan = Samples.threeLines().plan();
        Scenario said = plan.scenario();
        FeatureId hidden = plan.zones().get(0).zone().id();
        var now = new Plan(
                said.withLook(said.look().hiding(List.of(hidden))),
                plan.precision(),
                plan.projection(),
                plan.traces(),
                plan.zones(),
                plan.problems());
        var shown = PhaseView.of(now, Samples.threeLines().findings(), Optional.empty());
        assertTrue(shown.plan().zone(hidden).isEmpty());
        assertTrue(shown.plan().scenario().feature(hidden).isEmpty());
        assertTrue(shown.findings().zone(hidden).isEmpty());
        assertEquals(plan.zones().size() - 1, shown.plan().zones().size());
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownPhaseIsRefusedWithThoseThereAre(Language language) {
        var samples = Samples.threeLines();
        var e = assertThrows(
                ScenarioException.class, () -> PhaseView.of(samples.plan(), samples.findings(), Optional.of("d90")));
        assertEquals("EXPORT_PHASE", e.problem().code());
        String sentence = e.problem().message(language);
        assertTrue(sentence.contains("d90") && sentence.contains("d0"), sentence);
    }

    @ParameterizedTest
    @CsvSource({"10000,10000", "100,100", "0,0"})
    void impossibleSizesAreRefused(int width, int height) {
        var e = assertThrows(
                ScenarioException.class,
                () -> scenario.draw(Language.ENGLISH, Layout.SLIDE, new PageSize(width, height)));
        assertEquals("EXPORT_SIZE", e.problem().code());
        assertFalse(e.problem().message(Language.UKRAINIAN).contains("{"));
    }

    @ParameterizedTest
    @CsvSource({"640,360", "480,360", "360,640", "900,200", "200,900"})
    void everyShapeHasAMapAndWords(int width, int height) throws ScenarioException {
        BufferedImage image = scenario.draw(Language.UKRAINIAN, Layout.SLIDE, new PageSize(width, height));
        assertEquals(width, image.getWidth());
        assertEquals(height, image.getHeight());
        int paper = image.getRGB(0, 0);
        assertEquals(0xFFFFFFFF, paper);
        long inked = Arrays.stream(pixels(image)).filter(p -> p != paper).count();
        assertNotEquals(0, inked);
        assertTrue(inked > 0.3 * width * height, "mostly empty");
    }
}
