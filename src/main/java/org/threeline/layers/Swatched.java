package org.threeline.layers;

import java.awt.Color;
import org.geotools.api.style.Stroke;
import org.threeline.layers.Palette.ZoneColors;
import org.threeline.scenario.LayerStyle;

/** What the author's choices of a style mean in colours and dashes, the same for zones, traces and places. */
final class Swatched {
    static final float DASH = 7;
    static final float GAP = 4;

    private Swatched() {}

    static ZoneColors colors(LayerStyle.Swatch swatch, Palette palette) {
        return switch (swatch) {
            case AMBER -> palette.demilitarized();
            case BLUE -> palette.ukrainian();
            case GREEN -> palette.european();
            case PURPLE -> palette.others().get(0);
            case VERMILION -> palette.others().get(1);
            case GREY -> palette.others().get(2);
        };
    }

    /** 0 for a line without gaps. */
    static float dash(LayerStyle.Edge edge) {
        return switch (edge) {
            case SOLID -> 0;
            case DASHED -> DASH;
            case DOTTED -> 1.5f;
        };
    }

    /** A line drawn in the way that was chosen. */
    static Stroke stroke(Color color, LayerStyle.Edge edge, double width) {
        float dash = dash(edge);
        return dash > 0 ? StyleKit.stroke(color, width, dash, gap(edge)) : StyleKit.stroke(color, width);
    }

    static float gap(LayerStyle.Edge edge) {
        return edge == LayerStyle.Edge.DOTTED ? 3 : GAP;
    }
}
