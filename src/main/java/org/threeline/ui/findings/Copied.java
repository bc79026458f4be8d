package org.threeline.ui.findings;

import java.util.List;
import java.util.stream.Collectors;
import org.threeline.ui.common.Texts;

/** Lines as plain text, columns apart by tabs, so that they fall into the cells of a spreadsheet. */
final class Copied {
    private Copied() {}

    static String text(List<Line> lines, Texts texts) {
        return lines.stream().map(line -> text(line, texts)).collect(Collectors.joining("\n"));
    }

    private static String text(Line line, Texts texts) {
        if (line instanceof Line.Figure figure) {
            String value = figure.amount().map(a -> a.text()).orElse("–");
            String quiet = figure.extra().isEmpty() ? "" : " " + figure.extra();
            String basis = figure.amount().isPresent()
                    ? texts.now("basis." + figure.basis().word())
                    : "";
            return figure.label() + '\t' + value + quiet + '\t' + basis;
        }
        return line.spoken();
    }
}
