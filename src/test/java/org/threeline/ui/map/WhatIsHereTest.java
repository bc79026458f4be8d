package org.threeline.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeline.basemap.BaseMap;
import org.threeline.file.DataFolder;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.MapLook;
import org.threeline.session.Progress;
import org.threeline.session.Session;
import org.threeline.zones.Plan;

class WhatIsHereTest {
    private static final FeatureId DMZ = new FeatureId("dmz");
    private static final FeatureId UKRAINIAN = new FeatureId("ukrainian-defence-line");
    private static final FeatureId CONTACT = new FeatureId("contact-line");

    private static Plan plan;
    private static BaseMap baseMap;

    @BeforeAll
    static void open() throws Exception {
        var session = new Session(() -> new DataFolder(Path.of(System.getProperty("threeline.data", "data"))));
        plan = session.open(session.defaultScenario(), Progress.NONE).plan();
        baseMap = session.map();
    }

    private static WhatIsHere at(double lon, double lat) {
        return WhatIsHere.at(plan, MapLook.STANDARD, baseMap, lon, lat, 2_000);
    }

    /** A point beside the line of contact, metres to the left. */
    private static WhatIsHere beside(double meters) {
        var ruler = plan.trace(CONTACT).orElseThrow().ruler();
        double[] p = ruler.point(ruler.lengthMeters() * 0.4, meters);
        plan.projection().inverse(p, 0, p, 0, 1);
        return at(p[0], p[1]);
    }

    @Test
    void onTheLineOfContactItComesBeforeTheZone() {
        assertEquals(List.of(CONTACT, DMZ), beside(0).features());
    }

    @Test
    void besideItIsTheDemilitarizedZoneOnTheSideOfAParty() {
        WhatIsHere here = beside(10_000);
        assertEquals(List.of(DMZ), here.features());
        assertEquals(10_000, here.contacts().get(0).meters(), 20);
        assertEquals(Optional.of("Russia"), here.contacts().get(0).party().map(t -> t.in(Language.ENGLISH)));
        assertEquals(
                Optional.of("Україна"),
                beside(-10_000).contacts().get(0).party().map(t -> t.in(Language.UKRAINIAN)));
    }

    @Test
    void behindTheDemilitarizedZoneIsTheUkrainianLine() {
        assertEquals(List.of(UKRAINIAN), beside(-30_000).features());
    }

    @Test
    void whatIsHiddenIsNotThere() {
        MapLook look = MapLook.STANDARD.hiding(List.of(DMZ));
        var ruler = plan.trace(CONTACT).orElseThrow().ruler();
        double[] p = ruler.point(ruler.lengthMeters() * 0.4, 10_000);
        plan.projection().inverse(p, 0, p, 0, 1);
        assertEquals(
                List.of(), WhatIsHere.at(plan, look, baseMap, p[0], p[1], 2_000).features());
    }

    @Test
    void inATownItIsTheTownThatIsMeantNotTheVillageBesideIt() {
        WhatIsHere here = at(36.24, 49.99);
        assertEquals("Kharkiv", here.town().orElseThrow().name().english());
        assertEquals("UA-63", here.area().orElseThrow().iso());
        assertTrue(here.features().contains(new FeatureId("european-deterrent-line")));
    }

    @Test
    void onARiverItIsTheRiver() {
        WhatIsHere here = at(32.6, 46.62);
        assertEquals("Dnipro", here.river().orElseThrow().name().english());
        assertTrue(here.river().orElseThrow().meters() < 5_000);
    }

    @Test
    void atSeaThereIsTheSeaAndNoOblast() {
        WhatIsHere here = at(36.6, 46.0);
        assertEquals("Black Sea and Sea of Azov", here.water().orElseThrow().english());
        assertEquals(Optional.empty(), here.area());
        assertEquals(List.of(), here.features());
    }

    @Test
    void farFromEverythingThereIsNothing() {
        WhatIsHere here = at(-150, 10);
        assertEquals(List.of(), here.features());
        assertEquals(Optional.empty(), here.town());
        assertEquals(Optional.empty(), here.river());
    }
}
