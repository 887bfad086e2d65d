package io.newswire.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "io.newswire", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule services_do_not_know_each_other =
            slices().matching("io.newswire.(ingest|enrich|store)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule contracts_know_no_kafka_client = noClasses()
            .that()
            .resideInAPackage("io.newswire.contracts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.newswire.platform..");

    @ArchTest
    static final ArchRule the_platform_knows_no_service = noClasses()
            .that()
            .resideInAPackage("io.newswire.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.newswire.ingest..", "io.newswire.enrich..", "io.newswire.store..");
}
