package org.threeline.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.Spread;

/** Writes single figures of findings as members of a JSON object: null for one that cannot be had. */
final class JsonFigures {
    private final JsonGenerator json;
    private final Optional<Intervals> intervals;

    /** @param intervals empty where they are not worked out */
    JsonFigures(JsonGenerator json, Optional<Intervals> intervals) {
        this.json = json;
        this.intervals = intervals;
    }

    void number(String name, OptionalDouble value) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            json.writeNumber(value.getAsDouble());
        } else {
            json.writeNull();
        }
    }

    void number(String name, Optional<Double> value) throws IOException {
        number(name, value.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    void spread(String name, Optional<Spread> spread) throws IOException {
        json.writeFieldName(name);
        if (spread.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField("min", spread.get().min());
        json.writeNumberField("mean", spread.get().mean());
        json.writeNumberField("max", spread.get().max());
        json.writeEndObject();
    }

    void range(String name, Optional<Range> range) throws IOException {
        json.writeFieldName(name);
        if (range.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField("min", range.get().min());
        json.writeNumberField("max", range.get().max());
        json.writeEndObject();
    }

    void words(String member, List<String> words) throws IOException {
        json.writeArrayFieldStart(member);
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }

    /** The interval and the bias of a figure: null where its trace has no position error, absent if not worked out. */
    void interval(String name, FigureKey key) throws IOException {
        if (intervals.isEmpty()) {
            return;
        }
        Optional<Intervals.Interval> interval = intervals.get().of(key);
        json.writeFieldName(name + "Interval");
        if (interval.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        json.writeNumber(interval.get().range().min());
        json.writeNumber(interval.get().range().max());
        json.writeEndArray();
        json.writeNumberField(name + "Bias", interval.get().bias());
    }
}
