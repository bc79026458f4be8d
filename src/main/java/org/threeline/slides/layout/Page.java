package org.threeline.slides.layout;

import java.util.List;

/**
 * A page that is laid out.
 *
 * @param width page units
 * @param height page units
 * @param map where the map goes
 * @param framed whether a line runs around the map
 * @param items in drawing order
 */
public record Page(double width, double height, Box map, boolean framed, List<Item> items) {
    public Page {
        items = List.copyOf(items);
    }
}
