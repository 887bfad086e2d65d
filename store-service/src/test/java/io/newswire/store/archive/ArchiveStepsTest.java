package io.newswire.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Topic;
import io.newswire.store.batch.BatchLoop;
import io.newswire.store.batch.DeadLetterOutbox;
import io.newswire.store.batch.LoopState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive's consumer, over a disk that may be full. */
class ArchiveStepsTest {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final TopicPartition PAGES = new TopicPartition(Topic.PAGES.topicName(), 0);

    @TempDir
    private Path directory;

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final MockProducer<byte[], byte[]> deadLetters =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final LoopState state = new LoopState("not opened yet");
    private ArchiveRig rig;
    private Archive archive;
    private BatchLoop<PendingPage> loop;

    @BeforeEach
    void assign() {
        rig = new ArchiveRig(directory.resolve("archive"));
        archive = rig.open();
        rig.writable = () -> state.ready().isUp();
        var steps = new ArchiveSteps(
                archive,
                new DeadLetterOutbox(deadLetters, "store-service/archive", rig.clock),
                rig.meters,
                state,
                failures -> PAUSE,
                rig.clock);
        loop = new BatchLoop<>(consumer, List.of(PAGES.topic()), steps::add, steps::step, state, rig.clock);
        consumer.subscribe(List.of(PAGES.topic()), loop);
        consumer.rebalance(List.of(PAGES));
        consumer.updateBeginningOffsets(Map.of(PAGES, 0L));
    }

    @Test
    void offsets_are_committed_after_their_pages_are_on_disk() throws IOException {
        consumer.addRecord(TestPage.of("a", "x").record(0));
        consumer.addRecord(TestPage.of("a", "x").record(1));
        loop.turn();
        loop.turn();
        assertThat(committed()).isEqualTo(2);
        assertThat(rig.reader.newest(10)).hasSize(1);
        assertThat(rig.outcome("stored")).isEqualTo(1);
        assertThat(rig.outcome("repeated")).isEqualTo(1);
        assertThat(state.ready().isUp()).isTrue();
        assertThat(writable()).isEqualTo(1);
    }

    @Test
    void a_full_disk_pauses_the_consumer_turns_readiness_red_and_loses_nothing() throws IOException {
        loop.turn();
        rig.disk.fill();
        consumer.addRecord(TestPage.of("a", "x").record(0));
        loop.turn();
        loop.turn();
        assertThat(consumer.paused()).containsExactly(PAGES);
        assertThat(committed()).isZero();
        assertThat(state.ready().why())
                .isEqualTo("the archive takes no pages: java.io.IOException: No space left on device");
        assertThat(state.live().isUp()).isTrue();
        assertThat(writable()).isZero();
        assertThat(rig.outcome("waited")).isEqualTo(1);

        rig.disk.mend();
        rig.clock.pass(PAUSE);
        loop.turn();
        assertThat(committed()).isEqualTo(1);
        assertThat(consumer.paused()).isEmpty();
        assertThat(state.ready().isUp()).isTrue();
        archive.close();
        assertThat(rig.reader.newest(10)).hasSize(1);
        assertThat(rig.verified()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_while_nothing_arrives_and_used_once_it_can() throws IOException {
        Files.writeString(rig.folder, "a file where the folder should be");
        loop.turn();
        assertThat(state.ready().why()).contains("FileAlreadyExistsException").contains(rig.folder.toString());
        Files.delete(rig.folder);
        rig.clock.pass(PAUSE);
        loop.turn();
        assertThat(state.ready().isUp()).isTrue();
    }

    @Test
    void an_index_that_cannot_be_read_blames_no_page() throws IOException {
        rig.store(TestPage.of("a", "x"));
        Files.writeString(rig.files(".ids").getFirst(), "no line of ours\n");
        consumer.addRecord(TestPage.of("b", "y").record(0));
        loop.turn();
        loop.turn();
        assertThat(state.ready().why()).contains("cannot be read");
        assertThat(committed()).isZero();
        assertThat(deadLetters.history()).isEmpty();
    }

    @Test
    void what_is_no_page_is_counted_and_left_to_the_dead_letters_of_enrich() throws IOException {
        consumer.addRecord(new ConsumerRecord<>(PAGES.topic(), 0, 0, TestPage.utf8("k"), TestPage.utf8("no header")));
        consumer.addRecord(TestPage.of("b", "y").record(1));
        loop.turn();
        loop.turn();
        assertThat(committed()).isEqualTo(2);
        assertThat(rig.outcome("unreadable")).isEqualTo(1);
        assertThat(rig.outcome("stored")).isEqualTo(1);
        assertThat(deadLetters.history()).isEmpty();
    }

    @Test
    void a_page_that_cannot_be_made_a_record_becomes_a_dead_letter_and_its_neighbours_are_stored() throws IOException {
        // A year of five digits: no date of WARC.
        var impossible = TestPage.of("bad", "x").at(java.time.Instant.parse("+12026-11-24T00:00:00Z"));
        consumer.addRecord(TestPage.of("a", "1").record(0));
        consumer.addRecord(impossible.record(1));
        consumer.addRecord(TestPage.of("c", "3").record(2));
        for (int i = 0; i < 12; i++) {
            loop.turn();
        }
        assertThat(committed()).isEqualTo(3);
        assertThat(rig.outcome("stored")).isEqualTo(2);
        assertThat(rig.outcome("refused")).isEqualTo(1);
        assertThat(deadLetters.history()).hasSize(1);
        archive.close();
        assertThat(rig.verified()).isEmpty();
    }

    private long committed() {
        var offset = consumer.committed(Set.of(PAGES)).get(PAGES);
        return offset == null ? 0 : offset.offset();
    }

    private double writable() {
        return rig.registry.get("newswire.archive.writable").gauge().value();
    }
}
