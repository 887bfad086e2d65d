package io.newswire.cli.sources;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.platform.dial.AddressGuard;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "io.newswire.cli", importOptions = DoNotIncludeTests.class)
class AllowedHostsTest {
    private static final String URL = "http://127.0.0.1:8000/rss.xml";

    @ArchTest
    static final ArchRule what_a_command_may_dial_is_decided_in_one_place = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(SourceAccess.class.getName())
            .should()
            .callConstructor(AddressGuard.class, Collection.class);

    @Test
    void the_setting_of_the_service_holds_for_commands_besides_allow() {
        assertThat(refused(Map.of(), List.of())).isTrue();
        assertThat(refused(Map.of("NEWSWIRE_INGEST_ALLOWED_HOSTS", "127.0.0.1:8000"), List.of()))
                .isFalse();
        assertThat(refused(Map.of("NEWSWIRE_INGEST_ALLOWED_HOSTS", "a.example"), List.of("127.0.0.1:8000")))
                .isFalse();
    }

    @Test
    void an_option_that_names_no_host_is_said_to_be_wrong() {
        assertThatThrownBy(() -> SourceAccess.guard(Map.of(), List.of("a b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--allow: ");
    }

    private static boolean refused(Map<String, String> environment, List<String> allowed) {
        return Undialled.of(CanonicalUrl.of(URL), SourceAccess.guard(environment, allowed))
                .isPresent();
    }
}
