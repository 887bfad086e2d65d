package io.newswire.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.newswire.cli.archive.NamedArchive;
import io.newswire.store.StoreSettings;

@AnalyzeClasses(packages = "io.newswire.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule the_local_pipeline_knows_no_command = noClasses()
            .that()
            .resideInAPackage("io.newswire.cli.local")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.newswire.cli",
                    "io.newswire.cli.client",
                    "io.newswire.cli.demo",
                    "io.newswire.cli.status",
                    "io.newswire.cli.newsroom",
                    "picocli..");

    @ArchTest
    static final ArchRule the_newsroom_knows_nothing_of_what_follows_it = noClasses()
            .that()
            .resideInAPackage("io.newswire.cli.newsroom")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.newswire.cli.local", "io.newswire.cli.client");

    @ArchTest
    static final ArchRule client_commands_start_nothing = noClasses()
            .that()
            .resideInAPackage("io.newswire.cli.client")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.newswire.cli.local", "io.newswire.cli.demo");

    @ArchTest
    static final ArchRule services_are_only_started_and_what_decides_in_them_is_only_inspected = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.newswire.cli.local.LocalService")
            .and()
            .resideOutsideOfPackages(
                    "io.newswire.cli.archive",
                    "io.newswire.cli.deployment",
                    "io.newswire.cli.doctor",
                    "io.newswire.cli.reprocess",
                    "io.newswire.cli.inspect",
                    "io.newswire.cli.explain",
                    "io.newswire.cli.evaluate",
                    "io.newswire.cli.duplicates",
                    "io.newswire.cli.sources")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.newswire.ingest..", "io.newswire.enrich..", "io.newswire.store..");

    @ArchTest
    static final ArchRule what_is_inspected_needs_no_broker_and_no_store = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.newswire.cli.inspect",
                    "io.newswire.cli.explain",
                    "io.newswire.cli.evaluate",
                    "io.newswire.cli.duplicates")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..", "io.newswire.cli.local", "io.newswire.cli.client", "io.newswire.store..");

    @ArchTest
    static final ArchRule the_archive_is_read_where_it_is_and_no_more_of_the_store_is_known_than_its_settings =
            noClasses()
                    .that()
                    .resideInAPackage("io.newswire.cli.archive")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                                    "org.apache.kafka..",
                                    "io.newswire.cli.local",
                                    "io.newswire.store",
                                    "io.newswire.store.api..",
                                    "io.newswire.store.query..",
                                    "io.newswire.store.write..",
                                    "io.newswire.store.database..")
                            .and(not(belongToAnyOf(StoreSettings.class))));

    /** It does the work of the enrich service on pages of the store's archive, and asks neither service. */
    @ArchTest
    static final ArchRule what_is_reprocessed_is_read_by_the_entrance_of_enrich_and_found_by_that_of_the_archive =
            noClasses()
                    .that()
                    .resideInAPackage("io.newswire.cli.reprocess")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                                    "io.newswire.ingest..",
                                    "io.newswire.enrich.stream..",
                                    "io.newswire.enrich.text..",
                                    "io.newswire.enrich.metadata..",
                                    "io.newswire.enrich.duplicates..",
                                    "io.newswire.enrich.stories..",
                                    "io.newswire.store",
                                    "io.newswire.store.api..",
                                    "io.newswire.store.query..",
                                    "io.newswire.store.write..",
                                    "io.newswire.store.database..",
                                    "io.newswire.cli.local",
                                    "io.newswire.cli.archive",
                                    "java.sql..")
                            .and(not(belongToAnyOf(NamedArchive.class))));

    @ArchTest
    static final ArchRule topics_are_looked_at_and_changed_without_any_service = noClasses()
            .that()
            .resideInAPackage("io.newswire.cli.topics")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.newswire.cli.local", "io.newswire.cli.doctor", "java.sql..");

    /** It asks servers, and takes of the services no more than settings, the archive's bucket and how far migrations are. */
    @ArchTest
    static final ArchRule a_doctor_looks_and_changes_nothing = noClasses()
            .that()
            .resideInAPackage("io.newswire.cli.doctor")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.newswire.ingest..",
                    "io.newswire.enrich..",
                    "io.newswire.store.api..",
                    "io.newswire.store.query..",
                    "io.newswire.store.write..",
                    "java.sql..",
                    "org.flywaydb..",
                    "org.apache.kafka.clients.producer.."));

    /** It judges a pipeline wherever it runs, and whoever started it. */
    @ArchTest
    static final ArchRule the_oracle_starts_and_breaks_nothing = noClasses()
            .that()
            .resideInAPackage("io.newswire.cli.oracle")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.newswire.cli.local",
                    "io.newswire.cli.chaos",
                    "io.newswire.cli.client",
                    "io.newswire.cli.newsroom",
                    "org.apache.kafka.clients.producer..");

    @ArchTest
    static final ArchRule what_decides_in_a_run_knows_no_kafka = noClasses()
            .that()
            .resideInAPackage("io.newswire.cli.reprocess")
            .and()
            .haveNameMatching(".*[.](Selector|ArticleDiff|FieldText|Excerpt|Tally|Replay|Replayed|Rate)")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule sources_are_found_with_the_fetcher_and_the_parser_of_the_service = noClasses()
            .that()
            .resideInAPackage("io.newswire.cli.sources")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.newswire.ingest.frontier..",
                    "io.newswire.enrich..",
                    "io.newswire.store..",
                    "io.newswire.cli.client",
                    "java.net.http..",
                    "okhttp3..");
}
