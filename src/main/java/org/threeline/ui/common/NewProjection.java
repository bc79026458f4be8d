package org.threeline.ui.common;

import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.threeline.geodesy.EpsgProjection;
import org.threeline.scenario.DisplayProjection;
import org.threeline.scenario.Scenario;

/** The projection that scenarios without a file of the user's begin with; one that names its own keeps it. */
public enum NewProjection {
    /** The Lambert conformal conic fitted to the scenario. */
    FITTED,
    /** The UTM zone the scenario's middle lies in; the fitted one where the scenario is empty. */
    UTM,
    WEB_MERCATOR;

    private static final int WEB_MERCATOR_CODE = 3857;

    /** A new scenario in this projection. */
    public Scenario begin(Scenario scenario) {
        if (!(scenario.projection() instanceof DisplayProjection.Fitted)) {
            return scenario;
        }
        return switch (this) {
            case FITTED -> scenario;
            case UTM -> utm(scenario);
            case WEB_MERCATOR -> scenario.withProjection(new DisplayProjection.Epsg(WEB_MERCATOR_CODE));
        };
    }

    private static Scenario utm(Scenario scenario) {
        var extent = new Envelope();
        Stream.concat(scenario.traces().map(t -> t.line()), scenario.zones().flatMap(z -> z.geometry().stream()))
                .forEach(g -> extent.expandToInclude(g.getEnvelopeInternal()));
        if (extent.isNull()) {
            return scenario;
        }
        int code = EpsgProjection.utm(extent.centre().x, extent.centre().y);
        return scenario.withProjection(new DisplayProjection.Epsg(code));
    }
}
