package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.sources.ArticleRobots;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchRequest.Kind;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TrailTest {
    private static final String URL = "http://127.0.0.1:8000/none";
    private static final String HOST = "127.0.0.1:8000";
    private static final FetchOutcome REFUSED = new FetchOutcome.Refused("address", "127.0.0.1 is in loopback");

    private final Trail trail = new Trail(URL, new ArticleRobots("Newswire/0.1"));

    @Test
    void of_an_address_that_nobody_asked_for_it_says_so_whatever_became_of_its_host() {
        trail.take(robots(REFUSED));
        trail.take(link("http://127.0.0.1:8000/other"));
        trail.take(link("mailto:editor@news.example"));
        trail.take(Records.of(Topic.LINKS, HOST, "no json".getBytes(StandardCharsets.UTF_8)));

        assertThat(trail.why())
                .startsWith("nobody asked for it within the last day")
                .doesNotContain("allowed-hosts");
    }

    @Test
    void of_one_that_was_named_while_its_host_is_refused_it_gives_the_services_reason() {
        trail.take(robots(REFUSED));
        trail.take(link(URL));

        assertThat(trail.why())
                .contains("127.0.0.1 is in loopback", "allow it with newswire.ingest.allowed-hosts=127.0.0.1:8000");
    }

    @Test
    void a_service_that_ignores_robots_txt_by_the_settings_of_this_command_is_believed_all_the_same() {
        var ignoring = new Trail(URL, new ArticleRobots(null));
        ignoring.take(robots(REFUSED));
        ignoring.take(link(URL));

        assertThat(ignoring.why()).contains("127.0.0.1 is in loopback");
    }

    @Test
    void a_refusal_of_its_host_holds_no_more_when_the_host_was_asked_since() {
        trail.take(robots(REFUSED));
        trail.take(robots(new FetchOutcome.Gone(404)));
        trail.take(link(URL));

        assertThat(trail.why())
                .startsWith("nothing was fetched for it")
                .contains("`newswire submit " + URL + "`")
                .doesNotContain("loopback");
    }

    @Test
    void what_became_of_its_own_request_is_told_without_anybody_naming_it() {
        trail.take(result(Kind.ARTICLE, URL, REFUSED));
        trail.take(robots(new FetchOutcome.Gone(404)));

        assertThat(trail.isAsked()).isTrue();
        assertThat(trail.why()).contains("127.0.0.1 is in loopback");
    }

    private static ConsumerRecord<byte[], byte[]> link(String url) {
        var link = ArticleLink.submitted(url, Records.NOW);
        return Records.of(Topic.LINKS, HOST, JsonCodec.of(ArticleLink.class).encode(link));
    }

    private static ConsumerRecord<byte[], byte[]> robots(FetchOutcome outcome) {
        return result(Kind.ROBOTS, "http://127.0.0.1:8000/robots.txt", outcome);
    }

    private static ConsumerRecord<byte[], byte[]> result(Kind kind, String url, FetchOutcome outcome) {
        var id = kind == Kind.ARTICLE ? ArticleId.ofUrl(url) : null;
        var request = new FetchRequest("r", kind, url, id, null, null, null, Map.of(), Map.of(), 1, Records.NOW);
        var result = new FetchResult(request, outcome, Records.NOW, Duration.ofMillis(5));
        return Records.of(
                Topic.FETCH_RESULTS, HOST, JsonCodec.of(FetchResult.class).encode(result));
    }
}
