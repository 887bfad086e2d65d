package io.newswire.cli.client;

import io.newswire.cli.Endpoints;
import io.newswire.contracts.Article;
import io.newswire.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Articles that come out from now on, and what is told of those that do not. */
final class Arrivals implements AutoCloseable {
    private final TopicReader reader;

    private Arrivals(TopicReader reader) {
        this.reader = reader;
    }

    /** What arrives after this call is seen. */
    static Arrivals from(Endpoints endpoints) {
        return new Arrivals(TopicReader.open(endpoints, Topic.ARTICLES, Topic.FETCH_RESULTS, Topic.DEAD_LETTERS));
    }

    /** Ends sooner when nothing more will come. @return those that did not arrive in time */
    List<Awaited> await(List<Awaited> submissions, Duration atMost, Consumer<Article> arrived) {
        var waiting = new Waiting(submissions, arrived);
        reader.follow(atMost, each -> {
            waiting.take(each);
            return !waiting.isOver();
        });
        return waiting.missing();
    }

    @Override
    public void close() {
        reader.close();
    }
}
