package io.newswire.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.cli.CommandFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has taskset")
class AffinityTest {
    private Process process;

    @BeforeEach
    void start() throws Exception {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void a_process_stays_on_the_processor_that_it_is_bound_to() throws Exception {
        int last = Affinity.allowed().getLast();
        Affinity.bind(process.pid(), last);
        assertThat(Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")))
                .contains("Cpus_allowed_list:\t" + last);
    }

    @Test
    void who_names_a_processor_that_is_not_there_is_told_what_to_leave_out() {
        assertThatThrownBy(() -> Affinity.bind(process.pid(), 4_000))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("cannot be bound to processor 4000")
                .hasMessageContaining("--pin");
    }

    @Test
    void as_many_processors_may_be_used_as_java_counts() {
        assertThat(Affinity.allowed())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }
}
