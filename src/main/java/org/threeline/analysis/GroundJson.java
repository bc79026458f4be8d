package org.threeline.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.threeline.scenario.Side;

/** Writes what of the base map lies in a zone, or in all zones united, as members. */
final class GroundJson {
    private final JsonGenerator json;
    private final JsonFigures figures;

    GroundJson(JsonGenerator json, JsonFigures figures) {
        this.json = json;
        this.figures = figures;
    }

    /** @param subject id of a zone, empty for all zones united */
    void write(Optional<GroundFigures> known, String subject) throws IOException {
        if (known.isEmpty()) {
            for (String name : List.of("settlements", "population", "oblasts", "crossings")) {
                json.writeNullField(name);
            }
            return;
        }
        people(known.get(), subject, "");
        json.writeStringField("populationSource", GroundFigures.POPULATION_SOURCE);
        json.writeNumberField("settlementsWithoutPopulation", known.get().withoutPopulation());
        land(known.get(), subject, "");
    }

    /** On one side. */
    void write(GroundFigures there, String subject, Side side) throws IOException {
        people(there, subject, side.word());
        json.writeNumberField("settlementsWithoutPopulation", there.withoutPopulation());
        land(there, subject, side.word());
    }

    private void people(GroundFigures ground, String subject, String side) throws IOException {
        json.writeNumberField("settlements", ground.settlements());
        figures.interval("settlements", new FigureKey(subject, "", side, "settlements"));
        json.writeNumberField("population", ground.population());
        figures.interval("population", new FigureKey(subject, "", side, "population"));
    }

    private void land(GroundFigures ground, String subject, String side) throws IOException {
        json.writeArrayFieldStart("oblasts");
        for (GroundFigures.OblastShare oblast : ground.oblasts()) {
            json.writeStartObject();
            json.writeStringField("id", oblast.id());
            json.writeStringField("name", oblast.nameEnglish());
            json.writeStringField("country", oblast.country());
            json.writeNumberField("areaKm2", oblast.areaKm2());
            figures.interval("areaKm2", new FigureKey(subject, oblast.id(), side, FigureKey.OBLAST_AREA));
            json.writeNumberField("percent", oblast.percent());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("crossings");
        json.writeNumberField("roads", ground.roads().count());
        json.writeNumberField("railways", ground.railways().count());
        json.writeStringField("basis", "schematic");
        figures.number("roadSpacingKm", ground.roads().meanSpacingKm());
        figures.number("railwaySpacingKm", ground.railways().meanSpacingKm());
        figures.words("roadNames", ground.roads().names());
        figures.words("railwayNames", ground.railways().names());
        json.writeEndObject();
    }
}
