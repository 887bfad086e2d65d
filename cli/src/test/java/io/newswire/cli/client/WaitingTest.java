package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.sources.ArticleRobots;
import io.newswire.contracts.Article;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WaitingTest {
    private static final String URL = "http://a.example/1";
    private static final String HOST = "a.example";

    private final List<Article> arrived = new ArrayList<>();

    static List<Arguments> ends() {
        return List.of(
                end(new FetchOutcome.Gone(404), "http://a.example/1 answered 404"),
                end(new FetchOutcome.NotModified(null), "has not changed"),
                end(
                        new FetchOutcome.Refused("address", "a.example (10.0.0.1:80) is in private use"),
                        "10.0.0.1",
                        "allowed-hosts=a.example"),
                end(
                        new FetchOutcome.Refused("address", "10.0.0.1 is in private use"),
                        "10.0.0.1",
                        "It redirects there"),
                end(new FetchOutcome.Refused("content-type", URL + " is image/png"), "is image/png"),
                end(
                        new FetchOutcome.Refused("redirects", "more than 5, the next to /x"),
                        "newswire.ingest.max-redirects"),
                end(new FetchOutcome.Refused("too-large", "more than 9 bytes"), "more than 9 bytes", "max-page-bytes"),
                end(new FetchOutcome.Failed("http-status", "HTTP status 403", 403, null, false), "answered 403"),
                end(new FetchOutcome.Moved("mailto:a@a.example", true), "no web address"));
    }

    private static Arguments end(FetchOutcome outcome, String... words) {
        return Arguments.of(outcome, List.of(words));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_fetch_that_brings_no_page_ends_the_waiting_and_says_why(FetchOutcome outcome, List<String> words) {
        var waiting = waiting("Newswire/0.1");
        waiting.take(result(HOST, article(URL), outcome));

        assertThat(waiting.isOver()).isTrue();
        assertThat(waiting.missing().getFirst().why()).contains(words).doesNotContain("--allow");
    }

    @Test
    void what_the_store_has_says_why_nothing_comes() {
        var way = new Traced.Way(3, null, null, 7, "COMPLETE", null, null, List.of());
        var stored = fetched();
        stored.isStored(new Traced("id", null, null, null, List.of(way), List.of()));
        assertThat(stored.why()).contains("stored already, as revision 3");
        assertThat(stored.isOver()).isTrue();

        var gone = fetched();
        gone.isStored(new Traced("id", null, null, Instant.EPOCH, List.of(way), List.of()));
        assertThat(gone.why()).contains("taken down at 1970-01-01T00:00:00Z", "handed in as a file");

        var unknown = fetched();
        unknown.isStored(new Traced("id", null, null, null, List.of(), List.of()));
        assertThat(unknown.isOver()).isFalse();

        var unasked = waiting("Newswire/0.1").missing().getFirst();
        unasked.isStored(new Traced("id", null, null, null, List.of(way), List.of()));
        assertThat(unasked.why()).as("it waits for its turn").startsWith("nothing was fetched");
    }

    private Awaited fetched() {
        var waiting = waiting("Newswire/0.1");
        waiting.take(result(HOST, article(URL), fetched(null, null)));
        return waiting.missing().getFirst();
    }

    @Test
    void a_fetch_that_is_tried_again_is_waited_for_and_named_when_time_is_over() {
        var waiting = waiting("Newswire/0.1");
        waiting.take(result(HOST, article(URL), new FetchOutcome.Failed("http-status", "503", 503, null, true)));

        assertThat(waiting.isOver()).isFalse();
        assertThat(waiting.missing().getFirst().why()).isEqualTo(URL + " answered 503; the service tries again later");
    }

    @Test
    void robots_txt_that_forbids_it_is_named_by_its_line() {
        var rules = "User-agent: *\nDisallow: /1\n";
        var waiting = waiting("Newswire/0.1 (x)");
        waiting.take(result(HOST, robots(), fetched(null, "User-agent: *\nDisallow: /2\n")));
        assertThat(waiting.isOver()).isFalse();
        waiting.take(result(HOST, robots(), fetched(null, rules)));
        assertThat(waiting.isOver()).isTrue();
        assertThat(waiting.missing().getFirst().why()).contains("forbids it to Newswire", "line 2 (Disallow: /1)");

        var ignoring = waiting(null);
        ignoring.take(result(HOST, robots(), fetched(null, rules)));
        assertThat(ignoring.isOver()).isFalse();
    }

    @Test
    void an_article_is_known_by_the_address_that_its_page_declares_or_that_it_moved_to() {
        var waiting = waiting("Newswire/0.1");
        waiting.take(result(HOST, article(URL), new FetchOutcome.Moved("http://b.example/2", false)));
        waiting.take(result("b.example", article("http://b.example/2"), fetched("http://b.example/two", null)));
        assertThat(waiting.missing().getFirst().why()).startsWith("http://b.example/2 was fetched (10 bytes), but it");
        assertThat(arrived).isEmpty();

        waiting.take(article(URL, Records.article("Not this", 1, null)));
        assertThat(arrived).isEmpty();
        waiting.take(article("http://b.example/two", Records.article("Two", 1, null)));
        assertThat(arrived).extracting(Article::headline).containsExactly("Two");
        assertThat(waiting.missing()).isEmpty();
    }

    @Test
    void redirects_without_end_are_given_up_with_the_number_that_is_followed() {
        var waiting = waiting("Newswire/0.1");
        for (int i = 1; i <= 6; i++) {
            assertThat(waiting.isOver()).isFalse();
            waiting.take(result(
                    HOST,
                    article("http://a.example/" + i),
                    new FetchOutcome.Moved("http://a.example/" + (i + 1), false)));
        }
        assertThat(waiting.isOver()).isTrue();
        assertThat(waiting.missing().getFirst().why())
                .contains("at last from http://a.example/6 to http://a.example/7", "follows 5 redirects");
    }

    @Test
    void a_host_that_is_never_asked_ends_the_waiting_with_the_first_answer_about_its_robots_txt() {
        var waiting = waiting("Newswire/0.1");
        waiting.take(result(HOST, robots(), new FetchOutcome.Refused("address", "a.example (10.0.0.1:80) is private")));
        assertThat(waiting.isOver()).isTrue();
        assertThat(waiting.missing().getFirst().why()).contains("10.0.0.1", "allowed-hosts=a.example");
    }

    @Test
    void what_is_told_of_others_is_not_taken_for_its_own() {
        var waiting = waiting("Newswire/0.1");
        waiting.take(result(HOST, article("http://a.example/other"), new FetchOutcome.Gone(404)));
        waiting.take(result("b.example", robots(), fetched(null, "User-agent: *\nDisallow: /\n")));
        waiting.take(Records.of(Topic.FETCH_RESULTS, HOST, "no json".getBytes(StandardCharsets.UTF_8)));

        assertThat(waiting.isOver()).isFalse();
        assertThat(waiting.missing().getFirst().why()).startsWith("nothing was fetched for it");
    }

    @Test
    void a_page_that_became_a_dead_letter_is_named_with_its_cause() {
        var id = ArticleId.ofUrl(URL);
        var page = Records.of(Topic.PAGES, id, new byte[1]);
        var letter =
                DeadLetters.of(page, "enrich", "processing-failed", new IllegalStateException("oops"), Records.NOW);
        var waiting = waiting("Newswire/0.1");
        waiting.take(Records.of(Topic.DEAD_LETTERS, id, new byte[1], letter.headers()));

        assertThat(waiting.isOver()).isTrue();
        assertThat(waiting.missing().getFirst().why()).contains("enrich, processing-failed", "oops", "show 2:41");
    }

    private Waiting waiting(@Nullable String agent) {
        return new Waiting(
                List.of(new Awaited(Submission.ofUrl(URL, Records.NOW), new ArticleRobots(agent))), arrived::add);
    }

    private static FetchRequest article(String url) {
        return request(FetchRequest.Kind.ARTICLE, url, ArticleId.ofUrl(url));
    }

    private static FetchRequest robots() {
        return request(FetchRequest.Kind.ROBOTS, "http://a.example/robots.txt", null);
    }

    private static FetchRequest request(FetchRequest.Kind kind, String url, @Nullable String id) {
        return new FetchRequest("r", kind, url, id, null, null, null, Map.of(), Map.of(), 1, Records.NOW);
    }

    private static FetchOutcome fetched(@Nullable String canonicalUrl, @Nullable String body) {
        var bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return new FetchOutcome.Fetched(
                200, URL, null, canonicalUrl, null, null, null, null, List.of(), null, "digest", 10, bytes);
    }

    private static org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]> result(
            String host, FetchRequest request, FetchOutcome outcome) {
        var result = new FetchResult(request, outcome, Records.NOW, Duration.ofMillis(5));
        return Records.of(
                Topic.FETCH_RESULTS, host, JsonCodec.of(FetchResult.class).encode(result));
    }

    private static org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]> article(
            String url, Article article) {
        return Records.of(
                Topic.ARTICLES,
                ArticleId.ofUrl(url),
                JsonCodec.of(Article.class).encode(article));
    }
}
