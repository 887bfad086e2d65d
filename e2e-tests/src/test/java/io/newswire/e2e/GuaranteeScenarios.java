package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.newsroom.Newsroom;
import io.newswire.cli.oracle.Given;
import io.newswire.cli.oracle.Guarantee;
import io.newswire.cli.oracle.Observer;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.Topic;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens to a pipeline, one thing after the other, and that it keeps its guarantees all the same: each scenario
 * follows a newsroom of its own, and looks at everything since the start. Subclasses say what the pipeline stands on.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GuaranteeScenarios {
    private static final int SCENARIOS = 4;
    private static final int ARTICLES = 120;
    private static final int COPIES = 10;
    private static final long SEED = 20_261_124;
    static final Duration ALL_THROUGH = Duration.ofSeconds(180);

    private final List<Newsroom> newsrooms = new ArrayList<>();
    private final Set<String> published = new HashSet<>();
    private int followed;
    private int poison;
    private int storedBefore;

    private Servers servers;
    Deployment services;
    Observer observer;
    private TopicWriter topics;

    abstract Servers startServers(Path directory);

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
        servers = startServers(directory);
        for (int i = 0; i < SCENARIOS; i++) {
            newsrooms.add(Newsroom.generated(ARTICLES, COPIES, SEED + i));
        }
        services = new Deployment(servers, newsrooms, directory);
        observer = servers.observer();
        topics = new TopicWriter(servers.bootstrapServers());
        services.start();
    }

    @AfterAll
    void stop() throws Exception {
        services.close();
        topics.close();
        newsrooms.forEach(Newsroom::close);
        servers.close();
    }

    @BeforeEach
    void look() {
        storedBefore = observer.stored();
    }

    /** So that the next scenario is about its own newsroom. */
    @AfterEach
    void unfollow() {
        for (var newsroom : newsrooms.subList(0, followed)) {
            newsroom.feeds().forEach(feed -> topics.delete(Topic.FEEDS, feed.toString()));
        }
    }

    @Test
    void every_article_arrives_once_and_poison_among_them_is_a_dead_letter() {
        topics.send(Topic.PAGES, "nobody", "bytes without the header that says what they are");
        var newsroom = follow();
        topics.send(Topic.LINKS, "example.com", "{ not json");
        topics.send(Topic.FETCH_RESULTS, "example.com", "[1, 2");
        topics.send(Topic.ARTICLES, "nobody", "{\"id\": 7}");

        poison += 4;
        comesToRest();
        assertThat(newsroom.requests()).allSatisfy(r -> assertThat(r.inFlight()).isEqualTo(1));
    }

    @Test
    void a_database_that_goes_away_and_comes_back_gets_everything() throws Exception {
        follow();
        await().atMost(ALL_THROUGH).until(() -> observer.stored() > storedBefore + 10);
        servers.stopDatabase();
        await().atMost(ALL_THROUGH).until(() -> services.store.status("/health/ready") == 503);
        assertThat(services.store.status("/health/live")).isEqualTo(200);
        servers.startDatabase();

        comesToRest();
        assertThat(services.store.status("/health/ready")).isEqualTo(200);
    }

    @Test
    void services_that_are_told_to_end_drain_in_time_and_go_on_where_they_stopped() throws Exception {
        follow();
        await().atMost(ALL_THROUGH).until(() -> observer.stored() > storedBefore + 10);
        for (var service : services.services()) {
            assertThat(service.terminate())
                    .as("drained within %s", ServiceUnderTest.DRAIN)
                    .isTrue();
        }
        services.start();

        comesToRest();
    }

    Newsroom follow() {
        var newsroom = newsrooms.get(followed++);
        newsroom.expected()
                .articles()
                .forEach(url -> published.add(
                        ArticleId.ofUrl(CanonicalUrl.of(url.toString()).value())));
        for (URI feed : newsroom.feeds()) {
            var settings = new FeedSettings(
                    feed.toString(), "Generated", List.of(), null, null, null, null, null, Map.of(), Instant.now());
            topics.send(Topic.FEEDS, feed.toString(), settings);
        }
        return newsroom;
    }

    void comesToRest() {
        await("all is stored")
                .atMost(ALL_THROUGH)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> isAllStored() && observer.deadLetters().size() >= poison);
        // A feed that is polled is never at rest: a request or its result may be under way whenever one looks.
        unfollow();
        await("all guarantees hold")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    var rest = observer.look(Given.articles(published, followed * COPIES, poison));
                    assertThat(Guarantee.ALL)
                            .allSatisfy(g -> assertThat(g.violations(rest)).isEmpty());
                });
    }

    boolean isAllStored() {
        return observer.stored() == published.size();
    }
}
