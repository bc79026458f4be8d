package org.threeline.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Place;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

/**
 * Looks for coordinates whose longitude and latitude are exchanged.
 *
 * <p>A feature wholly outside the bundled base map that would lie wholly inside it when turned round is suspect. That
 * alone proves nothing, since the shores of the Caspian Sea, Iran and Arabia lie there, and gives a warning. It is an
 * error where the scenario itself says that it is about the base map's region: a zone is clipped to a country there,
 * has the role of the Ukrainian line, a title, party or name speaks of Ukraine, or another feature lies there. A clip
 * to countries elsewhere alone speaks against it. Single vertices of a line are in error where turning them round
 * brings them from far away to beside their neighbour.
 */
final class SwapCheck {
    /** What the bundled base map covers. */
    private static final Envelope THEATRE = new Envelope(15, 50, 42, 60);

    /** Countries that lie wholly there, and Russia, of which nothing lies where its exchanged coordinates would. */
    private static final Set<String> COUNTRIES =
            Set.of("UKR", "RUS", "BLR", "MDA", "LTU", "LVA", "EST", "ROU", "HUN", "SVK");

    private static final double LEAST_LEAP_DEGREES = 3;
    private static final double LEAP_RATIO = 4;

    private final Scenario scenario;
    private final List<Problem> problems = new ArrayList<>();

    private SwapCheck(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<Problem> of(Scenario scenario) {
        var check = new SwapCheck(scenario);
        for (int i = 0; i < scenario.features().size(); i++) {
            Feature feature = scenario.features().get(i);
            String where = JsonPointer.child("/features", i) + "/geometry";
            drawn(feature).ifPresent(g -> check.feature(feature, g, where));
        }
        return check.problems;
    }

    private void feature(Feature feature, Geometry geometry, String where) {
        Envelope box = geometry.getEnvelopeInternal();
        if (box.isNull()) {
            return;
        }
        String id = feature.id().value();
        if (isSuspect(box)) {
            problems.add(
                    isAboutTheatre(feature)
                            ? Problem.error("COORDINATES_SWAPPED", where, id)
                            : Problem.warning("COORDINATES_SWAPPED", where, id));
        } else if (geometry instanceof LineString line && !THEATRE.contains(box)) {
            vertex(line.getCoordinateSequence(), where, id);
        }
    }

    /** The geometry that an author, not a rule, gave. */
    private static Optional<Geometry> drawn(Feature feature) {
        if (feature instanceof Trace trace) {
            return Optional.of(trace.line());
        }
        if (feature instanceof Zone zone) {
            return zone.activeRule().isPresent() ? Optional.empty() : zone.geometry();
        }
        return ((Place) feature).geometry();
    }

    private static boolean isSuspect(Envelope box) {
        return !THEATRE.intersects(box)
                && THEATRE.contains(new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX()));
    }

    private boolean isAboutTheatre(Feature suspect) {
        Set<String> clips = scenario.zones()
                .flatMap(zone -> zone.activeRule().stream())
                .flatMap(rule -> rule.clip().stream())
                .filter(Clip.Country.class::isInstance)
                .map(clip -> ((Clip.Country) clip).a3())
                .collect(java.util.stream.Collectors.toSet());
        if (!clips.isEmpty()) {
            return clips.stream().anyMatch(COUNTRIES::contains);
        }
        return scenario.zones().anyMatch(zone -> zone.role() == Role.UKRAINIAN_DEFENCE_LINE)
                || texts().anyMatch(SwapCheck::speaksOfUkraine)
                || scenario.features().stream().anyMatch(other -> other != suspect && liesInTheatre(other));
    }

    private Stream<Text> texts() {
        return Stream.concat(
                Stream.of(scenario.title(), scenario.summary()),
                scenario.features().stream()
                        .flatMap(feature -> feature instanceof Trace trace
                                ? Stream.of(trace.name(), trace.leftParty(), trace.rightParty())
                                : Stream.of(feature.name())));
    }

    private static boolean speaksOfUkraine(Text text) {
        return Stream.concat(Stream.of(text.plain()), text.byLanguage().values().stream())
                .map(words -> words.toLowerCase(Locale.ROOT))
                .anyMatch(words -> words.contains("ukrain") || words.contains("україн"));
    }

    private static boolean liesInTheatre(Feature feature) {
        Optional<Geometry> stored = feature instanceof Zone zone ? zone.geometry() : drawn(feature);
        return stored.filter(g -> THEATRE.contains(g.getEnvelopeInternal())).isPresent();
    }

    /** The first vertex that leaps away from its neighbour and would lie near it when turned round. */
    private void vertex(CoordinateSequence line, String where, String id) {
        for (int i = 0; i < line.size(); i++) {
            int neighbour = i == 0 ? 1 : i - 1;
            if (neighbour < line.size() && leaps(line, i, neighbour)) {
                problems.add(Problem.error("COORDINATES_SWAPPED", where + "/coordinates/" + i, id));
                return;
            }
        }
    }

    private static boolean leaps(CoordinateSequence line, int i, int neighbour) {
        double x = line.getX(i);
        double y = line.getY(i);
        double besideX = line.getX(neighbour);
        double besideY = line.getY(neighbour);
        double leap = Math.hypot(x - besideX, y - besideY);
        double turned = Math.hypot(y - besideX, x - besideY);
        return !THEATRE.contains(x, y)
                && THEATRE.contains(y, x)
                && THEATRE.contains(besideX, besideY)
                && leap > LEAST_LEAP_DEGREES
                && leap > LEAP_RATIO * turned;
    }
}
