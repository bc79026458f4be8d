package org.threeline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeline.geodesy.LengthUnit;

class LengthInputTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 | 20",
                "12 mi | 19.312128",
                "12mi | 19.312128",
                "10 nmi | 18.52",
                "10 NM | 18.52",
                "1,5 км | 1.5",
                "1.5 km | 1.5",
                "2 миль | 3.218688",
                "2 мор. милі | 3.704",
                ".5 | 0.5",
                "1\u202f200 км | 1200",
                "1 200,25 km | 1200.25",
                "0 | 0",
            })
    void readsWhatPeopleType(String typed, double km) {
        assertEquals(km, LengthInput.km(typed, LengthUnit.KILOMETRE).orElseThrow(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "km", "-5", "12 yards", "1,200.5 km", "1e3", "NaN", "12 mi mi", "5 .. km 3", "99999999"})
    void refusesWhatIsNoLength(String typed) {
        assertTrue(LengthInput.km(typed, LengthUnit.KILOMETRE).isEmpty());
    }

    @Test
    void aNumberAloneIsInTheReadersUnit() {
        assertEquals(OptionalDouble.of(1.852), LengthInput.km("1", LengthUnit.NAUTICAL_MILE));
        assertEquals(OptionalDouble.of(1), LengthInput.km("1 km", LengthUnit.NAUTICAL_MILE));
    }
}
