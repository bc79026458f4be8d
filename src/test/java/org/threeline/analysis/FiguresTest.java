package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeline.scenario.Language;

class FiguresTest {
    private final Figures english = Figures.in(Language.ENGLISH);
    private final Figures ukrainian = Figures.in(Language.UKRAINIAN);

    /** Narrow spaces are written as underscores here. */
    private static String shown(String text) {
        return text.replace(Figures.NARROW_SPACE, '_');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30012.3|3|30_000|30_000",
                "10849|3|10_800|10_800",
                "789.12|3|789|789",
                "999|3|999|999",
                "999.6|3|1_000|1_000",
                "40.0|3|40|40",
                "37.68|3|37.7|37,7",
                "5.125|2|5.1|5,1",
                "0.0123|2|0.012|0,012",
                "0|3|0|0",
                "-0.0|3|0|0",
                "-1234|2|−1_200|−1_200",
                "1304000|2|1.3 million|1,3 млн",
                "999960|3|1 million|1 млн",
            })
    void numbersAreRoundedToSignificantFigures(double value, int significant, String english, String ukrainian) {
        assertEquals(english, shown(this.english.number(value, significant)));
        assertEquals(ukrainian, shown(this.ukrainian.number(value, significant)));
    }

    @Test
    void unitsStandBehindANarrowSpace() {
        assertEquals("30_000_km²", shown(english.quantity(30012, Figures.Unit.KM2)));
        assertEquals("37,7_км", shown(ukrainian.quantity(37.71, Figures.Unit.KM)));
    }

    @Test
    void rangesHaveAnEnDash() {
        assertEquals("5.1–75", english.range(5.1, 75.2, 2));
        assertEquals("5,1–76", ukrainian.range(5.07, 76.03, 2));
        assertEquals("40", english.range(40.0001, 40.0002, 3));
    }

    @ParameterizedTest
    @CsvSource({"26.2,26_%", "99.6,100_%", "0,0_%", "0.04,0.04_%"})
    void sharesAreWholePercent(double percent, String expected) {
        assertEquals(expected, shown(english.percent(percent)));
    }

    @Test
    void countsKeepEveryDigit() {
        assertEquals("100_001", shown(english.count(100_001)));
        assertEquals("32", english.count(32));
    }

    /** Rounded to hundreds, as its interval allows, 14.7 would read 0 beside 0.06 %. */
    @Test
    void aNumberThatItsIntervalLeavesNothingOfKeepsOneFigure() {
        var interval = new Findings.Range(0, 1200);
        assertEquals("10_km² (0–1_200)", shown(english.sure(14.7, interval, Figures.Unit.KM2)));
        assertEquals("100_km² (0–1_200)", shown(english.sure(114, interval, Figures.Unit.KM2)));
        assertEquals("0_km² (0–1_200)", shown(english.sure(0, interval, Figures.Unit.KM2)));
    }

    @Test
    void rangesOfSharesSayNothingOfNextToNothing() {
        assertEquals("35–62_%", shown(english.percents(35.2, 61.7)));
        assertEquals("35_%", shown(english.percents(35.2, 34.9)));
        assertEquals("0–100_%", shown(english.percents(0.04, 99.99)));
        assertEquals("0_%", shown(english.percents(0, 1e-9)));
    }
}
