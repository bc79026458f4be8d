package org.threeline.slides;

import java.awt.image.BufferedImage;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeline.Golden;
import org.threeline.scenario.Language;
import org.threeline.slides.SlideRequest.Layout;
import org.threeline.slides.layout.PageSize;

/**
 * Pictures of the default scenario, compared with those in {@code src/test/resources}.
 *
 * <p>A few names may move; a zone, a pattern, a block of text or a layer that is missing is seen.
 */
class GoldenSlideTest {
    private static final PageSize SIZE = new PageSize(960, 540);
    private static final Golden GOLDEN = new Golden("slides", 48, 0.015);

    private static DefaultScenario scenario;

    @BeforeAll
    static void load() throws Exception {
        scenario = DefaultScenario.load();
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH,SLIDE", "UKRAINIAN,SLIDE", "ENGLISH,MAP"})
    void theDefaultScenarioLooksAsItDid(Language language, Layout layout) throws Exception {
        BufferedImage drawn = scenario.draw(language, layout, SIZE);
        GOLDEN.check(layout.name().toLowerCase(Locale.ROOT) + "-" + language.code() + ".png", drawn);
    }
}
