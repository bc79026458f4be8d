package org.threeline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.threeline.edit.shape.Lines;
import org.threeline.fixtures.PlainFeatures;
import org.threeline.geodesy.LengthUnit;
import org.threeline.scenario.Band;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Role;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

class ShapeEditsTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final FeatureId DMZ = new FeatureId("demilitarized-zone");
    private static final FeatureId DEFENCE = new FeatureId("ukrainian-defence-line");

    private static LineString line(double... lonLat) {
        var c = new Coordinate[lonLat.length / 2];
        for (int i = 0; i < c.length; i++) {
            c[i] = new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]);
        }
        return GEOMETRY.createLineString(c);
    }

    private static Polygon square(double x, double y) {
        return (Polygon) GEOMETRY.toGeometry(new org.locationtech.jts.geom.Envelope(x, x + 1, y, y + 1));
    }

    /** A line of contact from north to south with three lines on its right, the west. */
    private static Scenario three() {
        Scenario none = PlainFeatures.scenario(List.of());
        Trace contact = NewFeature.contact(none, line(37, 49, 37, 48, 36, 47));
        return ThreeLines.behind(ShapeEdits.add(none, contact), contact.id(), Side.RIGHT, List.of());
    }

    private static FeatureId contact(Scenario s) {
        return s.traces().findFirst().orElseThrow().id();
    }

    @Test
    void threeLinesStandBehindATraceOnTheOwnSide() {
        Scenario s = three();
        assertTrue(RuleCheck.of(s).problems().isEmpty());
        assertEquals(
                List.of(Role.DEMILITARIZED_ZONE, Role.UKRAINIAN_DEFENCE_LINE, Role.EUROPEAN_DETERRENT_LINE),
                s.zones().map(Zone::role).toList());
        assertEquals(
                List.of(new Band.FromTo(Side.RIGHT, 25, 40)),
                RuleCheck.of(s).bands(DEFENCE).orElseThrow());
        assertEquals("Демілітаризована зона", s.zone(DMZ).orElseThrow().name().in(Language.UKRAINIAN));
    }

    @Test
    void aZoneTakenOverKeepsItsRuleAndComesBackToIt() {
        Scenario s = three();
        Geometry drawn = square(36, 48);
        Scenario taken = ShapeEdits.takeOver(s, DMZ, drawn);
        Zone zone = taken.zone(DMZ).orElseThrow();
        assertEquals(Optional.of(drawn), ShapeEdits.drawn(zone));
        assertTrue(zone.rule().isPresent());
        assertTrue(RuleCheck.of(taken).problems().isEmpty(), "what stood behind it stays");
        assertEquals(
                List.of(new Band.FromTo(Side.RIGHT, 25, 40)),
                RuleCheck.of(taken).bands(DEFENCE).orElseThrow().stream()
                        .map(b -> b.withKept(Optional.empty()))
                        .toList());
        Scenario back = ShapeEdits.returnToRule(taken, DMZ);
        assertEquals(
                s.zone(DMZ).orElseThrow().rule(), back.zone(DMZ).orElseThrow().rule());
        assertTrue(ShapeEdits.drawn(back.zone(DMZ).orElseThrow()).isEmpty());
        assertEquals(
                s.zone(DEFENCE).orElseThrow().rule(),
                back.zone(DEFENCE).orElseThrow().rule(),
                "what stood behind it stands behind it again");
    }

    @Test
    void aZoneBehindFollowsAgainFromWhereItWasPutMeanwhile() {
        Scenario taken = ShapeEdits.takeOver(three(), DMZ, square(36, 48));
        Scenario deeper = ZoneEdits.distance(taken, DEFENCE, 0, BandPart.TO, 45);
        Scenario farther = ZoneEdits.distance(deeper, DEFENCE, 0, BandPart.FROM, 28);
        assertEquals(
                List.of(new Band.Behind(Side.RIGHT, DMZ, 8, 17)),
                bands(ShapeEdits.returnToRule(farther, DMZ), DEFENCE));
        Scenario nearer = ZoneEdits.distance(deeper, DEFENCE, 0, BandPart.FROM, 10);
        assertEquals(
                List.of(new Band.FromTo(Side.RIGHT, 10, 45)),
                bands(ShapeEdits.returnToRule(nearer, DMZ), DEFENCE),
                "where it would overlap the zone in front it stays by itself");
        Scenario shallow = ZoneEdits.distance(taken, DMZ, 1, BandPart.TO, 15);
        assertEquals(
                List.of(new Band.FromTo(Side.RIGHT, 20, 35)),
                RuleCheck.of(ShapeEdits.returnToRule(shallow, DMZ))
                        .bands(DEFENCE)
                        .orElseThrow(),
                "the gap counts from the edge that the zone in front comes back with");
    }

    @Test
    void zonesTakenOverOneAfterTheOtherComeBackInAnyOrder() {
        Scenario s = three();
        Scenario both = ShapeEdits.takeOver(ShapeEdits.takeOver(s, DEFENCE, square(36, 48)), DMZ, square(37, 48));
        Scenario front = ShapeEdits.returnToRule(ShapeEdits.returnToRule(both, DMZ), DEFENCE);
        Scenario back = ShapeEdits.returnToRule(both, DEFENCE);
        assertTrue(RuleCheck.of(back).problems().isEmpty(), "its zone in front has no rule to follow yet");
        assertEquals(
                List.of(new Band.FromTo(Side.RIGHT, 25, 40)),
                RuleCheck.of(back).bands(DEFENCE).orElseThrow().stream()
                        .map(b -> b.withKept(Optional.empty()))
                        .toList());
        for (Scenario whole : List.of(front, ShapeEdits.returnToRule(back, DMZ))) {
            assertEquals(bands(s, DMZ), bands(whole, DMZ));
            assertEquals(bands(s, DEFENCE), bands(whole, DEFENCE));
        }
    }

    @Test
    void whatStoodBehindAZoneThatIsRemovedForgetsIt() {
        Scenario taken = ShapeEdits.takeOver(three(), DMZ, square(36, 48));
        Scenario left = Removal.of(taken, List.of(DMZ), id -> Optional.empty());
        assertEquals(List.of(new Band.FromTo(Side.RIGHT, 25, 40)), bands(left, DEFENCE));
    }

    private static List<Band> bands(Scenario scenario, FeatureId zone) {
        return scenario.zone(zone).orElseThrow().rule().orElseThrow().bands();
    }

    @Test
    void aDerivedZoneIsNotDrawnOn() {
        Scenario s = three();
        assertEquals(s, ShapeEdits.shape(s, DMZ, square(0, 0)));
        assertEquals(s, ShapeEdits.shape(s, contact(s), square(0, 0)), "a trace stays a line");
    }

    @Test
    void aReversedTraceKeepsItsZonesWhereTheyAre() {
        Scenario s = three();
        FeatureId id = contact(s);
        Trace before = s.trace(id).orElseThrow();
        Scenario turned = ShapeEdits.reverse(s, id, (LineString) Lines.reversed(before.line()));
        assertEquals(before.rightParty(), turned.trace(id).orElseThrow().leftParty());
        assertEquals(
                Side.LEFT,
                RuleCheck.of(turned).bands(DEFENCE).orElseThrow().get(0).side());
        assertEquals(s, ShapeEdits.reverse(turned, id, before.line()));
    }

    @Test
    void whatIsRemovedIsForgottenEverywhere() {
        Scenario s = three().withLook(
                        new MapLook(List.of(LayerLook.standard(DMZ.value()).withVisible(false))));
        s = s.withConcept(
                s.sources(),
                s.contributors(),
                s.guarantees(),
                s.conditions(),
                List.of(new Phase("d0", Text.of("d0"), 0, List.of(DMZ, DEFENCE))));
        Scenario left = Removal.of(s, List.of(DMZ), id -> Optional.empty());
        assertTrue(left.zone(DMZ).isEmpty());
        assertEquals(List.of(DEFENCE), left.phases().get(0).shows());
        assertEquals(MapLook.STANDARD, left.look());
        assertTrue(RuleCheck.of(left).problems().isEmpty());
        assertSame(left, Removal.of(left, List.of(DMZ), id -> Optional.empty()));
    }

    @Test
    void zonesAlongATraceThatIsRemovedStayAsDrawn() {
        Scenario s = three();
        Geometry shape = square(36, 48);
        Scenario left = Removal.of(s, List.of(contact(s)), id -> Optional.of(shape));
        assertEquals(3, left.zones().count());
        assertTrue(left.zones().allMatch(z -> z.rule().isEmpty()));
        assertTrue(left.zones().allMatch(z -> ShapeEdits.drawn(z).equals(Optional.of(shape))));
    }

    @Test
    void aCopyHasAnIdAndANameOfItsOwn() {
        Scenario s = three();
        Zone dmz = s.zone(DMZ).orElseThrow();
        var twin = NewFeature.copy(s, dmz);
        assertEquals(new FeatureId("demilitarized-zone-2"), twin.id());
        assertEquals("Demilitarized zone (copy)", twin.name().in(Language.ENGLISH));
        assertEquals(5, ShapeEdits.add(s, twin).features().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45° 12 km | 45 | 12",
                "270 5,5 nmi | 270 | 10.186",
                "@90 10 | 90 | 10",
                "0,5°; 1 200 м | – | –",
                "48.5 37.2 | – | –",
                "400° 1 km | – | –",
                "37U DQ 12 67 | – | –",
                "180° 3 милі | 180 | 4.828",
            })
    void aBearingIsReadAsTyped(String typed, String azimuth, String km) {
        Optional<BearingInput> read = BearingInput.read(typed, LengthUnit.KILOMETRE);
        assertEquals(azimuth.equals("–"), read.isEmpty());
        read.ifPresent(b -> {
            assertEquals(Double.parseDouble(azimuth), b.azimuth());
            assertEquals(Double.parseDouble(km), b.km(), 1e-3);
        });
    }

    /** Whatever is done to the map: undone, all is as it was before each step; done again, as it was after. */
    @Property(tries = 100)
    void undoTakesBackEveryChangeOfTheMap(
            @ForAll @Size(max = 25) List<@IntRange(min = 0, max = 9999) Integer> changes) {
        var history = new History(three());
        List<Scenario> states = new ArrayList<>(List.of(history.current()));
        for (int number : changes) {
            history.perform(new Command(ChangeLabel.of("shape.move", Text.EMPTY), s -> change(s, number)));
            if (!history.current().equals(states.get(states.size() - 1))) {
                states.add(history.current());
            }
            assertTrue(RuleCheck.of(history.current()).problems().isEmpty(), "every state is in order");
        }
        assertEquals(states.size() - 1, history.position());
        for (int i = states.size() - 2; i >= 0; i--) {
            history.undo();
            assertEquals(states.get(i), history.current());
        }
        for (int i = 1; i < states.size(); i++) {
            history.redo();
            assertEquals(states.get(i), history.current());
        }
    }

    private static Scenario change(Scenario s, int number) {
        if (s.features().isEmpty()) {
            return three();
        }
        var feature = s.features().get(number / 10 % s.features().size());
        FeatureId id = feature.id();
        double by = number % 100 / 100.0;
        return switch (number % 10) {
            case 0 -> ShapeEdits.add(s, NewFeature.zone(s, Role.OTHER_ZONE, square(30 + by, 45)));
            case 1 -> ShapeEdits.add(s, NewFeature.copy(s, feature));
            case 2 -> Removal.of(s, List.of(id), z -> Optional.of(square(36, 48)));
            case 3 -> ShapeEdits.takeOver(s, id, square(36 + by, 48));
            case 4 -> ShapeEdits.returnToRule(s, id);
            case 5 ->
                ShapeEdits.shape(s, id, g -> AffineTransformation.translationInstance(by, 0)
                        .transform(g));
            case 6 ->
                s.trace(id)
                        .map(t -> ShapeEdits.reverse(s, id, (LineString) Lines.reversed(t.line())))
                        .orElse(s);
            case 7 ->
                s.trace(id)
                        .map(t -> ThreeLines.behind(s, id, Side.LEFT, List.of()))
                        .orElse(s);
            case 8 -> ZoneEdits.distance(s, id, 0, BandPart.TO, 5 + 30 * by);
            default -> ShapeEdits.add(s, NewFeature.ring(s, GEOMETRY.createPoint(new Coordinate(35 + by, 48)), 40));
        };
    }
}
