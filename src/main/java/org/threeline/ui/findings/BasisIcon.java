package org.threeline.ui.findings;

import org.kordamp.ikonli.javafx.FontIcon;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Severity;

/** The signs of basis and severity. */
final class BasisIcon {
    private BasisIcon() {}

    static String code(Basis basis) {
        return switch (basis) {
            case COMPUTED -> "mdi2f-function-variant";
            case ASSUMED -> "mdi2t-tilde";
            case REPORTED -> "mdi2f-format-quote-close";
        };
    }

    static FontIcon of(Basis basis) {
        var icon = new FontIcon(code(basis));
        icon.getStyleClass().add("basis-icon");
        return icon;
    }

    static String code(Severity severity) {
        return switch (severity) {
            case ERROR -> "mdi2a-alert-circle-outline";
            case WARNING -> "mdi2a-alert-outline";
            case NOTE -> "mdi2i-information-outline";
        };
    }
}
