package io.newswire.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.DeadLetters;
import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.database.Database;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteIT {
    private static final Instant DAY = Instant.parse("2026-11-24T00:00:00Z");

    private final Database database = TestPostgres.fresh();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_new_database_gets_its_schema_with_the_first_article() {
        rig.store(TestRecords.article(0, TestArticle.of("a")));
        assertThat(rig.value(String.class, "SELECT headline FROM article")).isEqualTo("Headline of a");
        assertThat(rig.value(String.class, "SELECT array_to_string(authors, ', ') FROM article"))
                .isEqualTo("Ada Reporter, Ben Writer");
        assertThat(rig.value(String.class, "SELECT document ->> 'articleBody' FROM article"))
                .isEqualTo("Body of a.");
        assertThat(rig.outcome("stored")).isEqualTo(1);
        assertThat(rig.state.ready().isUp()).isTrue();
    }

    @Test
    void revisions_in_any_order_and_any_number_of_times_end_in_the_same_rows() {
        var deliveries = new ArrayList<TestArticle>();
        for (var id : List.of("a", "b", "c")) {
            for (int revision = 1; revision <= 4; revision++) {
                var article = TestArticle.of(id).revision(revision).headline(id + " in revision " + revision);
                deliveries.addAll(List.of(article, article, article));
            }
        }
        Collections.shuffle(deliveries, new Random(7));
        for (int i = 0; i < deliveries.size(); i += 5) {
            rig.store(records(deliveries.subList(i, Math.min(i + 5, deliveries.size()))));
        }
        assertThat(rig.column(String.class, "SELECT headline FROM article ORDER BY id"))
                .containsExactly("a in revision 4", "b in revision 4", "c in revision 4");
        assertThat(rig.value(Integer.class, "SELECT count(*) FROM article_revision"))
                .isEqualTo(12);
        assertThat(rig.outcome("stored")).isEqualTo(12);
        assertThat(rig.outcome("repeated")).isEqualTo(24);
    }

    @Test
    void a_late_older_revision_is_kept_and_changes_nothing_of_the_article() {
        rig.store(TestRecords.article(0, TestArticle.of("a").revision(2).headline("new")));
        var before = rig.value(String.class, "SELECT a::text FROM article a");
        rig.store(TestRecords.article(1, TestArticle.of("a").revision(1).headline("old")));
        assertThat(rig.value(String.class, "SELECT a::text FROM article a")).isEqualTo(before);
        assertThat(rig.column(Integer.class, "SELECT revision FROM article_revision ORDER BY 1"))
                .containsExactly(1, 2);
    }

    @Test
    void a_row_that_the_database_refuses_becomes_a_dead_letter_and_its_neighbours_are_stored() {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (int i = 0; i < 100; i++) {
            var article = TestArticle.of("id" + i);
            records.add(TestRecords.article(i, i == 37 ? article.body("a NUL \0 inside") : article));
        }
        rig.store(array(records));
        assertThat(rig.value(Integer.class, "SELECT count(*) FROM article")).isEqualTo(99);
        assertThat(rig.column(String.class, "SELECT id FROM article")).doesNotContain("id37");
        var letter = rig.deadLetters.history().getFirst();
        assertThat(rig.deadLetters.history()).hasSize(1);
        assertThat(letter.value()).isEqualTo(records.get(37).value());
        var cause = DeadLetters.causeOf(letter.headers());
        assertThat(cause.reason()).isEqualTo("refused-by-database");
        assertThat(cause.offset()).isEqualTo(37);
        assertThat(rig.outcome("refused")).isEqualTo(1);
    }

    @Test
    void several_refused_rows_are_each_found() {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (int i = 0; i < 20; i++) {
            records.add(TestRecords.article(i, TestArticle.of("id" + i).body(i % 3 == 0 ? "\0" : "fine")));
        }
        rig.store(array(records));
        assertThat(rig.deadLetters.history()).hasSize(7);
        assertThat(rig.value(Integer.class, "SELECT count(*) FROM article")).isEqualTo(13);
    }

    @Test
    void odd_but_honest_text_is_stored_as_it_is() {
        var odd = "\u202Eright to left\u202C \u2066isolated\u2069 \uFEFF \uFFFE \u0001 \uD83D\uDE00 e\u0301 \u200B";
        rig.store(TestRecords.article(0, TestArticle.of("a").headline(odd).body(odd)));
        assertThat(rig.value(String.class, "SELECT headline FROM article")).isEqualTo(odd);
        assertThat(rig.value(String.class, "SELECT document ->> 'articleBody' FROM article"))
                .isEqualTo(odd);
    }

    @Test
    void half_a_character_is_refused_and_not_changed_silently() {
        var json = new String(
                        TestRecords.article(0, TestArticle.of("a").body("BODY")).value(), StandardCharsets.UTF_8)
                .replace("BODY", "\\ud83d");
        rig.store(new ConsumerRecord<>(Topic.ARTICLES.topicName(), 0, 0, null, TestRecords.utf8(json)));
        assertThat(rig.deadLetters.history()).hasSize(1);
    }

    @Test
    void an_article_of_two_megabytes_of_different_words_is_stored() {
        var body = new StringBuilder();
        for (int i = 0; body.length() < 2_000_000; i++) {
            body.append(Integer.toString(i * 7919, 36)).append("ж ");
        }
        rig.store(
                TestRecords.article(0, TestArticle.of("a").body(body.toString()).publisher("p".repeat(5_000))));
        assertThat(rig.deadLetters.history()).isEmpty();
        assertThat(rig.value(Integer.class, "SELECT length(document ->> 'articleBody') FROM article"))
                .isEqualTo(body.length());
    }

    @Test
    void what_cannot_be_read_becomes_a_dead_letter_and_its_neighbours_are_stored() {
        rig.store(
                TestRecords.junk(Topic.ARTICLES, 0),
                TestRecords.article(1, TestArticle.of("a")),
                new ConsumerRecord<>(Topic.ARTICLES.topicName(), 0, 2, TestRecords.utf8("x"), null),
                TestRecords.junk(Topic.FEED_STATUS, 3));
        assertThat(rig.value(Integer.class, "SELECT count(*) FROM article")).isEqualTo(1);
        assertThat(rig.deadLetters.history())
                .extracting(letter -> DeadLetters.causeOf(letter.headers()).reason())
                .containsExactly("undecodable", "undecodable", "undecodable");
    }

    @Test
    void dead_letters_are_kept_byte_for_byte_whatever_they_are() {
        var original = TestRecords.junk(Topic.PAGES, 5);
        var late = Instant.parse("+99999-12-31T00:00:00Z");
        var letter = DeadLetters.of(original, "stage\0", "reason", new IllegalStateException("NUL \0 here"), late);
        var record = new ConsumerRecord<>(Topic.DEAD_LETTERS.topicName(), 1, 9, letter.key(), letter.value());
        letter.headers().forEach(record.headers()::add);
        record.headers().add("odd\0name", new byte[] {0, -1});
        record.headers().add("none", null);
        rig.store(record, record, TestRecords.junk(Topic.DEAD_LETTERS, 10));
        assertThat(rig.column(String.class, "SELECT reason FROM dead_letter ORDER BY \"offset\""))
                .containsExactly("reason", "unknown");
        assertThat(rig.column(byte[].class, "SELECT value FROM dead_letter")).containsOnly(original.value());
        assertThat(rig.value(String.class, "SELECT detail FROM dead_letter ORDER BY \"offset\""))
                .contains("NUL \uFFFD");
        assertThat(rig.deadLetters.history()).isEmpty();
    }

    @Test
    void the_last_word_about_a_feed_counts() {
        var url = "https://news.example/feed.xml";
        rig.store(
                TestRecords.feed(0, url, DAY, 0),
                TestRecords.feed(1, url, DAY.plusSeconds(60), 3),
                TestRecords.feed(2, "https://gone.example/", DAY, 0),
                TestRecords.feed(3, "https://gone.example/", (byte[]) null));
        rig.store(TestRecords.feed(0, url, DAY, 0));
        assertThat(rig.column(Integer.class, "SELECT consecutive_failures FROM feed_status"))
                .containsExactly(3);
    }

    @Test
    void a_copy_is_stored_with_what_it_copies() {
        rig.store(TestRecords.article(0, TestArticle.of("b").copyOf("a", Article.Duplicate.Kind.NEAR, 0.9)));
        assertThat(rig.value(String.class, "SELECT duplicate_of || duplicate_kind || similarity FROM article"))
                .isEqualTo("aNEAR0.9");
    }

    private static ConsumerRecord<byte[], byte[]>[] records(List<TestArticle> articles) {
        return array(articles.stream()
                .map(article -> TestRecords.article(0, article))
                .toList());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ConsumerRecord<byte[], byte[]>[] array(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.toArray(new ConsumerRecord[0]);
    }
}
