package io.newswire.enrich.page;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Reading a page is a function of its bytes: it knows no broker, no service, and the rooms are entered one way. */
@AnalyzeClasses(packages = "io.newswire.enrich", importOptions = ImportOption.DoNotIncludeTests.class)
class ExtractionRoomsTest {
    @ArchTest
    static final ArchRule reading_a_page_knows_no_kafka = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.newswire.enrich.page..",
                    "io.newswire.enrich.text..",
                    "io.newswire.enrich.metadata..",
                    "io.newswire.enrich.entities..",
                    "io.newswire.enrich.topics..",
                    "io.newswire.enrich.language..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.newswire.platform..");

    @ArchTest
    static final ArchRule text_knows_nothing_of_metadata = noClasses()
            .that()
            .resideInAPackage("io.newswire.enrich.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.newswire.enrich.metadata..", "io.newswire.enrich.page..", "io.newswire.enrich.language..");
}
