package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.cli.local.RunFile;
import io.newswire.contracts.JsonCodec;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
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

    @Test
    void who_names_another_broker_does_not_mean_the_store_of_the_pipeline_here(@TempDir Path data) throws Exception {
        var console = URI.create("http://127.0.0.1:9");
        long pid = ProcessHandle.current().pid();
        var run = new RunFile("127.0.0.1:8", "jdbc:x", Map.of(), console, pid, null, Instant.now(), Map.of(), null);
        Files.write(data.resolve("newswire.json"), JsonCodec.of(RunFile.class).encode(run));

        assertThat(parse("--data", data.toString()).storeUrl()).isEqualTo(console);
        assertThat(parse("--data", data.toString(), "--kafka", "127.0.0.1:8").storeUrl())
                .isEqualTo(console);
        var other = parse("--data", data.toString(), "--kafka", "kafka.example:9092");
        assertThat(other.bootstrapServers()).isEqualTo("kafka.example:9092");
        assertThatThrownBy(other::storeUrl)
                .hasMessageContaining("is not that of kafka.example:9092")
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
