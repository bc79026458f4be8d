package org.threeline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.LayerGroup;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;

class GroupEditsTest {
    private static final FeatureId A = new FeatureId("annotation");
    private static final FeatureId B = new FeatureId("annotation-2");
    private static final FeatureId C = new FeatureId("annotation-3");
    private static final FeatureId D = new FeatureId("annotation-4");

    /** Four notes; on top the first of the file. */
    private static Scenario notes() {
        Scenario s = NewScenario.empty();
        for (int i = 0; i < 4; i++) {
            var point = new GeometryFactory().createPoint(new Coordinate(30 + i, 48));
            s = ShapeEdits.add(s, NewFeature.place(s, Role.ANNOTATION, point));
        }
        return s;
    }

    private static List<List<FeatureId>> members(Scenario s) {
        return s.look().groups().stream().map(LayerGroup::members).toList();
    }

    @Test
    void whatWasHiddenAloneIsSoWhenItsGroupIsShownAgain() {
        Scenario grouped = GroupEdits.group(LayerEdits.visible(notes(), A.value(), false), List.of(A, B));
        Scenario hidden = GroupEdits.visible(grouped, "group", false);
        assertEquals(
                List.of(false, false, true),
                List.of(
                        hidden.look().shows(A),
                        hidden.look().shows(B),
                        hidden.look().shows(C)));
        assertEquals(true, hidden.look().of(B).visible(), "the group alone is hidden");
        assertEquals(grouped, GroupEdits.visible(hidden, "group", true));
        assertEquals(false, grouped.look().shows(A));
        assertSame(hidden, GroupEdits.visible(hidden, "group", false));
        assertEquals(true, GroupEdits.ungroup(hidden, "group").look().shows(B));
    }

    @Test
    void aLockedGroupLocksWhatIsInItAndWhatJoinsAndLeavesTheirOwnLocksAlone() {
        Scenario grouped = GroupEdits.group(LayerEdits.locked(notes(), A.value(), true), List.of(A, B));
        Scenario locked = GroupEdits.locked(grouped, "group", true);
        assertEquals(
                List.of(true, true, false),
                List.of(
                        locked.look().locks(A),
                        locked.look().locks(B),
                        locked.look().locks(C)));
        assertEquals(false, locked.look().of(B).locked(), "the group alone is locked");
        Scenario joined = GroupEdits.join(locked, "group", List.of(C));
        assertEquals(true, joined.look().locks(C));
        assertEquals(grouped, GroupEdits.locked(locked, "group", false));
        assertEquals(
                List.of(true, false),
                List.of(grouped.look().locks(A), grouped.look().locks(B)));
        assertSame(locked, GroupEdits.locked(locked, "group", true));
        Scenario apart = GroupEdits.ungroup(joined, "group");
        assertEquals(
                List.of(true, false, false),
                List.of(
                        apart.look().locks(A),
                        apart.look().locks(B),
                        apart.look().locks(C)));
    }

    @Test
    void aFeatureIsInOneGroupAtMostAndAnEmptyGroupGoes() {
        Scenario one = GroupEdits.group(notes(), List.of(A, B));
        assertEquals("Group 1", one.look().groups().get(0).name().in(Language.ENGLISH));
        assertEquals("Група 1", one.look().groups().get(0).name().in(Language.UKRAINIAN));
        Scenario two = GroupEdits.group(one, List.of(B, C));
        assertEquals(List.of(List.of(B, C), List.of(A)), members(two));
        assertEquals("group-2", two.look().groups().get(0).id());
        Scenario joined = GroupEdits.join(two, "group-2", List.of(A, B));
        assertEquals(List.of(List.of(B, C, A)), members(joined), "the one that lost its last feature is gone");
        assertSame(joined, GroupEdits.join(joined, "group-2", List.of(A)));
        assertEquals(List.of(), members(GroupEdits.leave(joined, List.of(A, B, C))));
        assertEquals(notes(), GroupEdits.ungroup(joined, "group-2"));
    }

    @Test
    void aGroupThatMovesTakesWhatItHoldsAlongInTheDrawingOrder() {
        Scenario s = GroupEdits.group(GroupEdits.group(notes(), List.of(B, D)), List.of(A));
        assertEquals(List.of("annotation", "annotation-2", "annotation-3", "annotation-4"), DrawingOrder.of(s));
        Scenario moved = GroupEdits.move(s, "group", 0);
        assertEquals(List.of(List.of(B, D), List.of(A)), members(moved));
        assertEquals(
                List.of("annotation-2", "annotation-4", "annotation-3", "annotation"),
                DrawingOrder.of(moved),
                "what is in no group keeps its place");
        assertSame(s, GroupEdits.move(s, "group", 9));
    }

    @Test
    void whatIsRemovedLeavesItsGroup() {
        Scenario s = GroupEdits.group(notes(), List.of(A, B));
        Scenario one = Removal.of(s, List.of(A), id -> Optional.empty());
        assertEquals(List.of(List.of(B)), members(one));
        assertEquals(List.of(), members(Removal.of(one, List.of(B), id -> Optional.empty())));
    }
}
