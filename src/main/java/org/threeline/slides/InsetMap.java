package org.threeline.slides;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.BaseMapLayer;
import org.threeline.basemap.Settlement;
import org.threeline.geodesy.MapProjection;
import org.threeline.geodesy.Reprojection;
import org.threeline.layers.Palette;
import org.threeline.render.Face;
import org.threeline.scenario.Language;
import org.threeline.scenario.Role;
import org.threeline.slides.MapShapes.Frame;
import org.threeline.slides.layout.Box;
import org.threeline.slides.layout.Ink;
import org.threeline.slides.layout.TextStyle;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;

/**
 * Shows the country in which a map lies, the map's extent, the zones in plain colours, and the capital.
 *
 * <p>The country is Ukraine where the subject touches it, else the one around the middle of the subject.
 */
final class InsetMap {
    private static final String UKRAINE = "UKR";
    /** Ground around the country, as a part of its width and height. */
    private static final double AROUND = 0.05;
    /** Page units. */
    private static final double MOST_WIDTH = 250;

    private static final double MOST_HEIGHT = 190;
    private static final double MOST_SHARE = 0.3;
    private static final TextStyle NAME = new TextStyle(Face.MEDIUM, TextStyle.LEAST, 0, Ink.TEXT);

    private final BaseMap baseMap;
    private final MapProjection projection;
    private final Geometry country;
    private final Geometry countryLonLat;
    private final Envelope ground;

    private InsetMap(BaseMap baseMap, MapProjection projection, Geometry countryLonLat) {
        this.baseMap = baseMap;
        this.projection = projection;
        this.countryLonLat = countryLonLat;
        this.country = Reprojection.toPlane(countryLonLat, projection);
        this.ground = new Envelope(country.getEnvelopeInternal());
        ground.expandBy(AROUND * ground.getWidth(), AROUND * ground.getHeight());
    }

    /**
     * The inset for a subject; empty where the base map has no country there.
     *
     * @param subject longitude, latitude in degrees
     */
    static Optional<InsetMap> around(Envelope subject, BaseMap baseMap, MapProjection projection) {
        if (subject.isNull()) {
            return Optional.empty();
        }
        Optional<Geometry> ukraine =
                baseMap.country(UKRAINE).filter(u -> u.getEnvelopeInternal().intersects(subject));
        if (ukraine.isPresent()) {
            return ukraine.map(u -> new InsetMap(baseMap, projection, u));
        }
        Point middle = new GeometryFactory().createPoint(subject.centre());
        return baseMap.geometries(BaseMapLayer.COUNTRIES, subject).stream()
                .filter(c -> c.intersects(middle))
                .findFirst()
                .map(c -> new InsetMap(baseMap, projection, c));
    }

    /** The largest size in the country's shape that leaves most of the map free, page units, at the origin. */
    Box size(double mapWidth, double mapHeight) {
        double aspect = ground.getWidth() / ground.getHeight();
        double width = Math.min(MOST_WIDTH, MOST_SHARE * mapWidth);
        double height = Math.min(MOST_HEIGHT, MOST_SHARE * mapHeight);
        return width / height > aspect ? new Box(0, 0, height * aspect, height) : new Box(0, 0, width, width / aspect);
    }

    /**
     * Draws the inset with its upper left corner at the origin.
     *
     * @param g in pixels
     * @param extent what the map shows, metres
     * @param unit pixels a page unit takes
     */
    void draw(
            Graphics2D g,
            int width,
            int height,
            double unit,
            Envelope extent,
            Plan plan,
            Language language,
            PageColors colors,
            FontMeter meter) {
        double metersPerPixel = Math.max(ground.getWidth() / width, ground.getHeight() / height);
        Coordinate middle = ground.centre();
        Frame frame = new Frame(
                middle.x - width * metersPerPixel / 2, middle.y + height * metersPerPixel / 2, metersPerPixel);
        Palette palette = colors.palette();
        g.setColor(palette.otherLand());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        g.setColor(palette.land());
        Path2D outline = MapShapes.path(country, frame);
        g.fill(outline);
        Envelope seen = lonLat(frame, width, height);
        g.setColor(palette.oblastBoundary());
        g.setStroke(new BasicStroke((float) (0.8 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Geometry neighbour : baseMap.geometries(BaseMapLayer.COUNTRY_LINES, seen)) {
            g.draw(path(neighbour, frame));
        }
        g.setColor(palette.water());
        for (Geometry sea : baseMap.geometries(BaseMapLayer.SEA, seen)) {
            g.fill(path(sea, frame));
        }
        zones(g, frame, plan, palette, unit);
        extent(g, frame, extent, colors, unit, width, height);
        capital(g, frame, seen, language, colors, meter, unit, width);
    }

    private void zones(Graphics2D g, Frame frame, Plan plan, Palette palette, double unit) {
        for (int i = plan.zones().size() - 1; i >= 0; i--) {
            PlanZone zone = plan.zones().get(i);
            g.setColor(edge(palette, zone.zone().role()));
            g.fill(path(zone.area().geographic(), frame));
        }
        g.setColor(palette.contact());
        g.setStroke(new BasicStroke((float) (1.6 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (PlanTrace trace : plan.traces()) {
            g.draw(path(trace.line().geographic(), frame));
        }
    }

    private static Color edge(Palette palette, Role role) {
        return switch (role) {
            case DEMILITARIZED_ZONE -> palette.demilitarized().edge();
            case UKRAINIAN_DEFENCE_LINE -> palette.ukrainian().edge();
            case EUROPEAN_DETERRENT_LINE -> palette.european().edge();
            default -> palette.others().get(0).edge();
        };
    }

    private static void extent(
            Graphics2D g, Frame frame, Envelope extent, PageColors colors, double unit, int width, int height) {
        double inside = 1.5 * unit;
        double left = Math.max(inside, frame.x(extent.getMinX()));
        double top = Math.max(inside, frame.y(extent.getMaxY()));
        double right = Math.min(width - inside, frame.x(extent.getMaxX()));
        double bottom = Math.min(height - inside, frame.y(extent.getMinY()));
        g.setColor(colors.palette().text());
        g.setStroke(new BasicStroke((float) (1.8 * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Rectangle2D.Double(left, top, right - left, bottom - top));
    }

    private void capital(
            Graphics2D g,
            Frame frame,
            Envelope seen,
            Language language,
            PageColors colors,
            FontMeter meter,
            double unit,
            int width) {
        Optional<Settlement> capital = baseMap.settlements(seen).stream()
                .filter(s -> s.adminRank() == 0
                        && countryLonLat.contains(new GeometryFactory().createPoint(new Coordinate(s.lon(), s.lat()))))
                .findFirst();
        if (capital.isEmpty()) {
            return;
        }
        double[] xy = {capital.get().lon(), capital.get().lat()};
        projection.forward(xy, 0, xy, 0, 1);
        double x = frame.x(xy[0]);
        double y = frame.y(xy[1]);
        String name = language == Language.UKRAINIAN
                ? capital.get().nameUkrainian().orElse(capital.get().nameEnglish())
                : capital.get().nameEnglish();
        TextLayout text = meter.shape(name, NAME);
        double textWidth = meter.width(name, NAME) * unit;
        double textX = Math.max(4 * unit, Math.min(x - textWidth / 2, width - textWidth - 4 * unit));
        var at = AffineTransform.getTranslateInstance(textX, Math.max(20 * unit, y - 8 * unit));
        at.scale(unit, unit);
        var outline = text.getOutline(at);
        g.setColor(colors.palette().halo());
        g.setStroke(new BasicStroke((float) (5 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(outline);
        g.setColor(colors.palette().place());
        g.fill(outline);
        double r = 4 * unit;
        g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }

    private Path2D path(Geometry lonLat, Frame frame) {
        return MapShapes.path(Reprojection.toPlane(lonLat, projection), frame);
    }

    /** The envelope of what is seen, longitude, latitude: of its corners and the middles of its sides. */
    private Envelope lonLat(Frame frame, int width, int height) {
        var seen = new Envelope();
        for (int i = 0; i <= 2; i++) {
            for (int j = 0; j <= 2; j++) {
                double[] point = {
                    frame.left() + i * width * frame.metersPerPixel() / 2,
                    frame.top() - j * height * frame.metersPerPixel() / 2
                };
                projection.inverse(point, 0, point, 0, 1);
                seen.expandToInclude(point[0], point[1]);
            }
        }
        return seen;
    }
}
