package io.newswire.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.platform.telemetry.Health;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class BrokerWatchTest {
    @Test
    void brokers_that_do_not_answer_make_a_service_unready() throws IOException {
        // Takes connections and says nothing, as a broker that hangs does.
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var health = new Health();
            var meters = new SimpleMeterRegistry();
            var admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + silent.getLocalPort()));
            try (var watch = BrokerWatch.start(admin, health, Duration.ofMillis(100), Duration.ofSeconds(2))) {
                health.bindTo(meters);
                var gauge = meters.get("newswire.health").tag("check", "kafka").gauge();
                await().untilAsserted(() -> assertThat(gauge.value()).isZero());
            }
        }
    }
}
