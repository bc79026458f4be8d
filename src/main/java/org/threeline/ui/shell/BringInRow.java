package org.threeline.ui.shell;

import org.threeline.exchange.Shape;
import org.threeline.scenario.Role;

/**
 * What shall become of a shape.
 *
 * @param role one that the shape fits
 */
record BringInRow(Shape shape, boolean wanted, String name, Role role) {
    static BringInRow of(Shape shape) {
        return new BringInRow(shape, true, shape.name(), shape.likelyRole());
    }

    BringInRow wanted(boolean value) {
        return new BringInRow(shape, value, name, role);
    }

    BringInRow named(String value) {
        return new BringInRow(shape, wanted, value, role);
    }

    BringInRow as(Role value) {
        return new BringInRow(shape, wanted, name, value);
    }

    BringInRow with(Shape value) {
        return new BringInRow(value, wanted, name, role);
    }
}
