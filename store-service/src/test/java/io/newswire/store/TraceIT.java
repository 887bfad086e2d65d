package io.newswire.store;

import static io.newswire.store.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.DeadLetters;
import io.newswire.store.database.Database;
import io.newswire.store.reprocess.RunRecords;
import io.newswire.store.write.WriterRig;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TraceIT {
    private static final String EVIL = "\"><script>alert(1)</script>";

    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final TestServer server = new TestServer(database);

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void each_revision_has_the_times_of_its_stages_the_newest_first() throws Exception {
        rig.store(
                TestRecords.article(0, TestArticle.of("a").revision(1)),
                TestRecords.article(1, TestArticle.of("a").revision(2)));

        var trace = json(server.get("/api/articles/a/trace"));
        assertThat(trace.get("revisions").findValuesAsString("revision")).containsExactly("2", "1");
        var steps = trace.get("revisions").get(0).get("steps");
        assertThat(steps.findValuesAsString("stage"))
                .containsExactly("DISCOVERED", "REQUESTED", "FETCHED", "ENRICHED", "STORED");
        assertThat(steps.get(0).get("at").asString())
                .isEqualTo(TestArticle.FETCHED.minusSeconds(60).toString());
        assertThat(steps.get(1).get("at").asString())
                .isEqualTo(TestArticle.FETCHED.minusSeconds(1).toString());
        assertThat(server.get("/articles/a/trace").body())
                .contains("Revision 2", "Revision 1", "found in its feed", "59.000 s", "in the database");
        assertThat(server.get("/articles/a").body()).contains("href=\"/articles/a/trace\"");
    }

    @Test
    void a_revision_that_a_run_of_reprocess_made_names_it_and_has_no_delay() throws Exception {
        var second = TestArticle.of("r").revision(2).enriched(TestArticle.FETCHED.plusSeconds(86_400));
        var promoted = RunRecords.proposed("2026-11-24-093000", second.build(), TestArticle.FETCHED);
        rig.store(
                TestRecords.article(0, TestArticle.of("r").revision(1)),
                TestRecords.article(1, JsonCodec.of(Article.class).decode(promoted.value())));

        var revisions = json(server.get("/api/articles/r/trace")).get("revisions");
        assertThat(revisions.get(0).get("reprocessRun").asString()).isEqualTo("2026-11-24-093000");
        assertThat(revisions.get(1).get("reprocessRun")).isNull();
        assertThat(server.get("/articles/r/trace").body())
                .contains("an old page, by reprocess run 2026-11-24-093000")
                .doesNotContain(">1 d<");
    }

    @Test
    void a_record_about_it_that_could_not_be_processed_is_part_of_its_way_also_where_nothing_is_stored()
            throws Exception {
        rig.store(deadLetter("b", "no such charset " + EVIL), deadLetter("other", "not this one"));

        var trace = json(server.get("/api/articles/b/trace"));
        assertThat(trace.get("revisions")).isEmpty();
        assertThat(trace.get("deadLetters"))
                .singleElement()
                .satisfies(letter ->
                        assertThat(((JsonNode) letter).get("detail").asString()).contains("no such charset"));
        assertThat(server.get("/articles/b/trace").body())
                .contains("What could not be processed", "no such charset")
                .doesNotContain("<script", "href=\"/articles/b\"");
    }

    @Test
    void what_nobody_knows_has_none_and_one_that_was_taken_down_says_so() throws Exception {
        assertThat(server.get("/api/articles/none/trace").statusCode()).isEqualTo(404);
        assertThat(server.get("/articles/none/trace").statusCode()).isEqualTo(404);

        rig.store(
                TestRecords.article(0, TestArticle.of("c")),
                TestRecords.deletion(1, "c", TestArticle.FETCHED.plusSeconds(60)));
        assertThat(json(server.get("/api/articles/c/trace")).get("deletedAt").asString())
                .isNotEmpty();
        assertThat(server.get("/articles/c/trace").body()).contains("Taken down on");
    }

    @Test
    void a_key_that_is_longer_than_an_index_takes_is_stored() throws Exception {
        rig.store(deadLetter("x".repeat(100_000), "long key"));
        assertThat(json(server.get("/api/dead-letters")).get("items")).hasSize(1);
    }

    private static ConsumerRecord<byte[], byte[]> deadLetter(String key, String detail) {
        var original = new ConsumerRecord<>(Topic.PAGES.topicName(), 0, 7, TestRecords.utf8(key), new byte[] {1, 2});
        var letter = DeadLetters.of(
                original, "extract", "processing-failed", new IllegalStateException(detail), TestArticle.FETCHED);
        var record =
                new ConsumerRecord<>(letter.topic(), 0, (long) key.hashCode() & 0xff, letter.key(), letter.value());
        letter.headers().forEach(header -> record.headers().add(header));
        return record;
    }
}
