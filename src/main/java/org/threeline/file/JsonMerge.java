package org.threeline.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.threeline.file.JsonValue.JsonArray;
import org.threeline.file.JsonValue.JsonNumber;
import org.threeline.file.JsonValue.JsonObject;
import org.threeline.file.JsonValue.Member;

/**
 * Carries a change of plain values over to the text they were read from.
 *
 * <p>What did not change keeps its text, byte for byte; members and elements that the plain values know nothing of stay
 * where they are; what is new is printed by {@link JsonPrinter}, at the indent of its surroundings. Lists whose entries
 * have an id are matched by it, an entry whose id alone is another by its place, other lists by what their ends have in
 * common.
 */
final class JsonMerge {
    private static final int LONGEST_NAME = 200;
    /** Nothing but perhaps a member's name in front of a value. */
    private static final Pattern OWN_LINE = Pattern.compile("(\"[^\"]*\"\\s*:\\s*)?");

    private final JsonText text;

    JsonMerge(JsonText text) {
        this.text = text;
    }

    /**
     * The new text of a value.
     *
     * @param old where the value stands
     * @param before the value as it was read
     * @param now the value as it shall be
     */
    String merge(JsonValue old, Object before, Object now) {
        if (before.equals(now)) {
            return text.text(old.start(), old.end());
        }
        if (old instanceof JsonObject object
                && !object.members().isEmpty()
                && before instanceof Map<?, ?> b
                && now instanceof Map<?, ?> n) {
            return members(object, b, n);
        }
        if (old instanceof JsonArray array
                && !array.elements().isEmpty()
                && before instanceof List<?> b
                && now instanceof List<?> n) {
            Optional<Map<String, Object>> beforeById = byId(b);
            Optional<Map<String, Object>> nowById = byId(n);
            return beforeById.isPresent() && nowById.isPresent() && !b.isEmpty()
                    ? entries(array, beforeById.get(), nowById.get())
                    : elements(array, b, n);
        }
        return print(now, old.start());
    }

    private String members(JsonObject old, Map<?, ?> before, Map<?, ?> now) {
        Parts parts = new Parts(old.start(), old.members().get(0).nameStart());
        Member last = null;
        for (Member member : old.members()) {
            String separator = last == null ? "" : text.text(last.value().end(), member.nameStart());
            last = member;
            Object was = before.get(member.name());
            Object is = now.get(member.name());
            if (was != null && is == null) {
                continue;
            }
            String value = is == null
                    ? text.text(member.value().start(), member.value().end())
                    : was == null ? print(is, member.value().start()) : merge(member.value(), was, is);
            parts.add(separator, text.text(member.nameStart(), member.value().start()) + value);
        }
        for (Map.Entry<?, ?> entry : now.entrySet()) {
            String name = (String) entry.getKey();
            if (old.get(name).isEmpty() && !entry.getValue().equals(before.get(name))) {
                String quoted = JsonPrinter.quoted(name) + ": ";
                parts.add("", quoted + parts.print(entry.getValue(), quoted.length()));
            }
        }
        return parts.join(Objects.requireNonNull(last).value().end(), old.end(), now);
    }

    /** A list whose entries have ids. */
    private String entries(JsonArray old, Map<String, Object> before, Map<String, Object> now) {
        Map<String, String> formerly = formerIds(before, now);
        Map<String, Integer> places = new HashMap<>();
        Map<String, List<Integer>> followers = new HashMap<>();
        String leader = "";
        for (int i = 0; i < old.elements().size(); i++) {
            Optional<String> id = FeatureReader.id(old.elements().get(i));
            boolean known = id.isPresent() && before.containsKey(id.get()) && !places.containsKey(id.get());
            if (known) {
                places.put(id.get(), i);
                // What the program knows nothing of stays behind the entry that it followed.
                leader = now.containsKey(id.get()) || formerly.containsValue(id.get()) ? id.get() : leader;
            } else {
                followers.computeIfAbsent(leader, k -> new ArrayList<>()).add(i);
            }
        }
        Parts parts = new Parts(old.start(), old.elements().get(0).start());
        addVerbatim(parts, old, followers.getOrDefault("", List.of()));
        for (Map.Entry<String, Object> entry : now.entrySet()) {
            String id = formerly.getOrDefault(entry.getKey(), entry.getKey());
            Integer place = places.get(id);
            Object was = before.get(id);
            if (place == null || was == null) {
                parts.add("", parts.print(entry.getValue(), 0));
            } else {
                parts.add(separator(old, place), merge(old.elements().get(place), was, entry.getValue()));
            }
            addVerbatim(parts, old, followers.getOrDefault(id, List.of()));
        }
        return parts.join(last(old).end(), old.end(), List.copyOf(now.values()));
    }

    /** The ids that entries had before: of those that stand where one stood that is gone and is like them. */
    private static Map<String, String> formerIds(Map<String, Object> before, Map<String, Object> now) {
        List<String> order = List.copyOf(before.keySet());
        Map<String, Integer> places = new HashMap<>();
        order.forEach(id -> places.put(id, places.size()));
        Map<String, String> former = new HashMap<>();
        int expected = 0;
        for (Map.Entry<String, Object> entry : now.entrySet()) {
            Integer place = places.get(entry.getKey());
            boolean renamed = place == null
                    && expected < order.size()
                    && !now.containsKey(order.get(expected))
                    && isLike(before.get(order.get(expected)), entry.getValue());
            if (renamed) {
                former.put(entry.getKey(), order.get(expected));
                expected++;
            } else if (place != null) {
                expected = place + 1;
            }
        }
        return former;
    }

    /** Whether most of what entries say besides their ids is the same. */
    private static boolean isLike(@Nullable Object before, Object now) {
        if (!(before instanceof Map<?, ?> b) || !(now instanceof Map<?, ?> n)) {
            return false;
        }
        long same = b.entrySet().stream()
                .filter(e -> !"id".equals(e.getKey()) && e.getValue().equals(n.get(e.getKey())))
                .count();
        return 2 * same > b.size() - 1;
    }

    private void addVerbatim(Parts parts, JsonArray old, List<Integer> places) {
        for (int place : places) {
            JsonValue element = old.elements().get(place);
            parts.add(separator(old, place), text.text(element.start(), element.end()));
        }
    }

    /** What stands before an element, behind the one before it. */
    private String separator(JsonArray old, int place) {
        if (place == 0) {
            return "";
        }
        int gapStart = old.elements().get(place - 1).end();
        int gapEnd = old.elements().get(place).start();
        return text.text(gapStart, gapEnd);
    }

    /** A list whose entries have no ids. */
    private String elements(JsonArray old, List<?> before, List<?> now) {
        int size = old.elements().size();
        boolean heights = size > before.size() && old.elements().stream().allMatch(JsonNumber.class::isInstance);
        if ((size != before.size() && !heights) || now.isEmpty()) {
            return print(now, old.start());
        }
        int front = 0;
        int shorter = Math.min(before.size(), now.size());
        while (front < shorter && before.get(front).equals(now.get(front))) {
            front++;
        }
        int back = 0;
        while (back < shorter - front && before.get(before.size() - 1 - back).equals(now.get(now.size() - 1 - back))) {
            back++;
        }
        boolean same = before.size() == now.size();
        Parts parts = new Parts(old.start(), old.elements().get(0).start());
        for (int i = 0; i < now.size(); i++) {
            boolean fromBack = i >= now.size() - back;
            int place = fromBack ? before.size() - (now.size() - i) : i;
            if (i < front || fromBack || same) {
                String value = merge(old.elements().get(place), before.get(place), now.get(i));
                parts.add(separator(old, place), value);
            } else {
                parts.add("", parts.print(now.get(i), 0));
            }
        }
        for (int i = before.size(); i < size; i++) {
            addVerbatim(parts, old, List.of(i));
        }
        return parts.join(last(old).end(), old.end(), now);
    }

    private static JsonValue last(JsonArray array) {
        return array.elements().get(array.elements().size() - 1);
    }

    /** The entries by id, in order; empty where one has none or two share one. */
    private static Optional<Map<String, Object>> byId(List<?> list) {
        Map<String, Object> byId = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (Object element : list) {
            if (!(element instanceof Map<?, ?> map) || !(map.get("id") instanceof String id) || !ids.add(id)) {
                return Optional.empty();
            }
            byId.put(id, element);
        }
        return Optional.of(byId);
    }

    /** Prints a value where another stands: on one line if what is around it stands on that line as well. */
    private String print(Object value, int start) {
        int lineStart = lineStart(start);
        int indent = indent(lineStart, start);
        int used = start - lineStart - indent;
        boolean ownLine = used < LONGEST_NAME
                && OWN_LINE.matcher(text.text(lineStart + indent, start)).matches();
        return ownLine
                ? JsonPrinter.print(
                        value, indent, text.text(lineStart + indent, start).length())
                : JsonPrinter.inline(value);
    }

    private int lineStart(int offset) {
        int at = offset;
        while (at > 0 && text.at(at - 1) != '\n') {
            at--;
        }
        return at;
    }

    private int indent(int lineStart, int end) {
        int at = lineStart;
        while (at < end && (text.at(at) == ' ' || text.at(at) == '\t')) {
            at++;
        }
        return at - lineStart;
    }

    /** The parts of an object or a list, put together with the separators they had. */
    private final class Parts {
        private final StringBuilder out = new StringBuilder();
        private final int start;
        private final String head;
        private boolean empty = true;

        Parts(int start, int firstStart) {
            this.start = start;
            this.head = text.text(start, firstStart);
        }

        /** Adds a part; without a separator of its own it gets one like that before the first part. */
        void add(String separator, String part) {
            out.append(empty ? head : separator.isEmpty() ? "," + (lead().isEmpty() ? " " : lead()) : separator);
            out.append(part);
            empty = false;
        }

        private String lead() {
            return head.substring(1);
        }

        /** Prints a new part at the indent of the others. */
        String print(Object value, int used) {
            int newline = head.lastIndexOf('\n');
            return newline < 0
                    ? JsonPrinter.inline(value)
                    : JsonPrinter.print(value, head.length() - newline - 1, used);
        }

        String join(int lastEnd, int end, Object now) {
            return empty ? JsonMerge.this.print(now, start) : out + text.text(lastEnd, end);
        }
    }
}
