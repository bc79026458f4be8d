package org.threeline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.threeline.scenario.Language;
import org.threeline.scenario.Text;

class TextEditsTest {
    private static final Text STATES = Text.of(Map.of("en", "United States", "uk", "Сполучені Штати"));
    private static final Text ALLIES = Text.of(Map.of("en", "Allies", "uk", "Союзники"));

    @Test
    void oneWordingForAllLanguagesStaysInTheLanguagesThatWereNotEdited() {
        Text edited = TextEdits.with(Text.of("Buffer"), Language.UKRAINIAN, "Буфер");
        assertEquals("Буфер", edited.in(Language.UKRAINIAN));
        assertEquals("Buffer", edited.in(Language.ENGLISH));
    }

    @Test
    void whatIsNotChangedStaysAsItWas() {
        assertEquals(Text.of("Buffer"), TextEdits.with(Text.of("Buffer"), Language.UKRAINIAN, " Buffer "));
    }

    @Test
    void aNewTextHasOneWordingAndADeletedOneNone() {
        assertEquals(Text.of("Buffer"), TextEdits.with(Text.EMPTY, Language.UKRAINIAN, "Buffer"));
        assertEquals(Text.EMPTY, TextEdits.with(Text.of("Buffer"), Language.UKRAINIAN, " "));
    }

    @Test
    void severalTextsKeepTheirOtherLanguages() {
        List<Text> both = List.of(STATES, ALLIES);
        assertEquals("United States; Allies", TextEdits.joined(both, Language.ENGLISH));
        assertEquals(both, TextEdits.several(both, Language.ENGLISH, "United States;Allies"));
        assertEquals(List.of(ALLIES, STATES), TextEdits.several(both, Language.ENGLISH, "Allies; United States"));
        assertEquals(List.of(ALLIES), TextEdits.several(both, Language.UKRAINIAN, "; Союзники ;"));
        Text america =
                TextEdits.several(both, Language.ENGLISH, "America; Allies").get(0);
        assertEquals("America", america.in(Language.ENGLISH));
        assertEquals("Сполучені Штати", america.in(Language.UKRAINIAN));
        assertEquals(
                List.of(STATES, Text.of("Japan"), ALLIES),
                TextEdits.several(both, Language.ENGLISH, "United States; Japan; Allies"));
    }
}
