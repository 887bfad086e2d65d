package io.newswire.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Story.Change;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.DeadLetters;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.TestStory;
import io.newswire.store.database.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryIT {
    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_story_is_stored_with_its_members() {
        rig.store(TestStory.of("s", 0).with("a").with("b").record());

        assertThat(rig.value(
                        String.class,
                        "SELECT concat_ws(' ', id, change, changed, member_count, first_publisher, source_organization)"
                                + " FROM stories WHERE merged_into IS NULL"))
                .isEqualTo("s JOINED b 2 a Reuters");
        assertThat(memberships()).containsExactly("a s", "b s");
        assertThat(rig.outcome("story")).isEqualTo(1);
    }

    @Test
    void the_newest_telling_wins_whatever_the_order_and_the_batch() {
        var first = TestStory.of("s", 0).with("a").with("b").record();
        var second = TestStory.of("s", 1).with("a").with("b").with("c").record();
        var third = TestStory.of("s", 2).with("b").with("c").record();
        for (int seed = 0; seed < 12; seed++) {
            var records = new ArrayList<>(List.of(first, second, third, first, second, third));
            Collections.shuffle(records, new Random(seed));
            if (seed % 2 == 0) {
                records.forEach(record -> rig.store(record));
            } else {
                rig.store(array(records));
            }
            assertThat(memberships()).as("seed %d", seed).containsExactly("b s", "c s");
            assertThat(rig.column(Integer.class, "SELECT member_count FROM stories"))
                    .containsExactly(2);
            rig.store(TestStory.ended("s"));
        }
    }

    @Test
    void what_is_told_again_writes_no_row_anew() {
        var record = TestStory.of("s", 0).with("a").with("b").record();
        rig.store(record);
        var before = versions();
        rig.store(record, record);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void a_member_that_stays_is_not_written_anew() {
        rig.store(TestStory.of("s", 0).with("a").with("b").record());
        var before = rig.value(String.class, "SELECT xmin::text FROM story_members WHERE article = 'a'");
        rig.store(TestStory.of("s", 1).with("a").with("c").record());
        assertThat(rig.value(String.class, "SELECT xmin::text FROM story_members WHERE article = 'a'"))
                .isEqualTo(before);
        assertThat(memberships()).containsExactly("a s", "c s");
    }

    @Test
    void members_that_a_record_no_longer_lists_stay_until_they_are_said_to_leave() {
        var small = TestStory.of("s", 0).with("a").with("b").record();
        var third = TestStory.of("s", 1).with("a").with("c").record(Change.JOINED, "c", 3);
        var fourth = TestStory.of("s", 2).with("a").with("d").record(Change.JOINED, "d", 4);
        var without = TestStory.of("s", 3).with("a").record(Change.LEFT, "c", 3);
        rig.store(small);
        rig.store(third, fourth);
        assertThat(memberships()).containsExactly("a s", "b s", "c s", "d s");
        rig.store(without);
        assertThat(memberships()).containsExactly("a s", "b s", "d s");
        rig.store(third, fourth, without);
        assertThat(memberships()).as("told again").containsExactly("a s", "b s", "d s");

        rig.store(TestStory.ended("s"));
        rig.store(without, small, fourth, third);
        assertThat(memberships()).as("told at once").containsExactly("a s", "b s", "d s");
        rig.store(TestStory.of("s", 4).with("a").with("d").record());
        assertThat(memberships()).as("told whole").containsExactly("a s", "d s");
    }

    @Test
    void a_merged_story_keeps_its_row_and_no_members() {
        rig.store(
                TestStory.of("s", 0).with("a").with("b").record(),
                TestStory.of("t", 0).with("c").record());
        rig.store(TestStory.of("s", 1).mergedInto("t").record());

        assertThat(rig.column(String.class, "SELECT id || coalesce(merged_into, '') FROM stories ORDER BY id"))
                .containsExactly("st", "t");
        assertThat(memberships()).containsExactly("c t");
    }

    @Test
    void a_tombstone_removes_the_story_and_a_later_telling_brings_it_back() {
        rig.store(
                TestStory.of("s", 0).with("a").record(),
                TestStory.of("t", 0).with("b").record());
        rig.store(TestStory.ended("s"), TestStory.ended("unknown"));
        assertThat(rig.column(String.class, "SELECT id FROM stories")).containsExactly("t");
        assertThat(memberships()).containsExactly("b t");

        rig.store(
                TestStory.of("s", 2).with("a").record(),
                TestStory.ended("s"),
                TestStory.of("s", 3).with("c").record());
        assertThat(memberships()).containsExactly("b t", "c s");
    }

    @Test
    void what_is_no_story_becomes_a_dead_letter_and_its_neighbours_are_stored() {
        rig.store(
                TestRecords.junk(Topic.STORIES, 0),
                TestStory.of("s", 0).with("a").record(),
                new ConsumerRecord<>(Topic.STORIES.topicName(), 0, 2, null, null),
                new ConsumerRecord<>(Topic.STORIES.topicName(), 0, 3, null, TestRecords.utf8("{\"id\":\"x\"}")),
                TestStory.of("N\0", 0).with("a").record());

        assertThat(rig.column(String.class, "SELECT id FROM stories")).containsExactly("s");
        assertThat(rig.deadLetters.history())
                .extracting(letter -> DeadLetters.causeOf(letter.headers()).reason())
                .containsExactlyInAnyOrder("undecodable", "undecodable", "undecodable", "refused-by-database");
    }

    private List<String> memberships() {
        return rig.column(String.class, "SELECT article || ' ' || story FROM story_members ORDER BY 1");
    }

    private List<String> versions() {
        return rig.column(
                String.class,
                "SELECT xmin::text || id FROM stories UNION ALL SELECT xmin::text || article FROM story_members"
                        + " ORDER BY 1");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ConsumerRecord<byte[], byte[]>[] array(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.toArray(new ConsumerRecord[0]);
    }
}
