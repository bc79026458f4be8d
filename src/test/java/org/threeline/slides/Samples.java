package org.threeline.slides;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.threeline.analysis.Findings;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.Spread;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.fixtures.NoRuler;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.Reprojection;
import org.threeline.scenario.Band;
import org.threeline.scenario.Basis;
import org.threeline.scenario.DisplayProjection;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Language;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Place;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Source;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.slides.content.SlideContent.MapSign;
import org.threeline.slides.content.SlideSubject;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Precision;
import org.threeline.zones.Region;

/** Scenarios made by hand, with invented geometry and figures, to lay out slides and word them. */
public final class Samples {
    public static final FeatureId CONTACT = new FeatureId("contact-line");
    public static final LocalDate PRINTED = LocalDate.of(2026, 11, 22);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final FittedLambert PROJECTION = FittedLambert.to(new Envelope(30, 40, 46, 51));

    private final List<Feature> features = new ArrayList<>();
    private final List<PlanTrace> traces = new ArrayList<>();
    private final List<PlanZone> zones = new ArrayList<>();
    private final List<TraceFigures> traceFigures = new ArrayList<>();
    private final List<ZoneFigures> zoneFigures = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Overlap> overlaps = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private Text title = text("Three lines", "Три лінії");
    private Text caveat = Text.EMPTY;

    public static Text text(String english, String ukrainian) {
        return Text.of(Map.of("en", english, "uk", ukrainian));
    }

    /** The three lines of the press reports. */
    public static Samples threeLines() {
        var s = new Samples();
        s.source("ft", "Financial Times", LocalDate.of(2025, 8, 26));
        s.source("politico", "Politico", LocalDate.of(2025, 8, 28));
        s.caveat = text(
                "ILLUSTRATIVE. Line of contact generalised by hand from public reporting, about 28 August 2025; local"
                        + " error 15 km or more, some salients omitted. Zone lines are hypothetical drawings of"
                        + " press-reported ideas, not agreed positions. Not for navigation, targeting or operational"
                        + " use. Boundaries, names and designations do not imply endorsement or acceptance; lines of"
                        + " control are without prejudice to Ukraine's internationally recognised borders.",
                "УМОВНА СХЕМА. Лінію зіткнення узагальнено вручну за відкритими повідомленнями, близько 28 серпня"
                        + " 2025 р.; місцева похибка 15 км і більше, частину виступів пропущено. Лінії зон —"
                        + " гіпотетичні зображення ідей із преси, не узгоджені позиції. Не для навігації, наведення чи"
                        + " оперативного застосування. Кордони, назви й позначення не означають схвалення чи визнання;"
                        + " лінії контролю не впливають на міжнародно визнані кордони України.");
        s.trace("contact-line", text("Line of contact, generalised", "Лінія зіткнення, узагальнена"), 789.1, 15);
        s.zone(
                "dmz",
                Role.DEMILITARIZED_ZONE,
                text("Demilitarized zone", "Демілітаризована зона"),
                List.of(new Band.FromTo(Side.LEFT, 0, 20), new Band.FromTo(Side.RIGHT, 0, 20)),
                text("neutral peacekeepers from a third country", "нейтральні миротворці третьої країни"),
                30_012,
                Optional.of(new Force(4000, 60000, Provenance.reported("politico"))));
        s.zone(
                "ukrainian-defence-line",
                Role.UKRAINIAN_DEFENCE_LINE,
                text("Ukrainian defence line", "Українська лінія оборони"),
                List.of(new Band.Behind(Side.RIGHT, new FeatureId("dmz"), 5, 15)),
                text("Ukrainian troops", "війська України"),
                10_835,
                Optional.empty());
        s.zone(
                "european-deterrent-line",
                Role.EUROPEAN_DETERRENT_LINE,
                text("European deterrent line", "Європейська лінія стримування"),
                List.of(new Band.FromTo(Side.RIGHT, 100, 140)),
                text("European deterrent forces", "європейські сили стримування"),
                21_480,
                Optional.empty());
        s.gaps.add(new Gap(Side.RIGHT, new FeatureId("dmz"), new FeatureId("ukrainian-defence-line"), 3700, 5));
        s.gaps.add(new Gap(
                Side.RIGHT,
                new FeatureId("ukrainian-defence-line"),
                new FeatureId("european-deterrent-line"),
                41000,
                60));
        for (String[] c : new String[][] {
            {"intelligence", "розвідка"},
            {"command and control", "управління"},
            {"air defence", "протиповітряна оборона"},
            {"air support", "підтримка з повітря"},
            {"logistics", "логістика"}
        }) {
            s.features.add(new Place(
                    new FeatureId("us-" + c[0]),
                    Role.SUPPORTING_CAPABILITY,
                    text(c[0], c[1]),
                    Optional.of(text("United States", "США")),
                    Text.EMPTY,
                    OptionalDouble.empty(),
                    Provenance.reported("ft"),
                    Optional.empty()));
        }
        s.phases.add(new Phase("d0", text("Ceasefire", "Припинення вогню"), 0, List.of(CONTACT, new FeatureId("dmz"))));
        return s;
    }

    /** Only lines. */
    public static Samples traces(int n) {
        var s = new Samples();
        for (int i = 0; i < n; i++) {
            s.trace("t" + i, text("Ceasefire line " + i, "Лінія припинення вогню " + i), 120.4 + i, 0);
        }
        return s;
    }

    /** A line and zones without a role of their own, with long names. */
    public static Samples otherZones(int n) {
        var s = new Samples();
        s.trace("contact-line", text("Line", "Лінія"), 512, 0);
        for (int i = 0; i < n; i++) {
            s.zone(
                    "z" + i,
                    Role.OTHER_ZONE,
                    text(
                            "Zone of limited armament number " + (i + 1) + ", artillery above 100 mm withdrawn",
                            "Зона обмежених озброєнь номер " + (i + 1) + ", артилерію понад 100 мм відведено"),
                    List.of(new Band.FromTo(i % 2 == 0 ? Side.LEFT : Side.RIGHT, 10 * i, 10 * i + 12.5)),
                    text("Joint monitoring commission of both parties", "Спільна комісія обох сторін зі спостереження"),
                    1234.5 * (i + 1),
                    Optional.of(new Force(300, 1200, Provenance.ASSUMED)));
        }
        return s;
    }

    public static Samples empty() {
        return new Samples();
    }

    public Samples titled(Text other) {
        title = other;
        return this;
    }

    public Samples caveat(Text other) {
        caveat = other;
        return this;
    }

    public Samples source(String id, String publisher, LocalDate day) {
        sources.add(new Source(new SourceId(id), Text.of(publisher), Text.of("…"), Optional.of(day), Optional.empty()));
        return this;
    }

    public Samples trace(String id, Text name, double lengthKm, double errorKm) {
        LineString line = FACTORY.createLineString(
                new Coordinate[] {new Coordinate(37.9, 50), new Coordinate(38, 48), new Coordinate(32, 46.5)});
        var trace = new Trace(
                new FeatureId(id),
                name,
                text("Russia", "Росія"),
                text("Ukraine", "Україна"),
                errorKm > 0 ? OptionalDouble.of(errorKm) : OptionalDouble.empty(),
                100,
                Provenance.ASSUMED,
                line);
        features.add(trace);
        traces.add(new PlanTrace(trace, region(line), new NoRuler()));
        traceFigures.add(new TraceFigures(trace.id(), lengthKm, 32, lengthKm / 31));
        return this;
    }

    public Samples zone(
            String id, Role role, Text name, List<Band> bands, Text heldBy, double areaKm2, Optional<Force> force) {
        var rule = bands.isEmpty()
                ? Optional.<ZoneRule>empty()
                : Optional.of(new ZoneRule(CONTACT, bands, Ends.FLAT, List.of(), true));
        var zone = new Zone(
                new FeatureId(id),
                role,
                name,
                rule,
                Optional.of(heldBy),
                role == Role.UKRAINIAN_DEFENCE_LINE
                        ? Optional.of(text("NATO troops", "війська НАТО"))
                        : Optional.empty(),
                role == Role.UKRAINIAN_DEFENCE_LINE
                        ? Optional.of(text("NATO troops", "війська НАТО"))
                        : Optional.empty(),
                role == Role.EUROPEAN_DETERRENT_LINE ? List.of(text("US logistics", "логістика США")) : List.of(),
                force,
                Text.EMPTY,
                new Provenance(Basis.ASSUMED, Optional.empty()),
                Optional.empty());
        features.add(zone);
        double lon = 33 + zones.size() * 0.4;
        Geometry area = FACTORY.toGeometry(new Envelope(lon, lon + 0.3, 47, 48.5));
        zones.add(new PlanZone(zone, region(area), region(area), region(area), List.of(), List.of()));
        boolean twoSides = bands.size() == 2;
        zoneFigures.add(new ZoneFigures(
                zone.id(),
                role,
                areaKm2,
                OptionalDouble.of(twoSides ? areaKm2 / 2 : 0),
                OptionalDouble.of(twoSides ? areaKm2 / 2 : areaKm2),
                OptionalDouble.of(785.3),
                Optional.of(new Spread(12, 39.6, 41)),
                OptionalDouble.of(areaKm2 / 785.3),
                Optional.of(new Spread(0, 10, 20)),
                force.map(f -> new Range(f.min() / 785.3, f.max() / 785.3))));
        return this;
    }

    public Scenario scenario() {
        return new Scenario(
                title,
                Optional.of(LocalDate.of(2025, 8, 28)),
                Text.EMPTY,
                caveat,
                new DisplayProjection.Fitted(),
                sources,
                List.of(),
                List.of(),
                List.of(),
                phases,
                features);
    }

    public Plan plan() {
        return new Plan(scenario(), Precision.EXACT, PROJECTION, traces, zones, List.of());
    }

    public Findings findings() {
        return new Findings(traceFigures, zoneFigures, overlaps, gaps, List.of());
    }

    public SlideSubject subject(Language language) {
        return new SlideSubject(
                scenario(), plan(), findings(), language, PRINTED, Optional.empty(), Set.of(MapSign.values()), 0);
    }

    private static Region region(Geometry lonLat) {
        return new Region(Reprojection.toPlane(lonLat, PROJECTION), PROJECTION);
    }
}
