package io.newswire.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What is allowed is named, so that no Kafka client, logger or framework comes in unseen. */
@AnalyzeClasses(packages = "io.newswire.contracts", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule CONTRACTS_NEED_ONLY_JACKSON_ICU_AND_THE_JDK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.newswire.contracts..",
                    "java..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson.annotation..",
                    // Names of hosts by UTS 46.
                    "com.ibm.icu.text",
                    "tools.jackson..");
}
