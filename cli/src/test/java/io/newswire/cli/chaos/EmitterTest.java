package io.newswire.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.chaos.Item.Kind;
import io.newswire.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmitterTest {
    private final List<ProducerRecord<byte[], byte[]>> written = new ArrayList<>();
    private final Ledger ledger = new Ledger();
    private final Emitter emitter = new Emitter(5, ledger, written::add);

    @AfterEach
    void close() {
        emitter.close();
    }

    @Test
    void a_revision_is_another_text_of_the_same_article_and_a_copy_another_article() {
        emit(Kind.ARTICLE, 0, 1);
        emit(Kind.REVISION, 0, 1);
        emit(Kind.COPY, 0, 1);

        assertThat(written.stream().map(EmitterTest::key).distinct()).hasSize(2);
        assertThat(written.stream().map(EmitterTest::value).distinct()).hasSize(3);
        assertThat(ledger.given().texts()).containsEntry(key(written.getFirst()), 2);
        assertThat(ledger.given().texts()).containsEntry(key(written.getLast()), 1);
        assertThat(ledger.given().copies()).isEqualTo(1);
    }

    @Test
    void what_is_written_three_times_is_one_article_and_three_poisoned_records() {
        emit(Kind.ARTICLE, 0, 3);
        emit(Kind.POISON, 0, 3);

        assertThat(written).hasSize(6);
        assertThat(ledger.given().texts()).hasSize(1);
        assertThat(ledger.given().poison()).isEqualTo(3);
    }

    @Test
    void every_stage_gets_its_poison() {
        for (int number = 0; number < 5; number++) {
            emit(Kind.POISON, number, 1);
        }

        assertThat(written.stream().map(ProducerRecord::topic))
                .contains(
                        Topic.PAGES.topicName(),
                        Topic.LINKS.topicName(),
                        Topic.FETCH_RESULTS.topicName(),
                        Topic.ARTICLES.topicName());
    }

    @Test
    void a_newsroom_is_followed_and_then_no_more() {
        emit(Kind.NEWSROOM, 0, 1);
        int followed = written.size();
        emitter.unfollow();

        assertThat(written.subList(0, followed))
                .isNotEmpty()
                .allSatisfy(feed -> assertThat(feed.value()).isNotNull());
        assertThat(written.subList(followed, written.size()))
                .hasSize(followed)
                .allSatisfy(feed -> assertThat(feed.value()).isNull());
        assertThat(ledger.given().copies()).isPositive();
    }

    @Test
    void a_page_that_is_missing_and_one_with_nothing_to_read_are_no_articles() {
        emit(Kind.NEWSROOM, 0, 1);
        int articles = ledger.given().texts().size();
        emit(Kind.MISSING, 0, 1);
        emit(Kind.BLANK, 0, 1);

        assertThat(ledger.given().texts()).hasSize(articles);
        assertThat(ledger.given().missing()).hasSize(1);
        assertThat(ledger.given().unreadable()).containsExactly(key(written.getLast()));
    }

    private void emit(Kind kind, int number, int times) {
        emitter.emit(new Item(kind, number), times);
    }

    private static String key(ProducerRecord<byte[], byte[]> message) {
        return new String(message.key(), StandardCharsets.UTF_8);
    }

    private static String value(ProducerRecord<byte[], byte[]> message) {
        return new String(message.value(), StandardCharsets.UTF_8);
    }
}
