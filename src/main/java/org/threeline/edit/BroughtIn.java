package org.threeline.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Place;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

/**
 * Lines, areas and points of other programs as features of a scenario: the author's own assumption, until a source is
 * named. Geometries are longitude, latitude in degrees, WGS 84.
 */
public final class BroughtIn {
    private BroughtIn() {}

    /**
     * Adds what was brought in.
     *
     * <p>Lines that meet end to end are one trace; others are traces of their own.
     *
     * @param name empty for the name of its kind
     * @param role one that the geometry fits: a line for a trace, an area for a zone
     * @throws IllegalArgumentException if it does not fit
     */
    public static Scenario add(Scenario scenario, String name, Role role, Geometry geometry) {
        if (role == Role.TRACE) {
            return traces(scenario, name, geometry);
        }
        if (role.isZone()) {
            if (geometry.getDimension() != 2) {
                throw new IllegalArgumentException("no area: " + geometry.getGeometryType());
            }
            return ShapeEdits.add(scenario, named(NewFeature.zone(scenario, role, geometry), name));
        }
        return ShapeEdits.add(scenario, named(NewFeature.place(scenario, role, geometry), name));
    }

    private static Scenario traces(Scenario scenario, String name, Geometry geometry) {
        if (!(geometry instanceof Lineal)) {
            throw new IllegalArgumentException("no line: " + geometry.getGeometryType());
        }
        List<LineString> lines = lines(geometry);
        Scenario now = scenario;
        for (int i = 0; i < lines.size(); i++) {
            String numbered = name.isEmpty() || lines.size() == 1 ? name : name + " (" + (i + 1) + ")";
            now = ShapeEdits.add(now, named(NewFeature.contact(now, lines.get(i)), numbered));
        }
        return now;
    }

    private static List<LineString> lines(Geometry geometry) {
        if (geometry instanceof LineString line) {
            return List.of(line);
        }
        var merger = new LineMerger();
        merger.add(geometry);
        Collection<?> merged = merger.getMergedLineStrings();
        List<LineString> lines = new ArrayList<>();
        merged.forEach(line -> lines.add((LineString) line));
        return lines;
    }

    private static Feature named(Feature feature, String name) {
        if (name.isEmpty()) {
            return feature;
        }
        Text text = Text.of(name);
        if (feature instanceof Trace trace) {
            return trace.withName(text);
        }
        return feature instanceof Zone zone ? zone.withName(text) : ((Place) feature).withName(text);
    }

    /** The features that one scenario has and the other has not. */
    public static List<FeatureId> added(Scenario before, Scenario now) {
        return now.features().stream()
                .map(Feature::id)
                .filter(id -> before.feature(id).isEmpty())
                .toList();
    }
}
