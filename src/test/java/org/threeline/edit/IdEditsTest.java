package org.threeline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.scenario.Band;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.LayerGroup;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Source;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;

class IdEditsTest {
    private static final FeatureId DMZ = new FeatureId("demilitarized-zone");
    private static final FeatureId DEFENCE = new FeatureId("ukrainian-defence-line");
    private static final FeatureId BUFFER = new FeatureId("buffer");

    private static Scenario three() {
        Scenario none = NewScenario.empty();
        Trace line = NewFeature.contact(none, new GeometryFactory().createLineString(new Coordinate[] {
                    new Coordinate(37, 49), new Coordinate(36, 47)
                }));
        Scenario s = ThreeLines.behind(ShapeEdits.add(none, line), line.id(), Side.RIGHT, List.of());
        Scenario shown = s.withConcept(
                s.sources(),
                s.contributors(),
                s.guarantees(),
                s.conditions(),
                List.of(new Phase("d0", Text.of("d0"), 0, List.of(line.id(), DMZ))));
        return GroupEdits.group(LayerEdits.visible(shown, DMZ.value(), false), List.of(DMZ, line.id()));
    }

    @Test
    void everyoneWhoNamesAFeatureNamesItByItsNewId() {
        Scenario s = IdEdits.feature(three(), DMZ, BUFFER);
        assertEquals(List.of(), RuleCheck.of(s).problems());
        assertEquals(
                BUFFER,
                ((Band.Behind) s.zone(DEFENCE)
                                .orElseThrow()
                                .rule()
                                .orElseThrow()
                                .bands()
                                .get(0))
                        .zone());
        assertEquals(BUFFER, s.phases().get(0).shows().get(1));
        assertEquals(false, s.look().of(BUFFER).visible());
        assertEquals(true, s.look().of(DMZ).visible(), "nothing is left of the old one");
        assertEquals(BUFFER, s.look().groups().get(0).members().get(0));
        assertEquals(three(), IdEdits.feature(s, BUFFER, DMZ), "and back");
        FeatureId line = s.traces().findFirst().orElseThrow().id();
        Scenario moved = IdEdits.feature(s, line, new FeatureId("front"));
        assertEquals(List.of(), RuleCheck.of(moved).problems(), "rules follow their trace");
    }

    @Test
    void aZoneThatWasTakenOverIsReturnedToUnderItsNewId() {
        var square = new GeometryFactory().toGeometry(new org.locationtech.jts.geom.Envelope(36, 37, 47, 48));
        Scenario taken = IdEdits.feature(ShapeEdits.takeOver(three(), DMZ, square), DMZ, BUFFER);
        Scenario back = ShapeEdits.returnToRule(taken, BUFFER);
        assertEquals(
                List.of(new Band.Behind(Side.RIGHT, BUFFER, 5, 15)),
                back.zone(DEFENCE).orElseThrow().rule().orElseThrow().bands());
    }

    @Test
    void aTakenIdChangesNothing() {
        Scenario s = three();
        assertSame(s, IdEdits.feature(s, DMZ, DEFENCE));
        assertSame(s, IdEdits.feature(s, BUFFER, new FeatureId("x")));
    }

    @Test
    void whatRestsOnASourceFollowsIt() {
        Scenario s = three();
        var ft = new Source(new SourceId("ft"), Text.of("FT"), Text.of("T"), Optional.empty(), Optional.empty());
        Scenario sourced = FeatureEdits.basis(
                FeatureEdits.source(
                        s.withConcept(List.of(ft), s.contributors(), s.guarantees(), s.conditions(), s.phases()),
                        DMZ,
                        Optional.of(ft.id())),
                DMZ,
                org.threeline.scenario.Basis.REPORTED);
        var is = new Source(new SourceId("times"), ft.publisher(), ft.title(), ft.date(), ft.url());
        Scenario now = ConceptPart.SOURCES.replace(0, ft, is).apply(sourced);
        assertEquals(Provenance.reported("times"), now.zone(DMZ).orElseThrow().provenance());
        assertEquals(now, IdEdits.source(sourced, ft.id(), is.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "dmz, true",
        "Лінія-1, true",
        "a_b, true",
        "two words, false",
        "'', false",
        "-dmz, false",
        "a.b, false",
        "basemap:water, false",
        "a/b, false"
    })
    void anIdHasLettersDigitsHyphensAndUnderscores(String typed, boolean sound) {
        assertEquals(sound, IdEdits.isSound(typed));
    }

    @Test
    void membersOfGroupsStayApart() {
        Scenario s = GroupEdits.group(IdEdits.feature(three(), DMZ, BUFFER), List.of(BUFFER));
        assertEquals(2, s.look().groups().size());
        assertEquals(List.of(BUFFER), s.look().groups().get(0).members());
        assertEquals(
                s.look().groups().stream().map(LayerGroup::members).toList(),
                IdEdits.feature(s, BUFFER, BUFFER).look().groups().stream()
                        .map(LayerGroup::members)
                        .toList());
    }
}
