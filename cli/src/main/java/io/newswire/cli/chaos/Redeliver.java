package io.newswire.cli.chaos;

import io.newswire.cli.local.LocalService;
import io.newswire.contracts.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Every record comes three times: what the source writes meanwhile, one behind the other; and twice the groups that reach out
 * of Kafka, the store's, the archive's and the fetcher's, are set back to the beginning of their topics.
 */
final class Redeliver implements Fault {
    private static final int TIMES = 3;
    private static final Map<LocalService, List<String>> GROUPS = Map.of(
            LocalService.STORE, List.of(Topic.PREFIX + "store", Topic.PREFIX + "archive"),
            LocalService.INGEST, List.of(Topic.PREFIX + "fetcher"));

    @Override
    public String name() {
        return "redeliver";
    }

    @Override
    public String what() {
        return "every record is written three times; store, archive and fetcher are set back to the beginning twice";
    }

    @Override
    public void strike(Arena arena, RandomGenerator chance) throws InterruptedException {
        arena.source().repeat(TIMES);
        for (int again = 1; again < TIMES; again++) {
            for (var service : List.of(LocalService.STORE, LocalService.INGEST)) {
                setBack(arena, service);
            }
            Thread.sleep(Fault.seconds(chance, 3, 8));
        }
    }

    private static void setBack(Arena arena, LocalService service) throws InterruptedException {
        arena.service(service).terminate();
        var settings = Map.<String, Object>of(
                "bootstrap.servers", arena.pipeline().broker().bootstrapServers());
        try (var admin = Admin.create(settings)) {
            for (var group : GROUPS.getOrDefault(service, List.of())) {
                // One whose service had to be killed has its members for a while.
                Faults.await(group + " is set back", () -> isSetBack(admin, group));
            }
        }
        arena.bringUp(service);
    }

    private static boolean isSetBack(Admin admin, String group) throws InterruptedException {
        try {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var beginnings = new HashMap<TopicPartition, OffsetSpec>();
            committed.keySet().forEach(partition -> beginnings.put(partition, OffsetSpec.earliest()));
            var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
            admin.listOffsets(beginnings)
                    .all()
                    .get()
                    .forEach((partition, at) -> offsets.put(partition, new OffsetAndMetadata(at.offset())));
            admin.alterConsumerGroupOffsets(group, offsets).all().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    @Override
    public Duration hold(RandomGenerator chance) {
        return Fault.seconds(chance, 3, 8);
    }

    @Override
    public void undo(Arena arena) {
        arena.source().repeat(1);
        arena.bringUp(LocalService.INGEST);
        arena.bringUp(LocalService.STORE);
    }
}
