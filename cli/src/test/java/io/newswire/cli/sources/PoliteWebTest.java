package io.newswire.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchOutcome.Failed;
import io.newswire.contracts.FetchOutcome.Fetched;
import io.newswire.contracts.FetchOutcome.Gone;
import io.newswire.contracts.FetchOutcome.Moved;
import io.newswire.contracts.FetchOutcome.Refused;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchRequest.Kind;
import io.newswire.ingest.fetch.FetchedPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoliteWebTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final Map<String, FetchOutcome> outcomes = new HashMap<>();
    private final List<FetchRequest> requests = new ArrayList<>();
    private final List<Duration> rests = new ArrayList<>();
    private final PoliteWeb web = new PoliteWeb(
            this::fetch, Map.of("X-Key", "k"), Duration.ofSeconds(1), Clock.fixed(NOW, ZoneOffset.UTC), rests::add);

    @Test
    void a_host_rests_between_two_requests_and_no_other_waits_for_it() {
        web.get("http://a.example/1", Kind.FEED);
        web.get("http://b.example/1", Kind.FEED);
        assertThat(rests).isEmpty();
        web.get("http://A.example/2", Kind.FEED);
        assertThat(rests).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void a_feed_that_moved_for_good_over_several_hosts_is_taken_from_where_it_ended() {
        outcomes.put("http://a.example/", new Moved("http://b.example/", true));
        outcomes.put("http://b.example/", new Moved("http://c.example/rss", true));
        outcomes.put("http://c.example/rss", fetched("http://c.example/rss", null));
        assertThat(movedTo("http://a.example/")).isEqualTo("http://c.example/rss");
    }

    @Test
    void one_temporary_redirect_makes_the_whole_way_temporary() {
        outcomes.put("http://a.example/", new Moved("http://b.example/", false));
        outcomes.put("http://b.example/", new Moved("http://c.example/rss", true));
        outcomes.put("http://c.example/rss", fetched("http://c.example/new", "http://c.example/new"));
        assertThat(movedTo("http://a.example/")).isNull();
    }

    @Test
    void a_move_within_a_host_counts_as_the_fetcher_says() {
        outcomes.put("http://a.example/", fetched("http://a.example/rss", "http://a.example/rss"));
        assertThat(movedTo("http://a.example/")).isEqualTo("http://a.example/rss");
    }

    @Test
    void hosts_that_send_in_circles_are_left() {
        outcomes.put("http://a.example/", new Moved("http://b.example/", true));
        outcomes.put("http://b.example/", new Moved("http://a.example/", true));
        assertThat(why("http://a.example/")).contains("from host to host");
        assertThat(requests).hasSizeLessThan(10);
    }

    @Test
    void headers_go_to_the_host_that_was_asked_only_and_never_with_robots_txt() {
        outcomes.put("http://a.example/", new Moved("http://b.example/", true));
        web.get("http://a.example/", Kind.FEED);
        web.get("http://a.example/robots.txt", Kind.ROBOTS);
        assertThat(requests)
                .extracting(FetchRequest::headers)
                .containsExactly(Map.of("X-Key", "k"), Map.of(), Map.of());
    }

    @Test
    void what_went_wrong_is_said_in_words_with_what_to_do() {
        outcomes.put("http://a.example:8080/", new Refused("address", "a.example (10.0.0.1:8080) is in private-use"));
        assertThat(why("http://a.example:8080/"))
                .contains("--allow a.example:8080")
                .contains("newswire.ingest.allowed-hosts=a.example:8080");
        outcomes.put("http://b.example/", new Failed("dns", "the name b.example cannot be resolved", null, null, true));
        assertThat(why("http://b.example/")).startsWith("the name b.example cannot be resolved. Check how");
        outcomes.put("http://c.example/", new Failed("http-status", "the server answered 503", 503, null, true));
        assertThat(why("http://c.example/")).contains("503").contains("later");
        outcomes.put("http://d.example/", new Failed("connect", "no connection: connection refused", null, null, true));
        assertThat(why("http://d.example/")).startsWith("d.example: no connection: connection refused. Check host");
        assertThat(why("http://e.example/")).contains("404");
    }

    private String why(String url) {
        return switch (web.get(url, Kind.FEED)) {
            case Answer.Nothing nothing -> nothing.miss().why();
            case Answer.Body body -> throw new AssertionError("a body from " + url);
        };
    }

    private @Nullable String movedTo(String url) {
        return switch (web.get(url, Kind.FEED)) {
            case Answer.Nothing nothing ->
                throw new AssertionError(nothing.miss().why());
            case Answer.Body body -> body.movedTo();
        };
    }

    private FetchedPage fetch(FetchRequest request) {
        requests.add(request);
        var outcome = outcomes.getOrDefault(request.url(), new Gone(404));
        return new FetchedPage(outcome, new byte[0], List.of(), List.of(), null, NOW, Duration.ZERO, () -> {});
    }

    private static Fetched fetched(String finalUrl, @Nullable String movedTo) {
        return new Fetched(
                200, finalUrl, movedTo, null, null, null, null, null, List.of(), null, "digest", 0, new byte[0]);
    }
}
