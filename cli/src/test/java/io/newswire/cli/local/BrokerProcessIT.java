package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessIT {
    @TempDir
    private Path directory;

    @Test
    void a_broker_that_is_killed_comes_back_on_its_port_with_its_data() throws Exception {
        try (var broker = BrokerProcess.on(directory.resolve("kafka"), directory.resolve("kafka.log"), Ports.free())) {
            broker.start();
            var before = broker.bootstrapServers();
            try (var admin = Admin.create(Map.of("bootstrap.servers", before))) {
                admin.createTopics(Set.of(new NewTopic("kept", 1, (short) 1)))
                        .all()
                        .get(30, TimeUnit.SECONDS);
            }

            broker.kill();
            assertThat(broker.isAlive()).isFalse();
            broker.start();

            assertThat(broker.bootstrapServers()).isEqualTo(before);
            try (var admin = Admin.create(Map.of("bootstrap.servers", before))) {
                assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
            }
        }
    }
}
