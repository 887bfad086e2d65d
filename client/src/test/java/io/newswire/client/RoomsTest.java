package io.newswire.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.newswire.client", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule the_client_needs_only_the_contracts_and_a_kafka_client = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.newswire.client",
                    "io.newswire.contracts",
                    "org.apache.kafka.clients.consumer",
                    "org.apache.kafka.common..",
                    "java..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule what_is_told_is_decided_without_asking_kafka = classes()
            .that()
            .haveNameMatching(".*[.](ArticleFilter|Told|Intake|RecordReader|Place|Position)")
            .should()
            .onlyDependOnClassesThat()
            .haveNameNotMatching("org[.]apache[.]kafka[.]clients[.]consumer[.](Kafka)?Consumer");
}
