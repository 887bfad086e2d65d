package io.newswire.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.EventType;
import io.newswire.contracts.Topic;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordReaderTest {
    private static final Topic TOPIC = Topic.ARTICLES;
    private static final TestArticle ARTICLE = TestArticle.of("a").revision(2);

    @Test
    void a_revision_is_an_update_with_the_whole_article() {
        assertThat(read(ARTICLE.on(TOPIC))).isEqualTo(new ArticleEvent.Updated(ARTICLE.article()));
    }

    @Test
    void a_deletion_says_of_which_revision_and_when() {
        assertThat(read(ARTICLE.deletionOn(TOPIC))).isEqualTo(new ArticleEvent.Deleted("a", 2, TestArticle.AT));
    }

    @Test
    void an_article_without_headers_is_read_as_what_it_is() {
        var bare = new ProducerRecord<>(
                TOPIC.topicName(), "a".getBytes(UTF_8), ARTICLE.on(TOPIC).value());
        assertThat(read(bare)).isInstanceOf(ArticleEvent.Updated.class);
    }

    static Stream<Arguments> unreadable() {
        var deleted = EventType.ARTICLE_DELETED;
        return Stream.of(
                Arguments.of(
                        TestArticle.record(TOPIC, "a", "{\"id\": 7".getBytes(UTF_8), EventType.ARTICLE_REVISED, "a:1"),
                        "no Article"),
                Arguments.of(
                        TestArticle.record(TOPIC, "b", ARTICLE.on(TOPIC).value(), EventType.ARTICLE_REVISED, "b:1"),
                        "its key is b, its article a"),
                Arguments.of(
                        TestArticle.with(ARTICLE.on(TOPIC), EventHeader.DATASCHEMA, "urn:newswire:schema:article:2"),
                        "follows urn:newswire:schema:article:2, this library knows urn:newswire:schema:article:1"),
                Arguments.of(
                        TestArticle.record(TOPIC, "a", null, EventType.ARTICLE_REVISED, "a:1"),
                        "no value, and its ce_type says newswire.article.revised"),
                Arguments.of(TestArticle.record(TOPIC, "a", null, deleted, "a:deleted"), "its ce_id is 'a:deleted'"),
                Arguments.of(
                        TestArticle.record(TOPIC, "a", null, deleted, "b:1:deleted"), "its ce_id is 'b:1:deleted'"),
                Arguments.of(
                        TestArticle.with(ARTICLE.deletionOn(TOPIC), EventHeader.TIME, "yesterday"),
                        "its ce_time is 'yesterday'"),
                Arguments.of(
                        new ProducerRecord<byte[], byte[]>(TOPIC.topicName(), null, "{}".getBytes(UTF_8)),
                        "it has no key"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_is_no_event_of_an_article_is_refused_with_its_place(ProducerRecord<byte[], byte[]> record, String why) {
        assertThatThrownBy(() -> read(record)).isInstanceOfSatisfying(UnreadableRecordException.class, refused -> {
            assertThat(refused).hasMessageContaining("newswire.articles-3 at offset 17: ");
            assertThat(refused).hasMessageContaining(why);
            assertThat(refused.topic()).isEqualTo("newswire.articles");
            assertThat(refused.partition()).isEqualTo(3);
            assertThat(refused.offset()).isEqualTo(17);
            assertThat(refused.key().isPresent()).isEqualTo(record.key() != null);
        });
    }

    private static ArticleEvent read(ProducerRecord<byte[], byte[]> record) {
        return RecordReader.read(Records.consumed(3, 17, record));
    }
}
