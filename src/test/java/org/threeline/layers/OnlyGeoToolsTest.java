package org.threeline.layers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class OnlyGeoToolsTest {
    @Test
    void theTestOfTheDataStoreKnowsNothingOfThreeline() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.geotools..", "org.locationtech.jts..", "org.junit..", "")
                .orShould()
                .onlyDependOnClassesThat()
                .haveNameMatching(
                        ".*ScenarioDataStoreTest|java\\..*|org\\.(geotools|locationtech|junit)\\..*|\\[.*|[a-z]+")
                .check(new ClassFileImporter().importClasses(ScenarioDataStoreTest.class));
    }
}
