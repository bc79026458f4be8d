package org.threeline.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.threeline.ui.common.TabKey;
import org.threeline.ui.common.Texts;

/**
 * What a developer needs of an unexpected failure, for the user to pass on.
 *
 * @param code the same for the same failure, short enough to be read out
 * @param details the trace and the versions, without anything of the user's
 */
record ErrorReport(String code, String details) {
    /** Causes may go round in a circle. */
    private static final int MOST_CAUSES = 12;

    static ErrorReport of(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        String place = frames.length == 0 ? "" : frames[0].getClassName() + "." + frames[0].getMethodName();
        String code = String.format(Locale.ROOT, "%06X", (failure.getClass().getName() + place).hashCode() & 0xFFFFFF);
        String versions = "Threeline "
                + version()
                + ", Java " + System.getProperty("java.version")
                + ", JavaFX " + System.getProperty("javafx.version")
                + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return new ErrorReport(code, versions + "\n" + trace(failure));
    }

    private static String trace(Throwable failure) {
        var lines = new StringBuilder();
        String word = "";
        Throwable next = failure;
        for (int depth = 0; next != null && depth < MOST_CAUSES; depth++) {
            lines.append(word).append(next).append('\n');
            for (StackTraceElement frame : next.getStackTrace()) {
                lines.append("\tat ").append(frame).append('\n');
            }
            word = "Caused by: ";
            next = next.getCause();
        }
        return lines.toString();
    }

    static String version() {
        String version = ErrorReport.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    void show(Dialogs dialogs, Texts texts) {
        var sentence = new Label(texts.now("report.sentence", code));
        sentence.setWrapText(true);
        sentence.setMaxWidth(560);
        var area = new TextArea(details);
        TabKey.leaves(area);
        area.setId("report-details");
        area.setEditable(false);
        area.setPrefSize(560, 260);
        var box = new VBox(12, sentence, area);
        dialogs.show(
                texts.now("report.title"),
                box,
                List.of(
                        new Dialogs.Choice("report-copy", texts.now("report.copy"), ButtonData.LEFT, this::copy),
                        new Dialogs.Choice("report-close", texts.now("close"), ButtonData.CANCEL_CLOSE, () -> {})));
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(code + "\n" + details);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
