package io.newswire.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.DeadLetters;
import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.database.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeletionIT {
    private static final Instant FIRST = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant DELETED = FIRST.plusSeconds(60);
    private static final Instant SECOND = FIRST.plusSeconds(120);

    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final ConsumerRecord<byte[], byte[]> first =
            TestRecords.article(0, TestArticle.of("a").enriched(FIRST));
    private final ConsumerRecord<byte[], byte[]> deletion = TestRecords.deletion(1, "a", DELETED);
    private final ConsumerRecord<byte[], byte[]> second =
            TestRecords.article(2, TestArticle.of("a").revision(2).enriched(SECOND));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_tombstone_marks_the_article_and_keeps_its_revisions() {
        rig.store(first);
        rig.store(deletion);

        assertThat(deleted()).isTrue();
        assertThat(rig.value(Integer.class, "SELECT count(*) FROM article_revision"))
                .isEqualTo(1);
        assertThat(rig.outcome("deleted")).isEqualTo(1);
    }

    @Test
    void a_revision_that_comes_later_brings_the_article_back_also_in_the_same_batch() {
        rig.store(first, deletion, second);
        assertThat(deleted()).isFalse();

        rig.store(TestRecords.deletion(3, "a", SECOND.plusSeconds(1)));
        assertThat(deleted()).isTrue();
    }

    @Test
    void a_tombstone_that_is_delivered_again_after_a_newer_revision_deletes_nothing() {
        rig.store(first, deletion);
        rig.store(second);
        rig.store(deletion);

        assertThat(deleted()).isFalse();
    }

    @Test
    void a_revision_that_comes_after_the_tombstone_though_it_is_older_is_deleted() {
        rig.store(deletion);
        rig.store(first);

        assertThat(deleted()).isTrue();
    }

    @Test
    void in_whatever_order_and_however_often_it_comes_to_the_same() {
        for (int seed = 0; seed < 20; seed++) {
            var id = "id" + seed;
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            for (int i = 0; i < 2; i++) {
                records.add(TestRecords.article(0, TestArticle.of(id).enriched(FIRST)));
                records.add(TestRecords.deletion(1, id, DELETED));
                records.add(
                        TestRecords.article(2, TestArticle.of(id).revision(2).enriched(SECOND)));
                records.add(TestRecords.deletion(3, id, SECOND.plusSeconds(60)));
            }
            Collections.shuffle(records, new Random(seed));
            records.forEach(record -> rig.store(record));
        }
        assertThat(rig.column(Boolean.class, "SELECT deleted_at = '2026-11-20T10:03:00Z' FROM article"))
                .hasSize(20)
                .containsOnly(true);
    }

    @Test
    void a_null_value_that_says_nothing_of_a_deletion_is_a_dead_letter() {
        rig.store(first);
        rig.store(new ConsumerRecord<>(Topic.ARTICLES.topicName(), 0, 1, TestRecords.utf8("a"), null));

        assertThat(deleted()).isFalse();
        assertThat(DeadLetters.causeOf(rig.deadLetters.history().getFirst().headers())
                        .reason())
                .isEqualTo(DeadLetters.UNDECODABLE);
    }

    private boolean deleted() {
        return rig.value(Boolean.class, "SELECT deleted_at IS NOT NULL FROM article WHERE id = 'a'");
    }
}
