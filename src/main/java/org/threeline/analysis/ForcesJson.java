package org.threeline.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.threeline.scenario.FeatureId;

/** Writes what follows for forces as members of a zone, or of all zones together. */
final class ForcesJson {
    private final JsonGenerator json;
    private final JsonFigures figures;

    ForcesJson(JsonGenerator json, JsonFigures figures) {
        this.json = json;
        this.figures = figures;
    }

    void write(Optional<ForceFigures> known) throws IOException {
        figures.range("strengthPer100Km2", known.flatMap(ForceFigures::per100Km2));
        figures.range("presentPerKm", known.flatMap(ForceFigures::presentPerKm));
        figures.range("strengthPer1000Inhabitants", known.flatMap(ForceFigures::perThousandInhabitants));
        figures.range("observationPosts", known.flatMap(ForceFigures::observationPosts));
        figures.range("patrolRevisitHours", known.flatMap(ForceFigures::patrolRevisitHours));
        json.writeFieldName("separation");
        Optional<ForceFigures.Separation> separation = known.flatMap(ForceFigures::separation);
        if (separation.isPresent()) {
            separation(separation.get());
        } else {
            json.writeNull();
        }
        inRange(known.map(ForceFigures::inRange).orElse(List.of()));
        figures.number("airCoverPercent", known.flatMap(ForceFigures::airCoverPercent));
        json.writeArrayFieldStart("reactions");
        for (ForceFigures.Reaction reaction : known.map(ForceFigures::reactions).orElse(List.of())) {
            json.writeStartObject();
            json.writeStringField("from", reaction.from().value());
            json.writeNumberField("straightKm", reaction.straightKm());
            figures.range("straightHours", Optional.of(reaction.straightHours()));
            figures.number("roadKm", reaction.roadKm());
            figures.range("roadHours", reaction.roadHours());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void inRange(List<ForceFigures.InRange> weapons) throws IOException {
        json.writeArrayFieldStart("inRange");
        for (ForceFigures.InRange weapon : weapons) {
            json.writeStartObject();
            json.writeStringField("id", weapon.weapon());
            figures.range("rangeKm", Optional.of(weapon.rangeKm()));
            figures.range("percent", Optional.of(weapon.percent()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** On one side. */
    void write(ForceFigures.OfSide side) throws IOException {
        figures.range("observationPosts", side.observationPosts());
        inRange(side.inRange());
        figures.number("airCoverPercent", side.airCoverPercent());
    }

    private void separation(ForceFigures.Separation separation) throws IOException {
        json.writeStartObject();
        json.writeNumberField("km", separation.km());
        json.writeArrayFieldStart("weapons");
        for (ForceFigures.Verdict verdict : separation.weapons()) {
            json.writeStartObject();
            json.writeStringField("id", verdict.weapon());
            figures.range("rangeKm", Optional.of(verdict.rangeKm()));
            json.writeStringField("reached", verdict.reached().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void write(ForceTotals totals) throws IOException {
        figures.number("frontageKm", totals.frontageKm());
        figures.interval("frontageKm", FigureKey.all("frontageKm"));
        figures.range("strength", totals.inAll());
        json.writeObjectFieldStart("strengthBySide");
        figures.range("left", totals.left());
        figures.range("right", totals.right());
        figures.range("astride", totals.astride());
        json.writeEndObject();
        figures.words(
                "zonesWithoutStrength",
                totals.unknown().stream().map(FeatureId::value).toList());
        figures.range("strengthPerKm", totals.perKm());
        figures.range("presentPerKm", totals.presentPerKm());
        figures.range("strengthPer100Km2", totals.per100Km2());
        figures.range("strengthPer1000Inhabitants", totals.perThousandInhabitants());
    }
}
