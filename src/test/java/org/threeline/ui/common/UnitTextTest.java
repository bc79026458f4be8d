package org.threeline.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Findings.Range;
import org.threeline.geodesy.LengthUnit;
import org.threeline.scenario.Language;

class UnitTextTest {
    /** Narrow spaces are written as underscores here. */
    private static String shown(String text) {
        return text.replace(Figures.NARROW_SPACE, '_');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KILOMETRE|31612.4|31_600_km²|31_600_км²|31_600 square kilometres|31_600 квадратних кілометрів",
                "MILE|31612.4|12_200_mi²|12_200_кв. миль|12_200 square miles|12_200 квадратних миль",
                "NAUTICAL_MILE|31612.4|9_220_nmi²|9_220_кв. мор. миль|9_220 square nautical miles|9_220 квадратних морських миль",
                "KILOMETRE|1|1_km²|1_км²|1 square kilometre|1 квадратний кілометр",
                "KILOMETRE|2.54|2.54_km²|2,54_км²|2.54 square kilometres|2,54 квадратного кілометра",
            })
    void areasFollowUnitAndLanguage(
            LengthUnit unit, double km2, String english, String ukrainian, String spoken, String spokenUkrainian) {
        Amount en = UnitText.of(Language.ENGLISH, unit).area(km2);
        Amount uk = UnitText.of(Language.UKRAINIAN, unit).area(km2);
        assertEquals(english, shown(en.text()));
        assertEquals(ukrainian, shown(uk.text()));
        assertEquals(spoken, shown(en.spoken()));
        assertEquals(spokenUkrainian, shown(uk.spoken()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KILOMETRE|789.12|789_km|789_км",
                "KILOMETRE|1789.12|1_790_km|1_790_км",
                "MILE|37.7|23.4_mi|23,4_милі",
                "MILE|1.609344|1_mi|1_миля",
                "MILE|3.218688|2_mi|2_милі",
                "MILE|19.312128|12_mi|12_миль",
                "MILE|33.796224|21_mi|21_миля",
                "NAUTICAL_MILE|20|10.8_nmi|10,8_мор. милі",
            })
    void lengthsFollowUnitAndLanguage(LengthUnit unit, double km, String english, String ukrainian) {
        assertEquals(
                english, shown(UnitText.of(Language.ENGLISH, unit).length(km).text()));
        assertEquals(
                ukrainian,
                shown(UnitText.of(Language.UKRAINIAN, unit).length(km).text()));
    }

    @Test
    void aRangeTakesItsFormFromItsSecondNumber() {
        var text = UnitText.of(Language.UKRAINIAN, LengthUnit.MILE);
        assertEquals("12–21_миля", shown(text.lengths(19.312128, 33.796224).text()));
    }

    @Test
    void densitiesAreByTheUnit() {
        var km = UnitText.of(Language.ENGLISH, LengthUnit.KILOMETRE);
        var mile = UnitText.of(Language.ENGLISH, LengthUnit.MILE);
        assertEquals(
                "5.1–76_persons",
                shown(km.personsPerLength(new Range(5.07, 76.03), 0).text()));
        assertEquals(
                "8.2–120_persons",
                shown(mile.personsPerLength(new Range(5.07, 76.03), 0).text()));
        assertEquals(
                "13–190_persons",
                shown(km.personsPerHundred(new Range(12.7, 190.2), 0).text()));
        assertEquals(
                "33–490_persons",
                shown(mile.personsPerHundred(new Range(12.7, 190.2), 0).text()));
        assertEquals(
                "5–100_persons",
                shown(km.personsPerLength(new Range(5.07, 76.03), 4).text()),
                "no finer than a frontage that may be four times as long");
        assertEquals("1 person", km.persons(1, 1).spoken());
    }

    @Test
    void roughAmountsSaySo() {
        Amount rough =
                UnitText.of(Language.ENGLISH, LengthUnit.KILOMETRE).area(31612).roughly("about");
        assertEquals("≈_31_600_km²", shown(rough.text()));
        assertEquals("about 31_600 square kilometres", shown(rough.spoken()));
    }

    @ParameterizedTest
    @CsvSource({"1,ONE", "21,ONE", "11,MANY", "3,FEW", "14,MANY", "1 001,ONE", "'2,5',OTHER", "0,MANY", "'1,3 млн',MANY"
    })
    void ukrainianNounsHaveFourForms(String number, Plural form) {
        assertEquals(form, Plural.after(number, Language.UKRAINIAN));
    }
}
