package org.threeline.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.threeline.file.JsonValue.JsonObject;
import org.threeline.file.JsonValue.JsonString;
import org.threeline.file.JsonValue.Member;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Text;

/**
 * Reads the small values of a scenario.
 *
 * <p>Lenient: what the schema forbids has been reported by it, and reads as absent.
 */
final class ValueReader {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private ValueReader() {}

    static Optional<Text> optionalText(JsonObject object, String name) {
        return object.get(name).flatMap(ValueReader::text);
    }

    static Text text(JsonObject object, String name) {
        return optionalText(object, name).orElse(Text.EMPTY);
    }

    static Optional<Text> text(JsonValue value) {
        if (value instanceof JsonString string) {
            return Optional.of(Text.of(string.value()));
        }
        if (value instanceof JsonObject object) {
            Map<String, String> byLanguage = new LinkedHashMap<>();
            for (Member member : object.members()) {
                if (member.value() instanceof JsonString wording) {
                    byLanguage.put(member.name(), wording.value());
                }
            }
            return Optional.of(Text.of(byLanguage));
        }
        return Optional.empty();
    }

    static List<Text> texts(JsonObject object, String name) {
        List<Text> texts = new ArrayList<>();
        object.array(name).forEach(v -> text(v).ifPresent(texts::add));
        return texts;
    }

    static Optional<LocalDate> date(JsonObject object, String name, String pointer, ProblemSink problems) {
        Optional<String> word = object.string(name).filter(w -> DATE.matcher(w).matches());
        try {
            return word.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            problems.add(Problem.error(
                    "DATE_INVALID", JsonPointer.child(pointer, name), "", name, '"' + word.orElse("") + '"', ""));
            return Optional.empty();
        }
    }

    static Provenance provenance(JsonObject object) {
        String word = object.string("basis").orElse("");
        Basis basis = Basis.ASSUMED;
        for (Basis each : Basis.values()) {
            if (each.word().equals(word)) {
                basis = each;
            }
        }
        return new Provenance(basis, object.string("source").map(SourceId::new));
    }
}
