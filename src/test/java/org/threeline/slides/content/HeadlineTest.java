package org.threeline.slides.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeline.scenario.Band;
import org.threeline.scenario.Language;
import org.threeline.scenario.Role;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;
import org.threeline.slides.Samples;

class HeadlineTest {
    static Stream<Arguments> headlines() {
        return Stream.of(
                Arguments.of(
                        Samples.threeLines(),
                        "A 40 km demilitarized zone covers 30 000 km², with a European line 100 km from the contact line",
                        "Демілітаризована зона 40 км — 30 000 км²; європейська лінія — за 100 км від лінії зіткнення"),
                Arguments.of(
                        dmz(1, 8, 5120),
                        "An 8 km demilitarized zone covers 5 120 km²",
                        "Демілітаризована зона завглибшки 8 км охоплює 5 120 км²"),
                Arguments.of(
                        dmz(1, 7.5, 5120),
                        "A 7.5 km demilitarized zone covers 5 120 km²",
                        "Демілітаризована зона завглибшки 7,5 км охоплює 5 120 км²"),
                Arguments.of(
                        dmz(1, 0, 812),
                        "The demilitarized zone covers 812 km²",
                        "Демілітаризована зона охоплює 812 км²"),
                Arguments.of(
                        dmz(1, 8, 5120, Samples.text("Buffer zone", "Буферна зона")),
                        "Buffer zone: 8 km deep, covering 5 120 km²",
                        "Буферна зона: глибина 8 км, площа 5 120 км²"),
                Arguments.of(
                        dmz(2, 8, 1000, Samples.text("Buffer zone", "Буферна зона")),
                        "2 zones; the largest covers 2 000 km²",
                        "2 зони; площа найбільшої — 2 000 км²"),
                Arguments.of(
                        dmz(2, 8, 1000),
                        "2 demilitarized zones; the largest covers 2 000 km²",
                        "2 демілітаризовані зони; площа найбільшої — 2 000 км²"),
                Arguments.of(
                        dmz(5, 8, 1000),
                        "5 demilitarized zones; the largest covers 5 000 km²",
                        "5 демілітаризованих зон; площа найбільшої — 5 000 км²"),
                Arguments.of(
                        Samples.otherZones(8),
                        "8 zones; the largest covers 9 880 km²",
                        "8 зон; площа найбільшої — 9 880 км²"),
                Arguments.of(
                        Samples.otherZones(22),
                        "22 zones; the largest covers 27 200 km²",
                        "22 зони; площа найбільшої — 27 200 км²"),
                Arguments.of(
                        Samples.otherZones(1),
                        "Zone of limited armament number 1, artillery above 100 mm withdrawn: 12.5 km deep, covering 1 230 km²",
                        "Зона обмежених озброєнь номер 1, артилерію понад 100 мм відведено: глибина 12,5 км, площа 1 230 км²"),
                Arguments.of(Samples.traces(1), "Ceasefire line 0: 120 km", "Лінія припинення вогню 0: 120 км"),
                Arguments.of(Samples.traces(3), "3 lines, 364 km in all", "3 лінії, разом 364 км"),
                Arguments.of(Samples.traces(11), "11 lines, 1 380 km in all", "11 ліній, разом 1 380 км"),
                Arguments.of(Samples.traces(21), "21 lines, 2 740 km in all", "21 лінія завдовжки 2 740 км"),
                Arguments.of(Samples.empty(), "Three lines", "Три лінії"));
    }

    private static Samples dmz(int n, double depthKm, double areaKm2) {
        return dmz(n, depthKm, areaKm2, Samples.text("Demilitarized zone", "Демілітаризована зона"));
    }

    private static Samples dmz(int n, double depthKm, double areaKm2, Text name) {
        var samples = Samples.empty();
        samples.trace("contact-line", Samples.text("Line", "Лінія"), 700, 0);
        for (int i = 1; i <= n; i++) {
            samples.zone(
                    "dmz" + i,
                    Role.DEMILITARIZED_ZONE,
                    name,
                    depthKm == 0 ? List.of() : List.of(new Band.FromTo(Side.LEFT, 2, 2 + depthKm)),
                    Samples.text("somebody", "хтось"),
                    i * areaKm2,
                    Optional.empty());
        }
        return samples;
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void theTitleIsTheMessage(Samples samples, String english, String ukrainian) {
        assertEquals(english, title(samples, Language.ENGLISH));
        assertEquals(ukrainian, title(samples, Language.UKRAINIAN));
    }

    private static String title(Samples samples, Language language) {
        return ContentBuilder.contentOf(samples.subject(language)).title().replace('\u202f', ' ');
    }
}
