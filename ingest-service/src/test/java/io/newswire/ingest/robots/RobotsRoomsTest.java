package io.newswire.ingest.robots;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {"io.newswire.ingest.robots", "io.newswire.ingest.identity"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class RobotsRoomsTest {
    @ArchTest
    static final ArchRule what_may_be_fetched_and_what_it_is_called_is_decided_without_kafka_and_without_fetching =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.kafka..",
                            "io.newswire.platform..",
                            "io.newswire.ingest.fetch..",
                            "io.newswire.ingest.feed..",
                            "io.newswire.ingest.frontier..");
}
