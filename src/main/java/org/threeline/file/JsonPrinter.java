package org.threeline.file;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Prints plain values (maps, lists, strings, doubles, booleans, {@link #NULL}) as JSON that is pleasant to compare line
 * by line.
 *
 * <p>What fits in {@value #WIDTH} columns stands on one line, and so does every list of vertices; the rest is broken,
 * two spaces a level.
 */
final class JsonPrinter {
    /** Stands for JSON's null. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static final int WIDTH = 110;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private JsonPrinter() {}

    /**
     * Prints a value.
     *
     * @param indent spaces before the line that the value begins on
     * @param used columns taken on that line, behind the indent
     */
    static String print(Object value, int indent, int used) {
        if (isVertexList(value)) {
            return inline(value);
        }
        StringBuilder out = new StringBuilder();
        boolean fits = inline(value, out, WIDTH - indent - used);
        if (fits || !isFilled(value)) {
            return fits ? out.toString() : inline(value);
        }
        String pad = " ".repeat(indent + 2);
        out.setLength(0);
        if (value instanceof Map<?, ?> map) {
            String before = "{\n";
            for (Map.Entry<?, ?> member : map.entrySet()) {
                String name = quoted((String) member.getKey()) + ": ";
                out.append(before).append(pad).append(name);
                out.append(print(member.getValue(), indent + 2, name.length() + 1));
                before = ",\n";
            }
            return out.append('\n').append(" ".repeat(indent)).append('}').toString();
        }
        String before = "[\n";
        for (Object element : (List<?>) value) {
            out.append(before).append(pad).append(print(element, indent + 2, 1));
            before = ",\n";
        }
        return out.append('\n').append(" ".repeat(indent)).append(']').toString();
    }

    /** Prints a value on one line. */
    static String inline(Object value) {
        StringBuilder out = new StringBuilder();
        inline(value, out, Integer.MAX_VALUE);
        return out.toString();
    }

    private static boolean isFilled(Object value) {
        return (value instanceof Map<?, ?> map && !map.isEmpty()) || (value instanceof List<?> list && !list.isEmpty());
    }

    private static boolean isVertexList(Object value) {
        return value instanceof List<?> list
                && !list.isEmpty()
                && list.stream()
                        .allMatch(p -> p instanceof List<?> position
                                && !position.isEmpty()
                                && position.stream().allMatch(Double.class::isInstance));
    }

    /** Appends a value on one line; returns false, the value half printed, when it is longer than the room there is. */
    private static boolean inline(Object value, StringBuilder out, int room) {
        if (value instanceof Map<?, ?> map) {
            out.append('{');
            for (Iterator<? extends Map.Entry<?, ?>> i = map.entrySet().iterator(); i.hasNext(); ) {
                Map.Entry<?, ?> member = i.next();
                out.append(quoted((String) member.getKey())).append(": ");
                if (!inline(member.getValue(), out, room)) {
                    return false;
                }
                out.append(i.hasNext() ? ", " : "");
            }
            out.append('}');
        } else if (value instanceof List<?> list) {
            out.append('[');
            for (int i = 0; i < list.size(); i++) {
                out.append(i > 0 ? ", " : "");
                if (!inline(list.get(i), out, room)) {
                    return false;
                }
            }
            out.append(']');
        } else if (value instanceof String text) {
            out.append(quoted(text));
        } else if (value instanceof Double number) {
            out.append(number(number));
        } else {
            out.append(value);
        }
        return out.length() <= room;
    }

    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Math.abs(value) < 1e15 && Math.abs(value) > 1e-9
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || isLone(text, i)) {
                        out.append("\\u")
                                .append(HEX[c >> 12])
                                .append(HEX[(c >> 8) & 15])
                                .append(HEX[(c >> 4) & 15])
                                .append(HEX[c & 15]);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** Half of a surrogate pair cannot be written in UTF-8. */
    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
