package io.newswire.store.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.contracts.Story;
import io.newswire.contracts.Topic;
import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.TestStory;
import io.newswire.store.batch.SettableClock;
import io.newswire.store.database.Database;
import io.newswire.store.months.KeepTerms;
import io.newswire.store.months.PartTables;
import io.newswire.store.query.Finder;
import io.newswire.store.write.WriterRig;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionIT {
    private static final String LIVE = "SELECT part::text FROM article_part WHERE expired_at IS NULL";

    private final Database database = TestPostgres.migrated();
    private final SettableClock clock = new SettableClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final KeepTerms terms = new KeepTerms(60, Map.of("wire.example", 10));
    private final WriterRig rig = new WriterRig(database, terms, clock);
    private final PartKeeper keeper = PartKeeper.of(database, terms, 5, registry, clock, handle -> serverTime());
    private Duration behind = Duration.ZERO;

    private Instant serverTime() {
        return clock.instant().minus(behind);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static ConsumerRecord<byte[], byte[]> article(String id, int revision, String published) {
        return TestRecords.article(
                0, TestArticle.of(id).revision(revision).published(published).headline("Headline about zeppelin" + id));
    }

    private static ConsumerRecord<byte[], byte[]> ofWire(String id, String published) {
        var json = new String(article(id, 1, published).value(), StandardCharsets.UTF_8)
                .replace("https://news.example/" + id, "https://de.wire.example/" + id);
        return new ConsumerRecord<>(Topic.ARTICLES.topicName(), 0, 0, TestRecords.utf8(id), TestRecords.utf8(json));
    }

    private List<String> column(String sql) {
        return rig.column(String.class, sql);
    }

    private double outcome(String name) {
        return registry.get("newswire.outcomes")
                .tag("stage", "retention")
                .tag("outcome", name)
                .counter()
                .count();
    }

    /** An article of September that is over on the last of November, and one of November. */
    private void storeOldAndYoung() {
        rig.store(
                article("old", 1, "2026-09-10"),
                article("old", 2, "2026-09-11"),
                article("gone", 1, "2026-09-12"),
                article("young", 1, "2026-11-19"),
                TestRecords.deletion(0, "gone", TestArticle.FETCHED.plusSeconds(60)),
                TestRecords.deletion(0, "young", TestArticle.FETCHED.minusSeconds(60)),
                TestStory.of("of-old", 0).with("old").with("gone").record(),
                TestStory.of("of-both", 0).with("old").with("young").record(),
                TestStory.of("merged", 0).mergedInto("of-old").record());
    }

    @Test
    void what_was_taken_down_is_erased_after_its_time_and_again_when_it_comes_again() {
        rig.store(
                article("gone", 1, "2026-11-10"),
                article("gone", 2, "2026-11-11"),
                article("back", 1, "2026-11-11"),
                article("there", 1, "2026-11-12"),
                TestRecords.deletion(0, "gone", TestArticle.FETCHED.plusSeconds(60)),
                TestRecords.deletion(0, "back", TestArticle.FETCHED.plusSeconds(60)),
                TestStory.of("of-gone", 0).with("there").with("gone").record());
        rig.store(TestRecords.article(
                0, TestArticle.of("back").revision(2).enriched(TestArticle.FETCHED.plusSeconds(90))));
        keeper.round();
        assertThat(column("SELECT id FROM article_revision ORDER BY id"))
                .containsExactly("back", "back", "gone", "gone", "there");

        clock.pass(Duration.ofDays(6));
        keeper.round();
        assertThat(column("SELECT id FROM article ORDER BY id")).containsExactly("back", "there");
        assertThat(column("SELECT id FROM article_revision ORDER BY id")).containsExactly("back", "back", "there");
        assertThat(outcome("erased")).isEqualTo(1);
        var finder = new Finder(database);
        assertThat(finder.story("of-gone").orElseThrow().story().members())
                .as("one that left too late for its story to say so")
                .extracting(Story.Member::articleId)
                .containsExactly("there");
        assertThat(column("SELECT article FROM story_members")).containsExactly("there");
        assertThat(List.of("gone", "back", "there", "unknown"))
                .as("their archived pages are not to be shown")
                .filteredOn(finder::isTakenDown)
                .containsExactly("gone");

        rig.store(article("gone", 1, "2026-11-10"));
        assertThat(column("SELECT id FROM article WHERE deleted_at IS NOT NULL"))
                .containsExactly("gone");
        keeper.round();
        assertThat(column("SELECT id FROM article_revision WHERE id = 'gone'")).isEmpty();
        assertThat(outcome("erased")).isEqualTo(2);
    }

    @Test
    void a_clock_that_is_ahead_of_that_of_the_database_drops_nothing() {
        storeOldAndYoung();
        keeper.round();
        clock.pass(Duration.ofDays(7));
        behind = Duration.ofDays(7);
        keeper.round();

        assertThat(column("SELECT id FROM article ORDER BY id")).containsExactly("gone", "old", "young");
        assertThat(outcome("dropped")).isZero();
    }

    @Test
    void a_story_of_articles_that_were_too_old_when_they_came_goes_with_the_next_part() {
        storeOldAndYoung();
        rig.store(TestStory.of("strangers", 0).with("too-old").with("too").record());
        clock.pass(Duration.ofDays(7));
        keeper.round();
        assertThat(column("SELECT id FROM stories ORDER BY id"))
                .as("its articles may still come")
                .contains("strangers");

        clock.pass(Duration.ofDays(120));
        keeper.round();
        assertThat(column("SELECT id FROM stories")).doesNotContain("strangers");
    }

    @Test
    void what_was_kept_for_long_enough_is_dropped_with_all_that_belonged_to_it() {
        storeOldAndYoung();
        rig.store(
                TestRecords.article(
                        0, TestArticle.of("a").published("2026-09-10").url("https://dropped.example/a")),
                TestRecords.article(
                        0,
                        TestArticle.of("b")
                                .published("2026-09-10")
                                .url("https://followed.example/b")
                                .feed("https://followed.example/rss")),
                TestRecords.feed(0, "https://followed.example/rss", TestArticle.FETCHED, 0));
        keeper.round();
        assertThat(column("SELECT id FROM article ORDER BY id")).containsExactly("a", "b", "gone", "old", "young");

        clock.pass(Duration.ofDays(7));
        keeper.round();
        assertThat(column("SELECT id FROM article")).containsExactly("young");
        assertThat(column("SELECT id FROM article_revision")).containsExactly("young");
        assertThat(column("SELECT relname FROM pg_class WHERE relname LIKE 'article%202609%'"))
                .isEmpty();
        assertThat(column("SELECT article FROM story_members")).containsExactly("young");
        assertThat(column("SELECT id FROM stories")).containsExactly("of-both");
        assertThat(column("SELECT id FROM article_deletion")).containsExactly("young");
        assertThat(column("SELECT word FROM headline_word WHERE word LIKE 'zeppelin%'"))
                .containsExactly("zeppelinyoung");
        assertThat(column("SELECT source FROM source_feed"))
                .as("sources with an article that is left, or a feed that is followed")
                .containsExactlyInAnyOrder("news.example", "followed.example");
        assertThat(column(LIVE))
                .containsExactlyInAnyOrder("202611", "202612", "202701", "10202611", "10202612", "10202701");
        assertThat(new Finder(database).article("old", null)).isEmpty();
        assertThat(outcome("dropped")).isEqualTo(1);
        assertThat(registry.get("newswire.store.parts").gauge().value()).isEqualTo(6);
    }

    @Test
    void a_late_revision_of_an_article_that_was_dropped_is_not_stored_whatever_its_date() {
        storeOldAndYoung();
        clock.pass(Duration.ofDays(7));
        keeper.round();
        rig.store(
                article("old", 3, "2026-11-25"),
                TestRecords.deletion(0, "old", clock.instant()),
                TestStory.of("of-both", 60).with("old").with("young").record(),
                article("new", 1, "2026-11-26"));
        assertThat(column("SELECT id FROM article ORDER BY id")).containsExactly("new", "young");
        assertThat(column("SELECT id FROM article_revision ORDER BY id")).containsExactly("new", "young");
        assertThat(column("SELECT id FROM article_deletion")).containsExactly("young");
        assertThat(column("SELECT article FROM story_members")).containsExactly("young");
        assertThat(rig.outcome("expired")).isEqualTo(1);
    }

    @Test
    void after_ninety_days_nothing_tells_of_it_and_its_date_alone_keeps_it_out() {
        storeOldAndYoung();
        clock.pass(Duration.ofDays(7));
        keeper.round();
        clock.pass(Duration.ofDays(20));
        keeper.round();
        assertThat(column("SELECT id FROM article_place ORDER BY id")).contains("old");
        clock.pass(Duration.ofDays(71));
        keeper.round();
        assertThat(column("SELECT id FROM article_place WHERE id IN ('old', 'gone')"))
                .isEmpty();
        assertThat(column("SELECT part::text FROM article_part WHERE part = 202609"))
                .isEmpty();

        rig.store(article("old", 4, "2026-09-10"), article("never-seen", 1, "2026-10-01"));
        assertThat(column("SELECT id FROM article")).doesNotContain("old", "never-seen");
        assertThat(rig.outcome("expired")).isEqualTo(2);
    }

    @Test
    void a_source_that_is_kept_shorter_has_parts_of_its_own_that_are_dropped_alone() {
        rig.store(ofWire("wire", "2026-11-10"), article("daily", 1, "2026-11-10"));
        assertThat(column("SELECT tableoid::regclass::text FROM article ORDER BY id"))
                .containsExactly("article_202611", "article_10d_202611");
        clock.pass(Duration.ofDays(16));
        keeper.round();
        assertThat(column("SELECT id FROM article ORDER BY id")).containsExactly("daily", "wire");
        clock.pass(Duration.ofDays(1));
        keeper.round();
        assertThat(column("SELECT id FROM article")).containsExactly("daily");
        assertThat(column("SELECT relname FROM pg_class WHERE relname LIKE '%10d_202611%'"))
                .isEmpty();
    }

    @Test
    void a_search_that_runs_holds_up_the_drop_and_neither_other_searches_nor_writes() {
        storeOldAndYoung();
        clock.pass(Duration.ofDays(7));
        try (var search = database.forQueries().open()) {
            search.begin();
            search.execute("SELECT count(*) FROM article");
            assertThat(catchThrowable(keeper::round)).hasMessageContaining("timeout");
            assertThat(new Finder(database).article("young", null)).isPresent();
            rig.store(article("new", 1, "2026-11-26"), article("old", 3, "2026-09-10"));
            assertThat(rig.outcome("expired")).isEqualTo(1);
            search.commit();
        }
        keeper.round();
        assertThat(column("SELECT id FROM article ORDER BY id")).containsExactly("new", "young");
        assertThat(column("SELECT relname FROM pg_class WHERE relname LIKE 'article%202609%'"))
                .isEmpty();
    }

    @Test
    void of_several_instances_one_keeps_the_parts() {
        try (var other = database.forUpkeep().open()) {
            assertThat(PartTables.beginKeeping(other)).isTrue();
            storeOldAndYoung();
            clock.pass(Duration.ofDays(7));
            keeper.round();
            assertThat(column("SELECT id FROM article")).contains("old");
        }
        keeper.round();
        assertThat(column("SELECT id FROM article")).containsExactly("young");
    }
}
