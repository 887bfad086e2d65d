package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchRequest.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolitenessTest {
    private static final Duration DELAY = Given.LIMITS.hostDelay();

    private final Desk desk = new Desk();

    @Test
    void one_request_of_a_host_is_out_and_the_next_follows_a_delay_after_its_end() {
        find("a", "b");
        assertThat(desk.requested()).containsExactly(Given.page("a"));

        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.requests).hasSize(1);

        desk.finish(Given.fetched("d"));
        desk.pass(DELAY.minusMillis(1));
        assertThat(desk.requests).hasSize(1);
        desk.pass(Duration.ofMillis(1));
        assertThat(desk.requested()).containsExactly(Given.page("a"), Given.page("b"));
    }

    @Test
    void no_host_waits_for_another() {
        find("a");
        desk.found("other.example", Given.submitted("https://other.example/x"));

        assertThat(desk.requested()).containsExactly(Given.page("a"), "https://other.example/x");
    }

    @Test
    void a_feed_that_is_due_does_not_wait_for_the_articles_that_came_before_it() {
        find("a", "b", "c", "d", "e", "f", "g", "h");
        desk.pass(Duration.ofHours(1));
        desk.follow(Given.settings(Given.FEED));
        assertThat(finished(2)).contains(Kind.FEED);
    }

    @Test
    void feeds_and_articles_go_by_turns_where_both_are_due() {
        find("a", "b", "c", "d", "e", "f", "g", "h");
        for (int i = 0; i < 8; i++) {
            desk.follow(Given.settings("https://news.example/" + i + ".xml"));
        }
        var kinds = finished(8);

        for (int i = 1; i < kinds.size(); i++) {
            assertThat(kinds.get(i)).isNotEqualTo(kinds.get(i - 1));
        }
    }

    /** Ends requests one after the other, and tells what each next one was for. */
    private List<Kind> finished(int requests) {
        var kinds = new ArrayList<Kind>();
        for (int i = 0; i < requests; i++) {
            desk.finishPoll(new PollOutcome.NotModified());
            desk.pass(DELAY);
            kinds.add(desk.requests.getLast().kind());
        }
        return kinds;
    }

    @Test
    void an_article_that_failed_is_tried_again_and_given_up_at_last() {
        find("a");
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(desk.requests.getLast().attempt()).isEqualTo(attempt);
            desk.finish(Given.failed(500, null));
            desk.pass(Duration.ofHours(1));
        }
        assertThat(desk.requests).hasSize(3);
        assertThat(desk.counted("article_retried")).isEqualTo(2);
        assertThat(desk.counted("article_gave-up")).isEqualTo(1);
    }

    @Test
    void an_article_that_was_given_up_is_fetched_when_it_is_named_again() {
        find("a");
        for (int attempt = 1; attempt <= 3; attempt++) {
            desk.finish(Given.failed(500, null));
            desk.pass(Duration.ofHours(1));
        }
        find("a");

        assertThat(desk.requests).hasSize(4);
        assertThat(desk.requests.getLast().attempt()).isEqualTo(1);
    }

    @Test
    void an_article_that_cannot_come_is_rejected_at_once_and_counted() {
        find("a", "b", "c");
        for (var outcome : List.of(
                new FetchOutcome.Gone(404),
                new FetchOutcome.Refused("address", "private"),
                new FetchOutcome.Failed("http-status", "401", 401, null, false))) {
            desk.finish(outcome);
            desk.pass(DELAY);
        }
        assertThat(desk.requests).hasSize(3);
        assertThat(desk.counted("article_gone")).isEqualTo(1);
        assertThat(desk.counted("article_refused")).isEqualTo(1);
        assertThat(desk.counted("article_failed")).isEqualTo(1);
    }

    @Test
    void a_known_link_is_counted_and_not_requested_and_a_revised_one_is_requested_without_conditions() {
        find("a");
        desk.finish(Given.fetched("d"));
        desk.found(Given.link(Given.page("a?utm_source=x"), "a"));
        desk.pass(Duration.ofMinutes(10));
        assertThat(desk.requests).hasSize(1);
        assertThat(desk.counted("link_seen")).isEqualTo(1);
        assertThat(desk.discovered).hasSize(1);

        desk.found(Given.link(Given.page("a"), "a, corrected"));
        assertThat(desk.requests).hasSize(2);
        assertThat(desk.requests.getLast().etag()).isNull();
        assertThat(desk.counted("link_revised")).isEqualTo(1);
    }

    @Test
    void a_link_that_is_submitted_again_is_requested_if_it_changed() {
        find("a");
        desk.finish(Given.fetched("d"));
        desk.found(Given.submitted(Given.page("a")));
        desk.pass(DELAY);

        assertThat(desk.requests.getLast().etag()).isEqualTo("\"v1\"");
    }

    @Test
    void a_result_that_comes_twice_frees_no_slot_a_second_time() {
        find("a", "b", "c");
        desk.finish(Given.fetched("d"));
        desk.pass(DELAY);
        desk.finish(desk.requests.getFirst(), Given.fetched("d"));
        desk.pass(DELAY);

        assertThat(desk.requests).hasSize(2);
        assertThat(desk.counted("result_stale")).isEqualTo(1);
    }

    @Test
    void a_lost_result_freezes_nothing() {
        find("a", "b");
        desk.pass(Given.LIMITS.lostAfter());
        desk.pass(DELAY);
        assertThat(desk.requested()).containsExactly(Given.page("a"), Given.page("b"));

        desk.finish(Given.fetched("d"));
        desk.pass(Duration.ofHours(1));
        assertThat(desk.requested()).containsExactly(Given.page("a"), Given.page("b"), Given.page("a"));
        assertThat(desk.requests.getLast().attempt()).isEqualTo(2);
    }

    @Test
    void a_clock_that_was_a_year_ahead_freezes_nothing() {
        desk.now = Given.START.plus(Duration.ofDays(365));
        find("a", "b");
        desk.finish(Given.failed(503, Duration.ofHours(20)));
        desk.pass(Duration.ZERO);
        desk.now = Given.START;
        desk.pass(Duration.ZERO);

        assertThat(desk.requests).hasSize(2);
        desk.pass(Given.LIMITS.lostAfter());
        assertThat(desk.counted("request_lost")).isEqualTo(1);
    }

    @Test
    void a_restart_goes_on_where_it_stopped() {
        find("a", "b");
        desk.restart();
        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.requests).hasSize(1);

        desk.finish(Given.fetched("d"));
        desk.restart();
        desk.pass(DELAY);
        assertThat(desk.requested()).containsExactly(Given.page("a"), Given.page("b"));
        desk.restart();
        desk.pass(Given.LIMITS.lostAfter());
        assertThat(desk.counted("request_lost")).isEqualTo(1);
    }

    @Test
    void a_link_under_the_wrong_key_is_sent_on_to_its_host() {
        desk.found("elsewhere.example", Given.submitted(Given.page("a")));

        assertThat(desk.requests).isEmpty();
        assertThat(desk.links).containsExactly(Given.submitted(Given.page("a")));
        assertThat(desk.counted("link_rekeyed")).isEqualTo(1);
    }

    @Test
    void a_link_that_is_no_web_address_is_refused_before_anything_changes() {
        assertThatThrownBy(() -> desk.found(Given.submitted("mailto:editor@news.example")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.counts).isEmpty();
    }

    @Test
    void more_links_than_a_host_may_have_waiting_are_rejected_and_counted_and_may_come_back() {
        var crowded = new Desk(new Limits(
                Duration.ofMinutes(5),
                Duration.ofHours(6),
                DELAY,
                Duration.ofMinutes(15),
                100,
                3,
                2,
                List.of(),
                Duration.ofDays(90),
                Given.LIMITS.robots(),
                Given.LIMITS.allowedHosts()));
        for (var name : List.of("a", "b", "c", "d")) {
            crowded.found(Given.submitted(Given.page(name)));
        }
        assertThat(crowded.counted("link_new")).isEqualTo(3);
        assertThat(crowded.counted("link_crowded-out")).isEqualTo(1);

        crowded.finish(Given.fetched("d"));
        crowded.pass(DELAY);
        crowded.found(Given.submitted(Given.page("d")));
        assertThat(crowded.counted("link_new")).isEqualTo(4);
    }

    @Test
    void no_more_requests_are_out_than_may_be_and_the_rest_follow_as_they_end() {
        var narrow = new Desk(new Limits(
                Duration.ofMinutes(5),
                Duration.ofHours(6),
                DELAY,
                Duration.ofMinutes(15),
                2,
                3,
                10,
                List.of(),
                Duration.ofDays(90),
                Given.LIMITS.robots(),
                Given.LIMITS.allowedHosts()));
        for (int i = 0; i < 5; i++) {
            narrow.found("h" + i + ".example", Given.submitted("https://h" + i + ".example/"));
        }
        assertThat(narrow.requests).hasSize(2);

        for (int i = 0; i < 5; i++) {
            narrow.finish("h" + i + ".example", narrow.requests.get(i), Given.fetched("d"));
            narrow.pass(Duration.ofMillis(100));
        }
        assertThat(narrow.requests).hasSize(5);
    }

    @Test
    void whatever_comes_back_in_whatever_order_every_link_is_settled_and_no_host_is_pressed() {
        var random = new Random(20260302);
        var out = new ArrayList<FetchRequest>();
        var free = Instant.MIN;
        for (int i = 0; i < 200; i++) {
            desk.found(Given.link(Given.page("p" + random.nextInt(120)), "v" + random.nextInt(2)));
        }
        for (int seen = 0, idle = 0; idle < 60; idle++) {
            while (seen < desk.requests.size()) {
                assertThat(out).as("one at a time").isEmpty();
                assertThat(desk.now).isAfterOrEqualTo(free);
                out.add(desk.requests.get(seen++));
                idle = 0;
            }
            if (!out.isEmpty() && random.nextInt(3) > 0) {
                free = desk.now.plus(DELAY);
                desk.finish(out.removeFirst(), anything(random));
            }
            desk.pass(Duration.ofSeconds(random.nextInt(600)));
        }
        assertThat(settled()).isEqualTo(desk.counted("link_new") + desk.counted("link_revised"));
        assertThat(desk.shelves.queue().page("", Shelf.END, 10)).isEmpty();
    }

    private int settled() {
        return List.of("fetched", "not-modified", "gone", "withdrawn", "refused", "gave-up").stream()
                .mapToInt(name -> desk.counted("article_" + name))
                .sum();
    }

    private static FetchOutcome anything(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Given.fetched("d");
            case 1 -> new FetchOutcome.NotModified(null);
            case 2 -> new FetchOutcome.Gone(410);
            case 3 -> new FetchOutcome.Refused("too-large", "20 MB");
            case 4 -> Given.failed(503, Duration.ofSeconds(random.nextInt(100)));
            default -> Given.failed(null, null);
        };
    }

    private void find(String... names) {
        for (var name : names) {
            desk.found(Given.link(Given.page(name), name));
        }
    }
}
