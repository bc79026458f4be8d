package org.threeline.slides;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.threeline.analysis.Analyst;
import org.threeline.analysis.Findings;
import org.threeline.basemap.BaseMap;
import org.threeline.file.ScenarioFile;
import org.threeline.layers.Theme;
import org.threeline.render.Fonts;
import org.threeline.render.MapRenderer;
import org.threeline.scenario.Language;
import org.threeline.scenario.ScenarioException;
import org.threeline.slides.SlideRequest.Layout;
import org.threeline.slides.layout.PageSize;
import org.threeline.zones.Plan;
import org.threeline.zones.Planner;
import org.threeline.zones.Precision;

/** The default scenario, planned and analysed once, ready to be drawn. */
public record DefaultScenario(SlideComposer composer, Plan plan, Findings findings) {
    public static DefaultScenario load() throws IOException, ScenarioException {
        Path data = Measuring.data();
        BaseMap baseMap = BaseMap.open(data);
        Fonts fonts = Fonts.load(data);
        var scenario = ScenarioFile.read(data.resolve("scenarios").resolve("ft-three-lines.scenario.geojson"))
                .scenario();
        Plan plan = new Planner(baseMap).plan(scenario, Precision.EXACT);
        var composer = new SlideComposer(baseMap, fonts, new MapRenderer(fonts));
        return new DefaultScenario(composer, plan, Analyst.analyse(plan));
    }

    SlideRequest request(Language language, Layout layout, PageSize size) {
        return new SlideRequest(
                plan,
                findings,
                plan.projection(),
                language,
                Theme.LIGHT,
                size,
                Samples.PRINTED,
                layout,
                Optional.empty());
    }

    BufferedImage draw(Language language, Layout layout, PageSize size) throws ScenarioException {
        return composer.draw(request(language, layout, size), org.threeline.render.Cancellation.NEVER);
    }
}
