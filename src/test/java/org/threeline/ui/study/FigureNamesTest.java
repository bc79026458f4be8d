package org.threeline.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.TreeSet;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeline.analysis.FigureTable;
import org.threeline.file.DataFolder;
import org.threeline.geodesy.LengthUnit;
import org.threeline.scenario.Language;
import org.threeline.session.OpenScenario;
import org.threeline.session.Progress;
import org.threeline.session.Session;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;

class FigureNamesTest {
    private static FigureNames names(Language language, LengthUnit unit) {
        var texts = new Texts("org.threeline.ui.study.texts", new SimpleObjectProperty<>(language));
        return new FigureNames(texts, UnitText.of(language, unit));
    }

    @ParameterizedTest
    @EnumSource
    void everyFigureOfTheDefaultScenarioHasAName(Language language) throws Exception {
        var session = new Session(() -> new DataFolder(Path.of(System.getProperty("threeline.data", "data"))));
        OpenScenario open = session.deepen(session.open(session.defaultScenario(), Progress.NONE));
        var unnamed = new TreeSet<String>();
        FigureNames names = names(language, LengthUnit.KILOMETRE);
        for (FigureTable.Row row : FigureTable.of(open.plan().scenario(), open.findings())) {
            String figure = row.key().figure();
            if (names.of(figure).matches(".*[a-z][A-Z].*") || names.of(figure).equals(figure)) {
                unnamed.add(figure);
            }
        }
        assertTrue(unnamed.isEmpty(), unnamed::toString);
    }

    @Test
    void differencesHaveASignAndTheReadersUnit() {
        FigureNames km = names(Language.ENGLISH, LengthUnit.KILOMETRE);
        assertEquals("+12\u202fkm", km.difference(12, "km"));
        assertEquals("\u2212300\u202fkm²", km.difference(-300, "km2"));
        assertEquals("\u221288\u202f%", km.percent(-88));
        assertEquals("0\u202f%", km.percent(0));
        FigureNames miles = names(Language.ENGLISH, LengthUnit.MILE);
        assertEquals("+10\u202fmi", miles.difference(16.09344, "km"));
        assertEquals("161", miles.value(100, "persons/km"));
    }
}
