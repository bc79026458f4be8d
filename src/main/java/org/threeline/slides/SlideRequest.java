package org.threeline.slides;

import java.time.LocalDate;
import java.util.Optional;
import org.threeline.analysis.Findings;
import org.threeline.geodesy.MapProjection;
import org.threeline.layers.Theme;
import org.threeline.scenario.Language;
import org.threeline.slides.layout.PageSize;
import org.threeline.zones.Plan;

/**
 * All that a picture needs; immutable.
 *
 * @param findings of the whole plan
 * @param projection the map is drawn in
 * @param printDate printed on the slide
 * @param phase id of the phase shown; empty for everything
 * @param errorBand whether the band is drawn in which the position error lets the traces lie
 */
public record SlideRequest(
        Plan plan,
        Findings findings,
        MapProjection projection,
        Language language,
        Theme theme,
        PageSize size,
        LocalDate printDate,
        Layout layout,
        Optional<String> phase,
        boolean errorBand) {
    /** Without the band of error. */
    public SlideRequest(
            Plan plan,
            Findings findings,
            MapProjection projection,
            Language language,
            Theme theme,
            PageSize size,
            LocalDate printDate,
            Layout layout,
            Optional<String> phase) {
        this(plan, findings, projection, language, theme, size, printDate, layout, phase, false);
    }

    /** What is on the picture. */
    public enum Layout {
        /** The briefing slide. */
        SLIDE,
        /** The map alone, with its marking and caveat. */
        MAP
    }
}
