package io.newswire.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.newswire.store", importOptions = DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule decisions_know_no_kafka_and_no_database = noClasses()
            .that()
            .haveSimpleName("FaultRule")
            .or()
            .haveSimpleNameStartingWith("PendingBatch")
            .or()
            .haveSimpleName("Backoff")
            .or()
            .haveSimpleName("ArticleRow")
            .or()
            .haveSimpleName("Known")
            .or()
            .haveSimpleName("Capture")
            .or()
            .haveSimpleName("RetryRule")
            .or()
            .haveSimpleName("Signature")
            .or()
            .haveSimpleName("RouteRoles")
            .or()
            .haveSimpleName("Tokens")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.jdbi..", "io.javalin..");

    @ArchTest
    static final ArchRule only_the_writer_knows_kafka = noClasses()
            .that()
            .resideInAnyPackage(
                    "..query..",
                    "..export..",
                    "..api..",
                    "..stream..",
                    "..console..",
                    "..database..",
                    "..hooks..",
                    "..access..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule the_archive_needs_no_database = noClasses()
            .that()
            .resideInAPackage("..archive..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..write..", "..query..", "..database..", "..api..", "java.sql..", "org.jdbi..");

    @ArchTest
    static final ArchRule finding_knows_neither_http_nor_writing = noClasses()
            .that()
            .resideInAnyPackage("..query..", "..export..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "..api..", "..console..", "..write..", "..hooks..", "..access..");

    @ArchTest
    static final ArchRule services_do_not_know_each_other = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("io.newswire.ingest..", "io.newswire.enrich..", "io.newswire.cli..");
}
