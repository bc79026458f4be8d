package org.threeline.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.threeline.scenario.Band;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Clip;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Zone;
import org.threeline.ui.Journey;
import org.threeline.ui.common.Item;

/** The sheet of all attributes, and ids. */
class AttributeJourneyTest extends Journey {
    private static final FeatureId DMZ = new FeatureId("dmz");
    private static final FeatureId DEFENCE = new FeatureId("ukrainian-defence-line");

    private Zone dmz() {
        return scenario().zone(DMZ).orElseThrow();
    }

    private void type(String field, String text) {
        TextField input = (TextField) lookup(n -> field.equals(n.getId())).query();
        interact(input::requestFocus);
        interact(() -> input.setText(text));
    }

    private boolean says(String part) {
        return java.util.stream.Stream.of(".attribute-hint", ".form-hint")
                .flatMap(style -> lookup(style).queryAll().stream())
                .anyMatch(n -> n.isVisible()
                        && ((javafx.scene.control.Label) n).getText().contains(part));
    }

    @Test
    void anIdIsTypedAndWhatNamesItFollows() {
        interact(() -> bench.selection().set(Item.of(DMZ)));
        type("feature-id", "ukrainian-defence-line");
        push(KeyCode.ENTER);
        assertTrue(says("is the id of"), "a taken id is refused with a sentence");
        type("feature-id", "two words");
        push(KeyCode.ENTER);
        assertTrue(says("no spaces"));
        assertTrue(scenario().feature(DMZ).isPresent());
        type("feature-id", "buffer");
        push(KeyCode.ENTER);
        var buffer = new FeatureId("buffer");
        assertEquals(Item.of(buffer), bench.selection().get(), "it stays selected");
        assertTrue(scenario().feature(DMZ).isEmpty());
        assertEquals(List.of(), RuleCheck.of(scenario()).problems());
        assertTrue(scenario().zone(DEFENCE).orElseThrow().rule().orElseThrow().bands().stream()
                .anyMatch(b -> b instanceof Band.Behind behind && behind.zone().equals(buffer)));
        assertTrue(scenario().phases().stream().noneMatch(p -> p.shows().contains(DMZ)));
        assertEquals(
                "id of Demilitarized zone",
                bench.snapshot().get().undo().orElseThrow().in(Language.ENGLISH));
        interact(() -> bench.desk().undo());
        assertTrue(bench.snapshot().get().saved());
    }

    private void expand(String group) {
        TitledPane pane = lookup(n -> n instanceof TitledPane t && group.equals(t.getText()))
                .query();
        interact(() -> {
            pane.setAnimated(false);
            pane.setExpanded(true);
        });
    }

    @Test
    void everyAttributeIsListedCheckedAndChanged() throws Exception {
        interact(() -> bench.selection().set(Item.of(DMZ)));
        clickOn("#inspector-all");
        Set<String> ids = lookup(n -> n.getId() != null && n.getId().startsWith("attribute-")).queryAll().stream()
                .map(n -> n.getId().substring("attribute-".length()))
                .collect(Collectors.toSet());
        for (String member : List.of(
                "id",
                "role",
                "name.en",
                "name.uk",
                "basis",
                "source",
                "rule.trace",
                "rule.bands[0].toKm",
                "rule.ends",
                "rule.clip",
                "heldBy.en",
                "armedBy.uk",
                "attribution.basis",
                "strength.min",
                "strength.source",
                "note.en",
                "geometry")) {
            assertTrue(ids.contains(member), member + " in " + ids);
        }
        type("attribute-name.en", "");
        assertTrue(says("A name is needed"), "what is wrong is said while it is typed");
        push(KeyCode.ENTER);
        assertEquals("Demilitarized zone", dmz().name().in(Language.ENGLISH));
        type("attribute-name.en", "Buffer");
        push(KeyCode.ENTER);
        assertEquals("Buffer", dmz().name().in(Language.ENGLISH));

        expand("Rule");
        TextField clip =
                (TextField) lookup(n -> "attribute-rule.clip".equals(n.getId())).query();
        interact(clip::requestFocus);
        interact(() -> clip.setText("sea"));
        assertTrue(says("country:UKR"));
        interact(() -> clip.setText("country:UKR"));
        push(KeyCode.ENTER);
        assertEquals(
                List.of(new Clip.Country("UKR")), dmz().rule().orElseThrow().clip());

        expand("General");
        ComboBox<String> source =
                lookup(n -> "attribute-source".equals(n.getId())).query();
        interact(() -> source.setValue(""));
        assertEquals(Optional.empty(), dmz().provenance().source());
        assertFalse(dmz().provenance().basis() == Basis.REPORTED, "what was reported without a source is assumed");
        ComboBox<String> basis =
                lookup(n -> "attribute-basis".equals(n.getId())).query();
        interact(() -> basis.setValue("reported"));
        assertTrue(says("needs a source"));
        assertEquals(Basis.ASSUMED, dmz().provenance().basis());
        interact(() -> bench.selection().set(Item.of(new FeatureId("contact-line"))));
        assertTrue(lookup(n -> "attribute-errorCorrelationKm".equals(n.getId()))
                .tryQuery()
                .isPresent());
        clickOn("#inspector-all");
        assertTrue(lookup("#attribute-sheet").tryQuery().isEmpty());
    }
}
