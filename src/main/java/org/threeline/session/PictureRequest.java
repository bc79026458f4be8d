package org.threeline.session;

import java.time.LocalDate;
import java.util.Optional;
import org.threeline.layers.Theme;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.slides.SlideRequest;
import org.threeline.slides.export.PngMetadata;
import org.threeline.slides.layout.PageSize;

/**
 * What picture of a scenario is wanted.
 *
 * @param phase id of the phase to show; empty for everything
 * @param printDate stands on the picture and in its metadata
 * @param errorBand whether the band is drawn in which the position error lets the traces lie
 */
public record PictureRequest(
        SlideRequest.Layout layout,
        PageSize size,
        Language language,
        Theme theme,
        Optional<String> phase,
        LocalDate printDate,
        boolean errorBand) {
    /** Without the band of error. */
    public PictureRequest(
            SlideRequest.Layout layout,
            PageSize size,
            Language language,
            Theme theme,
            Optional<String> phase,
            LocalDate printDate) {
        this(layout, size, language, theme, phase, printDate, false);
    }

    SlideRequest slide(OpenScenario scenario) {
        return new SlideRequest(
                scenario.plan(),
                scenario.findings(),
                scenario.display(),
                language,
                theme,
                size,
                printDate,
                layout,
                phase,
                errorBand);
    }

    PngMetadata metadata(OpenScenario scenario) {
        Scenario said = scenario.plan().scenario();
        return new PngMetadata(
                said.title().in(language), said.caveat().in(language), "Threeline", printDate, size.pixelsPerInch());
    }
}
