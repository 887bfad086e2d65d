package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchRequest.Kind;
import io.newswire.contracts.JsonCodec;
import io.newswire.ingest.frontier.Obedience.Mode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What our guard refused is judged by the settings of today. */
class AllowedHostsTest {
    private static final Duration DELAY = Given.LIMITS.hostDelay();
    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final Limits ALLOWED = Given.allowing(Given.OBEDIENT, Given.HOST);
    private static final FetchOutcome REFUSED =
            new FetchOutcome.Refused("address", "news.example (10.0.0.1:443) is in private-use");

    private final Desk desk = new Desk(Given.OBEDIENT);

    @Test
    void a_feed_that_was_refused_is_polled_at_once_after_a_start_with_other_settings() {
        desk.follow(Given.settings(Given.FEED));
        desk.finish(REFUSED);
        desk.pass(DELAY);
        assertThat(desk.counted("feed_refused")).isEqualTo(1);

        desk.restart(ALLOWED);
        desk.pass(MOMENT);
        assertThat(kinds()).containsExactly(Kind.ROBOTS, Kind.ROBOTS);
        desk.finish(new FetchOutcome.Gone(404));
        desk.pass(DELAY);
        assertThat(desk.requested().getLast()).isEqualTo(Given.FEED);
        desk.finishPoll(Given.body("b1", "a"));
        desk.pass(Duration.ofMinutes(4));

        assertThat(desk.statuses.getLast().lastOutcome()).isEqualTo("fetched");
        assertThat(kinds()).as("nothing of the old wait is left").hasSize(3);
    }

    @Test
    void so_is_one_that_is_followed_only_then() {
        find("a");
        desk.finish(REFUSED);
        desk.pass(DELAY);
        desk.restart(ALLOWED);
        desk.follow(Given.settings(Given.FEED));

        assertThat(kinds()).containsExactly(Kind.ROBOTS, Kind.ROBOTS);
    }

    @Test
    void where_robots_txt_is_not_asked_for_its_own_refusal_is_enough() {
        var own = new Desk(Given.obeying(Given.obedience(Mode.IGNORE)));
        own.follow(Given.settings(Given.FEED));
        own.finish(REFUSED);
        own.restart(Given.allowing(Given.LIMITS, "10.0.0.0/8"));
        own.pass(DELAY);

        assertThat(own.requested()).containsExactly(Given.FEED, Given.FEED);
    }

    @Test
    void a_feed_that_leads_to_another_host_is_polled_again_when_that_one_is_allowed() {
        var there = "http://intranet.example/feed";
        var mild = new Desk();
        mild.follow(Given.settings(Given.FEED));
        mild.finish(new FetchOutcome.Moved(there, false));
        mild.answer(new FetchOutcome.Refused("address", "intranet.example (10.0.0.1:80) is in private-use"));
        assertThat(mild.counted("feed_refused")).isEqualTo(1);

        mild.restart(Given.allowing(Given.LIMITS, "intranet.example"));
        mild.pass(DELAY);
        assertThat(mild.requested()).containsExactly(Given.FEED, Given.FEED);
    }

    @Test
    void after_a_start_with_the_same_settings_nobody_is_asked_sooner() {
        desk.follow(Given.settings(Given.FEED));
        desk.finish(REFUSED);
        desk.restart(Given.allowing(Given.OBEDIENT));
        find("a");
        desk.pass(Duration.ofMinutes(4));

        assertThat(kinds()).containsExactly(Kind.ROBOTS);
    }

    @Test
    void what_is_still_refused_waits_again_and_feeds_that_worked_keep_their_time() {
        var mild = new Desk();
        mild.follow(Given.settings(Given.FEED));
        mild.finishPoll(Given.body("b1", "a"));
        mild.pass(DELAY);
        mild.follow(Given.settings("https://news.example/other"));
        mild.finish(REFUSED);
        mild.restart(Given.allowing(Given.LIMITS, "other.example"));
        mild.pass(DELAY);
        mild.finish(REFUSED);
        mild.pass(Duration.ofMinutes(3));

        assertThat(mild.requested())
                .containsExactly(Given.FEED, "https://news.example/other", "https://news.example/other");
    }

    @Test
    void an_article_that_was_refused_is_fetched_when_a_feed_names_it_under_other_settings() {
        find("a");
        desk.finish(REFUSED);
        desk.pass(DELAY);
        desk.restart(Given.allowing(Given.OBEDIENT));
        find("a");
        assertThat(desk.counted("link_seen")).as("under the same settings").isEqualTo(1);

        desk.restart(ALLOWED);
        find("a");
        desk.finish(new FetchOutcome.Gone(404));
        desk.pass(DELAY);
        assertThat(desk.requested().getLast()).isEqualTo(Given.page("a"));
    }

    @Test
    void so_is_one_that_led_to_where_we_did_not_go() {
        var mild = new Desk();
        mild.found(Given.link(Given.page("a"), "a"));
        mild.finish(new FetchOutcome.Refused("address", "10.0.0.1 is in private-use"));
        mild.restart(Given.allowing(Given.LIMITS, "10.0.0.1"));
        mild.pass(DELAY);
        mild.found(Given.link(Given.page("a"), "a"));

        assertThat(mild.requested()).containsExactly(Given.page("a"), Given.page("a"));
    }

    @Test
    void what_robots_txt_disallowed_waits_its_day_whatever_is_allowed() {
        find("private/a");
        desk.finish(Given.text("User-agent: *\nDisallow: /private/\n"));
        desk.pass(DELAY);
        desk.restart(ALLOWED);
        desk.pass(DELAY);
        find("private/a");

        assertThat(desk.counted("article_robots")).isEqualTo(1);
        assertThat(desk.counted("link_seen")).isEqualTo(1);
    }

    @Test
    void a_host_that_was_refused_before_settings_were_written_down_is_asked_once_more() {
        find("a");
        desk.finish(REFUSED);
        desk.pass(DELAY);
        rewrite(desk.shelves.hosts(), Given.HOST, HostState.class, "refusedUnder");
        var id = ArticleId.ofUrl(CanonicalUrl.of(Given.page("a")).value());
        rewrite(desk.shelves.seen(), id, Seen.class, "barredUnder");
        desk.restart();
        find("a", "b");

        assertThat(desk.counted("link_seen")).as("it may have been robots.txt").isEqualTo(1);
        assertThat(kinds()).containsExactly(Kind.ROBOTS, Kind.ROBOTS);
    }

    @Test
    void the_order_of_exceptions_makes_no_difference() {
        var one = AllowedHosts.of(List.of("a.example", " 10.0.0.0/8"));

        assertThat(one).isEqualTo(AllowedHosts.of(List.of("10.0.0.0/8", "a.example", "a.example")));
        assertThat(one.differFrom(AllowedHosts.of(List.of("a.example")).digest()))
                .isTrue();
    }

    /** As it was written before there was that field. */
    private static <T> void rewrite(Shelf<T> shelf, String key, Class<T> type, String field) {
        var codec = JsonCodec.of(type);
        var now = codec.encodeToString(Objects.requireNonNull(shelf.get(key)));
        var old = now.replaceAll(",?\"" + field + "\":\"[^\"]*\"", "");
        assertThat(old).isNotEqualTo(now);
        shelf.put(key, codec.decode(old.getBytes(StandardCharsets.UTF_8)));
    }

    private void find(String... names) {
        for (var name : names) {
            desk.found(Given.link(Given.page(name), name));
        }
    }

    private List<Kind> kinds() {
        return desk.requests.stream().map(FetchRequest::kind).toList();
    }
}
