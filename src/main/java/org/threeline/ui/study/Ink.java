package org.threeline.ui.study;

import org.threeline.layers.Theme;
import org.threeline.scenario.Role;

/** The colours of charts, those of the map's zones and of the panels, in each theme; {@code #RRGGBB}. */
record Ink(
        String background,
        String text,
        String muted,
        String rule,
        String accent,
        String demilitarized,
        String ukrainian,
        String european,
        String other,
        String heat) {
    private static final Ink LIGHT = new Ink(
            "#FFFFFF", "#1F2328", "#57606A", "#D0D7DE", "#0969DA", "#A66600", "#005A96", "#009E73", "#57606A",
            "#0072B2");
    private static final Ink DARK = new Ink(
            "#0D1117", "#E6EDF3", "#9AA4AF", "#30363D", "#58A6FF", "#E0A526", "#4A9FDB", "#6FE0BD", "#9AA4AF",
            "#4A9FDB");

    static Ink of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }

    String of(Role role) {
        return switch (role) {
            case DEMILITARIZED_ZONE -> demilitarized;
            case UKRAINIAN_DEFENCE_LINE -> ukrainian;
            case EUROPEAN_DETERRENT_LINE -> european;
            default -> other;
        };
    }
}
