package io.newswire.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.newswire.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String FRONTIER = "io.newswire.ingest.frontier";
    private static final String FETCH = "io.newswire.ingest.fetch";
    private static final String FEED = "io.newswire.ingest.feed";
    private static final String DISCOVERY = "io.newswire.ingest.discovery";

    @ArchTest
    static final ArchRule the_frontiers_decisions_know_no_kafka = noClasses()
            .that()
            .resideInAPackage(FRONTIER)
            .and()
            .haveNameNotMatching(".*\\.(Kafka\\w+|FrontierTopology|FrontierProcessor|FrontierStores)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.newswire.platform.kafka..");

    @ArchTest
    static final ArchRule the_feed_parser_knows_neither_kafka_nor_how_bodies_are_fetched = noClasses()
            .that()
            .resideInAPackage(FEED)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.newswire.platform..", FRONTIER, FETCH);

    @ArchTest
    static final ArchRule the_frontier_and_the_fetcher_meet_only_over_topics = noClasses()
            .that()
            .resideInAPackage(FRONTIER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FETCH, "okhttp3..");

    @ArchTest
    static final ArchRule the_fetcher_decides_nothing_of_the_frontiers = noClasses()
            .that()
            .resideInAPackage(FETCH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRONTIER, FEED);

    @ArchTest
    static final ArchRule discovery_fetches_nothing = noClasses()
            .that()
            .resideInAPackage(DISCOVERY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "io.newswire.platform..",
                    "okhttp3..",
                    "java.net.http..",
                    FRONTIER,
                    FETCH,
                    FEED);

    @ArchTest
    static final ArchRule no_service_knows_another = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.newswire.enrich..", "io.newswire.store..", "io.newswire.cli..");

    @ArchTest
    static final ArchRule the_frontier_is_entered_through_its_topology = classes()
            .that()
            .resideInAPackage(FRONTIER)
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .haveNameMatching(
                    ".*\\.(FrontierTopology|Limits|ImpossibleLimitsException|Obedience|AllowedHosts|Hubs|Troubles)");
}
