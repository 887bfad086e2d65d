package io.newswire.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.ExitCode;
import io.newswire.cli.Typed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChaosCommandTest {
    @Test
    void all_faults_are_listed_with_what_they_do() {
        var typed = Typed.newswire("chaos", "--list");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Faults.all(Duration.ofSeconds(30)))
                .allSatisfy(fault -> assertThat(typed.lines())
                        .anyMatch(line -> line.startsWith(fault.name() + " ") && line.contains(fault.what())));
    }

    @Test
    void a_program_gets_an_object_for_each() {
        assertThat(Typed.newswire("chaos", "--list", "--output", "json").lines())
                .hasSize(Faults.all(Duration.ofSeconds(30)).size())
                .allMatch(line -> line.startsWith("{\"fault\":\""));
    }

    @Test
    void a_fault_that_does_not_exist_is_named_before_anything_starts() {
        var typed = Typed.newswire("chaos", "--fault", "kill-everybody");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("kill-everybody", "--list");
    }

    @Test
    void a_number_that_makes_no_sense_is_refused_with_its_option() {
        var typed = Typed.newswire("chaos", "--mix", "--minutes", "0");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("--minutes", "0 is below 1");
    }
}
