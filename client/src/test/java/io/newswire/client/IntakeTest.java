package io.newswire.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.EventType;
import io.newswire.contracts.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Topic TOPIC = Topic.ARTICLES;
    private static final TestArticle A = TestArticle.of("a");
    private static final TestArticle B = TestArticle.of("b");
    private static final ProducerRecord<byte[], byte[]> JUNK =
            TestArticle.record(TOPIC, "j", "junk".getBytes(UTF_8), EventType.ARTICLE_REVISED, "j:1");

    private final List<String> rewound = new ArrayList<>();

    @Test
    void of_several_revisions_the_newest_is_told_where_it_stands() {
        var events = take(
                intake(IntakeTest::refuse),
                new Records()
                        .add(0, A.on(TOPIC))
                        .add(0, B.on(TOPIC))
                        .add(0, A.revision(2).on(TOPIC))
                        .add(0, A.on(TOPIC)));
        assertThat(events).containsExactly("b 1", "a 2");
    }

    @Test
    void what_is_read_again_is_not_told_again() {
        var intake = intake(IntakeTest::refuse);
        var records = new Records().add(0, A.on(TOPIC)).add(0, A.deletionOn(TOPIC));
        assertThat(take(intake, records)).containsExactly("a 1 deleted");
        assertThat(take(intake, records)).isEmpty();
    }

    @Test
    void what_is_before_a_record_that_cannot_be_read_is_told_first_and_the_record_stays() {
        var intake = intake(IntakeTest::refuse);
        var records = new Records()
                .add(0, A.on(TOPIC))
                .add(0, JUNK)
                .add(0, B.on(TOPIC))
                .add(1, TestArticle.of("c").on(TOPIC));
        assertThat(take(intake, records)).containsExactly("a 1", "c 1");
        assertThat(rewound).containsExactly("newswire.articles-0@1");
        assertThatThrownBy(intake::throwFailure).isInstanceOf(UnreadableRecordException.class);
        assertThatThrownBy(() -> take(intake, new Records().add(0, JUNK)))
                .isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void a_record_that_somebody_takes_is_passed_over() {
        var taken = new ArrayList<Long>();
        var intake = intake(unreadable -> taken.add(unreadable.offset()));
        var records = new Records().add(0, A.on(TOPIC)).add(0, JUNK).add(0, B.on(TOPIC));
        assertThat(take(intake, records)).containsExactly("a 1", "b 1");
        assertThat(taken).containsExactly(1L);
        assertThat(rewound).isEmpty();
    }

    @Test
    void a_record_that_could_not_be_taken_stays_too() {
        var intake = intake(unreadable -> {
            throw new IllegalStateException("the place for such records is full");
        });
        assertThatThrownBy(() -> take(intake, new Records().add(0, JUNK).add(0, B.on(TOPIC))))
                .hasMessageContaining("is full");
        assertThat(rewound).containsExactly("newswire.articles-0@0");
    }

    private static void refuse(UnreadableRecordException unreadable) {
        throw unreadable;
    }

    private static Intake intake(Consumer<UnreadableRecordException> onUnreadable) {
        var all = new ArticleFilter(List.of(), List.of(), StoryPolicy.ALL_ARTICLES);
        return new Intake(all, onUnreadable, new Told());
    }

    private List<String> take(Intake intake, Records records) {
        return intake
                .take(records.polled(), record -> true, (partition, offset) -> rewound.add(partition + "@" + offset))
                .stream()
                .map(event ->
                        event.id() + " " + event.revision() + (event instanceof ArticleEvent.Deleted ? " deleted" : ""))
                .toList();
    }
}
