package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.cli.local.PipelineSettings.PreferredPorts;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortPlanTest {
    private static final PipelineSettings ANY = PipelineSettings.on(Path.of("anywhere"));

    @Test
    void a_port_that_is_asked_for_is_taken_whatever_was_before() {
        var plan = PortPlan.of(ANY.ports(1234, 5678, PreferredPorts.USUAL), Optional.of(lastRun(Ports.free())));
        assertThat(plan.kafka()).isEqualTo(1234);
        assertThat(plan.http(LocalService.STORE)).isEqualTo(5678);
        assertThat(plan.moved()).as("nobody wonders about what was asked for").isEmpty();
    }

    @Test
    void ports_of_the_last_run_are_taken_again() {
        var before = Ports.free();
        var plan = PortPlan.of(ANY, Optional.of(lastRun(before)));
        assertThat(plan.kafka()).isEqualTo(before);
        assertThat(plan.postgres()).isEqualTo(5432);
        assertThat(plan.http(LocalService.ENRICH)).isEqualTo(before);
        assertThat(plan.moved()).isEmpty();
    }

    @Test
    void a_port_of_the_last_run_that_is_taken_now_is_given_up() throws Exception {
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress(Ports.loopback(), 0));
            var plan = PortPlan.of(ANY, Optional.of(lastRun(other.getLocalPort())));
            assertThat(plan.kafka()).isNotEqualTo(other.getLocalPort());
            assertThat(plan.moved())
                    .hasSize(2)
                    .anySatisfy(line -> assertThat(line)
                            .contains("Kafka", plan.kafka() + "", "--kafka-port " + other.getLocalPort()))
                    .anySatisfy(line -> assertThat(line).contains("console", "--http-port " + other.getLocalPort()));
        }
    }

    @Test
    void a_port_that_is_asked_for_and_taken_ends_the_start() throws Exception {
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress(Ports.loopback(), 0));
            var settings = ANY.ports(0, other.getLocalPort(), PreferredPorts.USUAL);
            assertThatThrownBy(() -> PortPlan.of(settings, Optional.empty()))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " is in use")
                    .hasMessageContaining("--http-port");
        }
    }

    @Test
    void the_first_run_takes_the_preferred_ports() {
        var kafka = Ports.free();
        var http = Ports.free();
        var plan = PortPlan.of(ANY.ports(0, 0, new PreferredPorts(kafka, http)), Optional.empty());
        assertThat(plan.kafka()).isEqualTo(kafka);
        assertThat(plan.http(LocalService.STORE)).isEqualTo(http);
    }

    private static RunFile lastRun(int port) {
        return RunFile.ofThisProcess(
                "127.0.0.1:" + port,
                "jdbc:postgresql://127.0.0.1:5432/newswire",
                Map.of(LocalService.STORE, port, LocalService.INGEST, port, LocalService.ENRICH, port));
    }
}
