package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class EndpointsTest {
    @TempDir
    private Path nothingRuns;

    @Test
    void a_pipeline_elsewhere_is_named_by_its_addresses() {
        var endpoints = parse("--kafka", "kafka.example:9092", "--store", "http://store.example:8080/");
        assertThat(endpoints.bootstrapServers()).isEqualTo("kafka.example:9092");
        assertThat(endpoints.storeUrl()).hasToString("http://store.example:8080");
    }

    @Test
    void what_a_command_does_not_need_need_not_be_known() {
        var endpoints = parse("--data", nothingRuns.toString(), "--kafka", "kafka.example:9092");
        assertThat(endpoints.bootstrapServers()).isEqualTo("kafka.example:9092");
        assertThatThrownBy(endpoints::storeUrl)
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("newswire up --data " + nothingRuns)
                .hasMessageContaining("--store URL");
    }

    private static Endpoints parse(String... args) {
        var command = new Any();
        new CommandLine(command).parseArgs(args);
        return command.pipeline.endpoints();
    }

    @Command
    static final class Any {
        @Mixin
        private PipelineOptions pipeline = new PipelineOptions();
    }
}
