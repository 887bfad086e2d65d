package io.newswire.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.newswire", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String[] DECISIONS = {
        "io.newswire.enrich.page..",
        "io.newswire.enrich.text..",
        "io.newswire.enrich.metadata..",
        "io.newswire.enrich.language..",
        "io.newswire.enrich.entities..",
        "io.newswire.enrich.topics..",
        "io.newswire.enrich.duplicates..",
        "io.newswire.enrich.stories.."
    };

    @ArchTest
    static final ArchRule decisions_know_no_kafka = noClasses()
            .that()
            .resideInAnyPackage(DECISIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.newswire.platform..");

    @ArchTest
    static final ArchRule decisions_know_nothing_of_what_carries_them = noClasses()
            .that()
            .resideInAnyPackage(DECISIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.newswire.enrich", "io.newswire.enrich.stream..");

    @ArchTest
    static final ArchRule services_know_each_other_not_at_all = noClasses()
            .that()
            .resideInAPackage("io.newswire.enrich..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.newswire.ingest..", "io.newswire.store..", "io.newswire.cli..");
}
