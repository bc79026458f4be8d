package org.threeline.slides.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeline.scenario.Language;
import org.threeline.scenario.Text;
import org.threeline.slides.Measuring;
import org.threeline.slides.Samples;
import org.threeline.slides.content.ContentBuilder;
import org.threeline.slides.content.SlideContent;

class SlideLayoutTest {
    private static final TextMeter METER = Measuring.meter();
    private static final List<PageSize> SIZES = List.of(
            new PageSize(1920, 1080),
            new PageSize(1440, 1080),
            new PageSize(1080, 1080),
            new PageSize(1080, 1920),
            new PageSize(2560, 1080),
            new PageSize(320, 180));

    private static final List<Arguments> SLIDES = slides().toList();
    /** Pages are laid out once for all tests. */
    private static final Map<Object, Page> PAGES = new HashMap<>();

    static List<Arguments> cases() {
        return SLIDES;
    }

    private static Stream<Arguments> slides() {
        var long1 = Samples.text(
                "A very long name of a scenario that somebody wrote without a thought for the slide ".repeat(5),
                "Дуже довга назва сценарію, яку хтось написав, не подумавши про слайд ".repeat(5));
        var endless = Text.of("Donaudampfschifffahrtsgesellschaft".repeat(12));
        var cases = new ArrayList<Object[]>();
        cases.add(new Object[] {"three lines", Samples.threeLines()});
        cases.add(new Object[] {"long title", Samples.threeLines().titled(long1)});
        cases.add(new Object[] {"endless word", Samples.empty().titled(endless)});
        cases.add(new Object[] {"long caveat", Samples.threeLines().caveat(long1)});
        cases.add(new Object[] {"eight zones", Samples.otherZones(8)});
        cases.add(new Object[] {"forty zones", Samples.otherZones(40)});
        cases.add(new Object[] {"one zone", Samples.otherZones(1)});
        cases.add(new Object[] {"one line", Samples.traces(1)});
        cases.add(new Object[] {"thirty lines", Samples.traces(30)});
        cases.add(new Object[] {"nothing", Samples.empty()});
        return cases.stream().flatMap(c -> Stream.of(Language.values())
                .flatMap(l -> SIZES.stream().map(s -> Arguments.of(c[0], c[1], l, s))));
    }

    private static Page page(Samples samples, Language language, PageSize size) {
        return PAGES.computeIfAbsent(
                List.of(samples, language, size),
                k -> SlideLayout.of(content(samples, language), size, METER, n -> n + " more"));
    }

    private static SlideContent content(Samples samples, Language language) {
        return ContentBuilder.contentOf(samples.subject(language));
    }

    @ParameterizedTest(name = "{0}, {2}, {3}")
    @MethodSource("cases")
    void nothingOverlapsOrLeavesThePage(String name, Samples samples, Language language, PageSize size) {
        Page page = page(samples, language, size);
        var whole = new Box(0, 0, page.width(), page.height());
        List<Item> items = page.items();
        for (int i = 0; i < items.size(); i++) {
            Box box = items.get(i).bounds();
            assertTrue(whole.contains(box), items.get(i) + " leaves the page");
            assertFalse(box.overlaps(page.map()), items.get(i) + " covers the map");
            for (int j = 0; j < i; j++) {
                assertFalse(ink(items.get(i)).overlaps(ink(items.get(j))), items.get(i) + " overlaps " + items.get(j));
            }
        }
    }

    /** Where there is ink: of words, from the capitals' height to half the descenders. */
    private static Box ink(Item item) {
        if (item instanceof Item.Words words) {
            double size = words.style().size();
            return new Box(words.x(), words.baseline() - 0.76 * size, words.width(), 0.92 * size);
        }
        return item.bounds();
    }

    @ParameterizedTest(name = "{0}, {2}, {3}")
    @MethodSource("cases")
    void noTypeIsSmallerThanNinePoints(String name, Samples samples, Language language, PageSize size) {
        for (Item item : page(samples, language, size).items()) {
            if (item instanceof Item.Words words) {
                assertTrue(words.style().size() >= 18, words.text());
                assertEquals(METER.width(words.text(), words.style()), words.width(), 1e-9);
            }
        }
    }

    @ParameterizedTest(name = "{0}, {2}, {3}")
    @MethodSource("cases")
    void theMapHasMostOfThePage(String name, Samples samples, Language language, PageSize size) {
        Page page = page(samples, language, size);
        Box map = page.map();
        double share = map.width() * map.height() / (page.width() * page.height());
        assertTrue(share >= 0.25, "share " + share);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theDefaultSlideFollowsTheGrid(Language language) {
        Page page = page(Samples.threeLines(), language, new PageSize(1920, 1080));
        assertEquals(new Box(40, 126, 1368, 826), page.map());
        assertTrue(page.items().stream()
                .anyMatch(i -> i instanceof Item.Rule r && r.bounds().equals(new Box(1436, 126, 444, 2.5))));
        List<String> texts = page.items().stream()
                .filter(Item.Words.class::isInstance)
                .map(i -> ((Item.Words) i).text())
                .toList();
        String marking = content(Samples.threeLines(), language).marking();
        assertEquals(2, texts.stream().filter(marking::equals).count());
        assertTrue(texts.stream().noneMatch(t -> t.endsWith("…")), "something was cut off");
    }

    static Stream<Language> languages() {
        return Stream.of(Language.values());
    }

    @ParameterizedTest(name = "{0}, {2}, {3}")
    @MethodSource("cases")
    void theCaveatStandsInFull(String name, Samples samples, Language language, PageSize size) {
        String caveat = content(samples, language).caveat().plain().replace(" ", "");
        var set = new StringBuilder();
        page(samples, language, size).items().stream()
                .filter(Item.Words.class::isInstance)
                .forEach(i -> set.append(((Item.Words) i).text().replace(" ", "")));
        assertTrue(set.toString().contains(caveat), set.toString());
    }

    @ParameterizedTest(name = "{0}, {2}, {3}")
    @MethodSource("cases")
    void theMapAloneHasItsCaveat(String name, Samples samples, Language language, PageSize size) {
        Page page = MapPageLayout.of(content(samples, language), size, METER);
        var whole = new Box(0, 0, page.width(), page.height());
        var set = new StringBuilder();
        for (Item item : page.items()) {
            assertTrue(whole.contains(item.bounds()), item + " leaves the page");
            assertFalse(item.bounds().overlaps(page.map()), item + " covers the map");
            set.append(((Item.Words) item).text().replace(" ", ""));
        }
        assertTrue(set.toString()
                .contains(content(samples, language).caveat().plain().replace(" ", "")));
        assertTrue(page.map().height() > page.height() / 2);
    }

    @Test
    void pagesOfOneShapeAreLaidOutAlike() {
        Page small = page(Samples.threeLines(), Language.UKRAINIAN, new PageSize(960, 540));
        Page large = page(Samples.threeLines(), Language.UKRAINIAN, new PageSize(3840, 2160));
        assertEquals(small.items(), large.items());
    }

    @Test
    void sizesHaveLimits() {
        assertTrue(new PageSize(8000, 8000).isPossible());
        assertTrue(new PageSize(180, 10_000).isPossible());
        assertFalse(new PageSize(8001, 8000).isPossible());
        assertFalse(new PageSize(179, 400).isPossible());
        assertFalse(new PageSize(-1920, -1080).isPossible());
        assertFalse(new PageSize(Integer.MAX_VALUE, Integer.MAX_VALUE).isPossible());
    }
}
