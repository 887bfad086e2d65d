package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.cli.local.PipelineSettings.PreferredPorts;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortPlanTest {
    private static final PipelineSettings ANY = PipelineSettings.on(Path.of("anywhere"));

    private final Set<Integer> free = new HashSet<>();

    @Test
    void a_port_that_is_asked_for_is_taken_whatever_was_before() {
        var plan = PortPlan.of(ANY.ports(1234, 5678, PreferredPorts.USUAL), Optional.of(lastRun(Ports.free())));
        assertThat(plan.kafka()).isEqualTo(1234);
        assertThat(plan.http(LocalService.STORE)).isEqualTo(5678);
        assertThat(plan.moved()).as("nobody wonders about what was asked for").isEmpty();
    }

    @Test
    void ports_of_the_last_run_are_taken_again() {
        var http = Map.of(LocalService.STORE, free(), LocalService.INGEST, free(), LocalService.ENRICH, free());
        int kafka = free();
        var plan = PortPlan.of(ANY, Optional.of(lastRun(kafka, http)));
        assertThat(plan.kafka()).isEqualTo(kafka);
        assertThat(plan.postgres()).isEqualTo(5432);
        assertThat(plan.http()).isEqualTo(http);
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
    void a_port_that_is_asked_for_is_nobody_elses_whoever_had_it_last_time() {
        int port = Ports.free();
        var plan = PortPlan.of(ANY.ports(port, 0, new PreferredPorts(0, port)), Optional.of(lastRun(port)));
        assertThat(plan.kafka()).isEqualTo(port);
        assertThat(plan.http().values()).doesNotContain(port).doesNotHaveDuplicates();
    }

    @Test
    void what_is_asked_for_is_not_left_to_the_database_that_had_it() {
        var plan = PortPlan.of(ANY.ports(0, 5432, PreferredPorts.USUAL), Optional.of(lastRun(Ports.free())));
        assertThat(plan.http(LocalService.STORE)).isEqualTo(5432);
        assertThat(plan.postgres()).isNotEqualTo(5432);
    }

    @Test
    void the_first_run_takes_the_preferred_ports() {
        var kafka = Ports.free();
        var http = Ports.free();
        var plan = PortPlan.of(ANY.ports(0, 0, new PreferredPorts(kafka, http)), Optional.empty());
        assertThat(plan.kafka()).isEqualTo(kafka);
        assertThat(plan.http(LocalService.STORE)).isEqualTo(http);
    }

    /** Another one each time. */
    private int free() {
        int port = Ports.free();
        while (!free.add(port)) {
            port = Ports.free();
        }
        return port;
    }

    private static RunFile lastRun(int port) {
        return lastRun(port, Map.of(LocalService.STORE, port, LocalService.INGEST, port, LocalService.ENRICH, port));
    }

    private static RunFile lastRun(int kafka, Map<LocalService, Integer> http) {
        return RunFile.ofThisProcess("127.0.0.1:" + kafka, "jdbc:postgresql://127.0.0.1:5432/newswire", http, Map.of());
    }
}
