package io.newswire.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a consumer told of the articles of one test, whose ids begin alike. */
final class Heard {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String prefix;
    final List<ArticleEvent> events = new ArrayList<>();

    Heard(String prefix) {
        this.prefix = prefix;
    }

    /** Reads until an article that was written last is told. */
    Heard until(ArticleConsumer consumer, TestArticle last) {
        return until(consumer, event -> event.id().equals(last.id()) && event.revision() == last.revision());
    }

    Heard until(ArticleConsumer consumer, Predicate<ArticleEvent> last) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (events.stream().noneMatch(last)) {
            assertThat(System.nanoTime() - end)
                    .as("told in time, after " + this)
                    .isNegative();
            poll(consumer);
        }
        return this;
    }

    Heard poll(ArticleConsumer consumer) {
        consumer.poll(POLL).stream()
                .filter(event -> event.id().startsWith(prefix))
                .forEach(events::add);
        return this;
    }

    /** Each as its id without the prefix, and its revision. */
    List<String> words() {
        return events.stream().map(this::word).toList();
    }

    private String word(ArticleEvent event) {
        var name = event.id().substring(prefix.length()) + event.revision();
        return switch (event) {
            case ArticleEvent.Updated updated -> name;
            case ArticleEvent.NoLongerMatches left -> name + " left";
            case ArticleEvent.Deleted deleted -> name + " deleted";
        };
    }

    @Override
    public String toString() {
        return words().toString();
    }
}
