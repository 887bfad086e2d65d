package io.newswire.ingest.fetch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {"io.newswire.ingest.fetch", "io.newswire.ingest.feed"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class FetchRoomsTest {
    @ArchTest
    static final ArchRule reading_feeds_and_deciding_about_fetches_knows_no_kafka = noClasses()
            .that()
            .resideInAPackage("..ingest.feed..")
            .or()
            .haveSimpleName("HttpFetcher")
            .or()
            .haveSimpleName("OffsetTracker")
            .or()
            .haveSimpleName("Journey")
            .or()
            .haveSimpleName("Step")
            .or()
            .haveSimpleName("Hop")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "io.newswire.platform.kafka..",
                    "io.newswire.platform.service..",
                    "io.newswire.platform.settings..");

    @ArchTest
    static final ArchRule fetching_knows_neither_the_frontier_nor_feeds = noClasses()
            .that()
            .resideInAPackage("..ingest.fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..ingest.frontier..", "..ingest.feed..");

    @ArchTest
    static final ArchRule one_way_in_each = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .haveNameMatching(
                    ".*\\.(FeedParser|Parsed|Feed(Enclosure|Head|Hints|Item|Person|Source|Text)|Html|FetchLoop|HttpFetcher|FetchedPage|FetchLimits|FetchTrace|HopSeen|Cap)");
}
