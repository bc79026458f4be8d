package org.threeline.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;

/** A problem as a JSON object. */
public final class ProblemJson {
    private ProblemJson() {}

    public static void write(JsonGenerator json, Problem problem, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", problem.severity().word());
        json.writeStringField("code", problem.code());
        json.writeStringField("where", problem.where());
        json.writeStringField("message", problem.message(language));
        json.writeEndObject();
    }
}
