package org.threeline.exchange;

import org.threeline.scenario.Problem;

/**
 * A place in a text.
 *
 * @param pointer a JSON pointer; empty in other texts
 * @param line from 1; 0 in JSON
 */
public record Spot(String pointer, int line) {
    static Spot pointer(String pointer) {
        return new Spot(pointer, 0);
    }

    static Spot line(int line) {
        return new Spot("", line);
    }

    Problem error(String code) {
        return Problem.error(code, pointer, line);
    }

    Problem warning(String code) {
        return Problem.warning(code, pointer, line);
    }
}
