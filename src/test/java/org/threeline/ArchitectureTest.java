package org.threeline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps the table of rooms in {@code src/docs/architecture.md} true.
 *
 * <p>Rules are methods: as static fields the engine ran none of them.
 */
@AnalyzeClasses(packages = "org.threeline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.threeline.";

    /** Room → rooms it may use. */
    private static final Map<String, List<String>> MAY_USE = mayUse();

    private static Map<String, List<String>> mayUse() {
        var table = new TreeMap<String, List<String>>();
        table.put("scenario", List.of());
        table.put("geodesy", List.of());
        table.put("basemap", List.of("geodesy"));
        table.put("zones", List.of("scenario", "geodesy", "basemap"));
        table.put("analysis", List.of("scenario", "geodesy", "basemap", "zones"));
        table.put("edit", List.of("scenario", "geodesy", "basemap", "zones"));
        table.put("file", List.of("scenario"));
        table.put("layers", List.of("scenario", "geodesy", "basemap", "zones", "edit", "file"));
        table.put("exchange", List.of("scenario", "geodesy", "basemap", "zones", "layers", "file"));
        table.put("render", List.of("geodesy", "layers"));
        table.put("slides", List.of("scenario", "geodesy", "basemap", "zones", "analysis", "layers", "render"));
        var session = List.of(
                "scenario",
                "geodesy",
                "basemap",
                "zones",
                "analysis",
                "edit",
                "file",
                "layers",
                "exchange",
                "render",
                "slides");
        table.put("session", session);
        var above = new ArrayList<>(session);
        above.add("session");
        table.put("cli", above);
        table.put("ui", above);
        var all = new ArrayList<>(above);
        all.add("cli");
        all.add("ui");
        table.put("app", all);
        return table;
    }

    @ArchTest
    void everyClassLivesInARoom(JavaClasses all) {
        classes()
                .should()
                .resideInAnyPackage(
                        MAY_USE.keySet().stream().map(r -> ROOT + r + "..").toArray(String[]::new))
                .because("each responsibility has its room")
                .check(all);
    }

    @ArchTest
    void roomsUseOnlyTheRoomsOfTheTable(JavaClasses all) {
        MAY_USE.forEach((room, allowed) -> {
            var forbidden = new TreeSet<>(MAY_USE.keySet());
            forbidden.remove(room);
            allowed.forEach(forbidden::remove);
            if (!forbidden.isEmpty()) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + room + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                forbidden.stream().map(r -> ROOT + r + "..").toArray(String[]::new))
                        .because("data goes one way, from the scenario to the picture")
                        .allowEmptyShould(true)
                        .check(all);
            }
        });
    }

    @ArchTest
    void roomsHaveNoCycles(JavaClasses all) {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(all);
    }

    @ArchTest
    void theModelRestsOnJdkJtsSlf4jAndJSpecifyAlone(JavaClasses all) {
        classes()
                .that()
                .resideInAPackage(ROOT + "scenario..")
                .should(onlyDependOnClassesThat(resideInAnyPackage(
                        ROOT + "scenario..", "java..", "org.locationtech.jts..", "org.slf4j..", "org.jspecify..")))
                .because("the model serves every room")
                .check(all);
    }

    @ArchTest
    void onlyTheWindowKnowsJavaFx(JavaClasses all) {
        onlyIn(all, List.of("ui", "app"), "javafx..", "org.controlsfx..");
    }

    @ArchTest
    void panelsKnowEachOtherOnlyThroughTheCommonRoom(JavaClasses all) {
        String ui = ROOT + "ui.";
        for (String panel : List.of("map", "layers", "inspector", "findings", "concept", "history")) {
            noClasses()
                    .that()
                    .resideInAPackage(ui + panel + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(ROOT + "ui..")
                            .and(DescribedPredicate.not(resideInAnyPackage(ui + panel + "..", ui + "common.."))))
                    .because("a panel can be read, changed and tested alone")
                    .check(all);
        }
        noClasses()
                .that()
                .resideInAPackage(ui + "common..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "ui..")
                        .and(DescribedPredicate.not(resideInAPackage(ui + "common.."))))
                .because("what panels share knows none of them")
                .check(all);
    }

    @ArchTest
    void onlyThePainterKnowsAwt(JavaClasses all) {
        var color = new DescribedPredicate<JavaClass>("be java.awt.Color in layers") {
            @Override
            public boolean test(JavaClass used) {
                return used.getName().equals("java.awt.Color");
            }
        };
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "render..", ROOT + "slides..", ROOT + "layers..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.awt..")
                .check(all);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "layers..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.awt..").and(DescribedPredicate.not(color)))
                .check(all);
    }

    @ArchTest
    void onlyTheCommandLineKnowsPicocli(JavaClasses all) {
        onlyIn(all, List.of("cli", "app"), "picocli..");
    }

    @ArchTest
    void onlyTheFileRoomKnowsJackson(JavaClasses all) {
        onlyIn(
                all,
                List.of("file", "analysis", "exchange", "session", "cli"),
                "com.fasterxml.jackson..",
                "com.networknt..");
    }

    @ArchTest
    void geoToolsFeaturesStayWithTheMap(JavaClasses all) {
        onlyIn(
                all,
                List.of("basemap", "layers", "render", "exchange", "ui"),
                "org.geotools.api.feature..",
                "org.geotools.api.filter..",
                "org.geotools.api.style..",
                "org.geotools.feature..",
                "org.geotools.filter..",
                "org.geotools.styling..",
                "org.geotools.data..");
    }

    private static void onlyIn(JavaClasses all, List<String> rooms, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        rooms.stream().map(r -> ROOT + r + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because("each library has its rooms")
                .check(all);
    }
}
