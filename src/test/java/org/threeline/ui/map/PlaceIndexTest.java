package org.threeline.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeline.basemap.BaseMap;
import org.threeline.scenario.Language;

class PlaceIndexTest {
    private static PlaceIndex index;

    @BeforeAll
    static void read() throws Exception {
        index = PlaceIndex.of(BaseMap.open(Path.of(System.getProperty("threeline.data", "data"))));
    }

    private static Target first(String typed) {
        return index.complete(typed, 10).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Kherson, Kherson",
        "kher, Kherson",
        "Херсон, Kherson",
        "хЕРС, Kherson",
        "rih, Kryvyi Rih",
        "Kryvyi-Rih, Kryvyi Rih",
        "Кривий Ріг, Kryvyi Rih",
        "Куп'янськ, Kupiansk",
        "купʼян, Kupiansk",
        "Dnipropetrovsk, Dnipro",
        "Дніпропетровськ, Dnipro",
        "Київ, Kyiv"
    })
    void placesAreFoundInBothLanguagesAndByFormerNames(String typed, String english) {
        List<Target> found = index.complete(typed, 10);
        assertEquals(english, found.get(0).english());
    }

    @Test
    void aWholeNameComesBeforeLongerOnes() {
        assertEquals("Лиман", index.complete("Лиман", 5).get(0).name(Language.UKRAINIAN));
    }

    @Test
    void ofSeveralWithOneNameTheGreaterIsFirst() {
        List<Target> found = index.complete("Mykolaiv", 10);
        assertEquals("Mykolaiv Oblast", found.get(0).within(Language.ENGLISH).orElseThrow());
        assertTrue(found.get(0).weight() > found.get(1).weight());
    }

    @Test
    void oblastsAreFoundWithTheirExtent() {
        Target oblast = first("Kherson Oblast");
        assertEquals("Херсонська область", oblast.name(Language.UKRAINIAN));
        assertTrue(oblast.extent().orElseThrow().contains(33, 46.5));
        assertEquals(oblast, first("Херсонська об"));
    }

    @Test
    void noMoreThanAskedForAreGiven() {
        assertEquals(3, index.complete("k", 3).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "qqqq", "48.5 37.2"})
    void whatIsNoNameFindsNothing(String typed) {
        assertEquals(List.of(), index.complete(typed, 10));
    }
}
