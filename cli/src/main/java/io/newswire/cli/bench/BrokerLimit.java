package io.newswire.cli.bench;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.bench.EditedPages.Made;
import io.newswire.cli.client.CommandKafka;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.KafkaClients;
import io.newswire.platform.kafka.Leaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;

/** The limit of taking pages from one stage to the next: the same records written to the same broker, and read. */
final class BrokerLimit {
    private static final String TOPIC = "bench-limit";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final KafkaClients clients;
    private final List<TopicPartition> partitions =
            Leaders.partitions(TOPIC, Topic.PAGES.partitions()).toList();

    BrokerLimit(Endpoints endpoints) {
        this.clients = CommandKafka.clients(endpoints);
    }

    /** Broker and clients are in this process: its processor time is that of all of them. */
    Limit.Cost of(List<Made> pages, Part process) throws InterruptedException {
        try (var admin = clients.admin()) {
            create(admin);
            try {
                awaitLeaders(admin);
                long cpu = process.cpuNanos();
                long begun = System.nanoTime();
                write(pages);
                read(pages.size());
                return new Limit.Cost(pages.size(), System.nanoTime() - begun, process.cpuNanos() - cpu);
            } finally {
                admin.deleteTopics(List.of(TOPIC));
            }
        }
    }

    private static void create(Admin admin) throws InterruptedException {
        var topic = new NewTopic(TOPIC, Topic.PAGES.partitions(), (short) -1).configs(Topic.PAGES.config());
        try {
            admin.createTopics(List.of(topic)).all().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandFailed("the topic " + TOPIC + " could not be made: " + e.getMessage());
        }
    }

    private void awaitLeaders(Admin admin) {
        try {
            var unled = Leaders.await(admin, partitions, LONGEST);
            if (!unled.isEmpty()) {
                throw new CommandFailed("the broker does not lead " + unled);
            }
        } catch (IllegalStateException e) {
            throw new CommandFailed(String.valueOf(e.getMessage()));
        }
    }

    private void write(List<Made> pages) {
        try (var topic = new PagesTopic(clients, TOPIC)) {
            topic.put(pages.stream());
        }
    }

    private void read(int records) {
        long end = System.nanoTime() + LONGEST.toNanos();
        try (var consumer = clients.consumer("bench-limit", "newswire-bench-limit", Map.of())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            int read = 0;
            while (read < records) {
                if (System.nanoTime() > end) {
                    throw new CommandFailed("only " + read + " of " + records + " records could be read from " + TOPIC);
                }
                read += consumer.poll(POLL).count();
            }
        }
    }
}
