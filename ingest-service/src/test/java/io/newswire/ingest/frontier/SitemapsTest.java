package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.NewsDate;
import io.newswire.ingest.feed.Parsed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A followed list of sitemaps. */
class SitemapsTest {
    private static final String INDEX = Given.page("sitemap.xml");
    private static final Duration APART = SitemapLimits.usual().apart();

    private final Desk desk = new Desk();

    private void follow() {
        desk.follow(FeedSettings.of(INDEX, Given.START));
    }

    private static PollOutcome.Child child(String name, @Nullable Instant changedAt) {
        return new PollOutcome.Child(Given.page(name), changedAt);
    }

    private static PollOutcome index(PollOutcome.Child... children) {
        return new PollOutcome.Index(List.of(children), "digest", null, null);
    }

    private Instant ago(Duration age) {
        return desk.now.minus(age);
    }

    private void next(PollOutcome outcome) {
        desk.finishPoll(outcome);
        desk.pass(APART);
    }

    private List<String> since(int requests) {
        return desk.requested().subList(requests, desk.requests.size());
    }

    @Test
    void a_sitemap_that_comes_after_its_list_was_followed_anew_is_not_taken_for_the_list() {
        follow();
        next(index(child("today.xml", ago(Duration.ofHours(1)))));
        assertThat(desk.requested().getLast()).isEqualTo(Given.page("today.xml"));
        desk.drop(INDEX);
        follow();
        next(Given.body("today", "a"));

        assertThat(desk.links).isEmpty();
        assertThat(desk.counted("result_elsewhere")).isEqualTo(1);
        assertThat(desk.requested()).containsExactly(INDEX, Given.page("today.xml"), INDEX);
    }

    @Test
    void sitemaps_that_changed_lately_are_fetched_the_newest_first_and_archives_never() {
        follow();
        next(index(
                child("2019.xml", ago(Duration.ofDays(2_000))),
                child("week.xml", ago(Duration.ofDays(2))),
                child("today.xml", ago(Duration.ofHours(1)))));
        next(Given.body("today", "a", "b"));
        next(Given.body("week", "b", "c"));
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.requested()).containsExactly(INDEX, Given.page("today.xml"), Given.page("week.xml"));
        assertThat(desk.links).hasSize(4);
        assertThat(desk.statuses.getLast().entriesSeen()).isEqualTo(3);
        assertThat(desk.statuses.getLast().format()).isEqualTo("sitemap-index");
        assertThat(desk.statuses).extracting("url").containsOnly(INDEX);
    }

    @Test
    void a_sitemap_is_fetched_again_when_its_date_is_newer_and_only_then() {
        follow();
        var changed = ago(Duration.ofHours(1));
        next(index(child("news.xml", changed)));
        next(Given.body("news", "a"));
        desk.pass(Given.LIMITS.maxInterval());
        next(index(child("news.xml", changed)));
        assertThat(desk.requests).hasSize(3);

        desk.pass(Given.LIMITS.maxInterval());
        next(index(child("news.xml", changed.plusSeconds(60))));
        assertThat(desk.requested().getLast()).isEqualTo(Given.page("news.xml"));
    }

    @Test
    void a_sitemap_without_a_date_is_fetched_each_time_while_it_has_news_and_else_once_a_week() {
        follow();
        var list = index(child("lively.xml", null), child("dull.xml", null));
        next(list);
        next(Given.body("lively", "a"));
        next(Given.body("dull"));
        int before = desk.requests.size();
        desk.pass(Given.LIMITS.maxInterval());
        next(list);
        next(Given.body("lively-2", "b"));
        assertThat(since(before)).containsExactly(INDEX, Given.page("lively.xml"));

        desk.pass(Duration.ofDays(8));
        next(list);
        next(Given.body("lively-3", "c"));
        assertThat(desk.requested().getLast()).isEqualTo(Given.page("dull.xml"));
    }

    @Test
    void few_of_many_sitemaps_are_fetched_after_one_look_and_articles_go_between_them() {
        follow();
        var children = IntStream.range(0, 500)
                .mapToObj(i -> child("s" + i, ago(Duration.ofMinutes(i))))
                .toArray(PollOutcome.Child[]::new);
        desk.finishPoll(index(children));
        desk.found(Given.submitted(Given.page("article")));
        desk.pass(Duration.ofSeconds(2));
        assertThat(desk.requested().getLast()).isEqualTo(Given.page("article"));
        desk.finish(Given.fetched("page"));
        desk.pass(APART);

        for (int i = 0; i < 10; i++) {
            assertThat(desk.requested().getLast()).isEqualTo(Given.page("s" + i));
            next(Given.body("s" + i));
        }
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.requests).hasSize(12);
    }

    @Test
    void a_sitemap_that_fails_is_no_failure_of_the_list_and_is_asked_for_after_the_next_look() {
        follow();
        var list = index(child("news.xml", ago(Duration.ofHours(1))), child("gone.xml", ago(Duration.ofHours(2))));
        next(list);
        next(new PollOutcome.Failed("timeout", null));
        next(new PollOutcome.Gone());
        assertThat(desk.statuses.getLast().consecutiveFailures()).isZero();
        int before = desk.requests.size();
        desk.pass(Given.LIMITS.maxInterval());
        next(list);
        next(Given.body("news", "a"));

        assertThat(since(before)).containsExactly(INDEX, Given.page("news.xml"));
    }

    @Test
    void a_list_within_a_list_is_followed_as_far_as_the_bound_allows_and_in_no_circle() {
        follow();
        var inner = new PollOutcome.Child[] {child("inner.xml", null), child("news.xml", null)};
        next(index(child("inner.xml", null)));
        next(index(inner));
        next(Given.body("news", "a"));
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.requested()).containsExactly(INDEX, Given.page("inner.xml"), Given.page("news.xml"));
    }

    @Test
    void a_list_is_asked_for_without_conditions_and_its_sitemaps_too() {
        follow();
        next(index(child("news.xml", ago(Duration.ofHours(1)))));
        next(Given.body("news", "a"));
        desk.pass(Given.LIMITS.maxInterval());

        assertThat(desk.requests).hasSize(3).extracting("etag").containsOnlyNulls();
    }

    @Test
    void of_a_sitemap_only_recent_entries_are_taken_the_newest_first_and_no_more_than_can_be_fetched() {
        var now = Given.START;
        var limits = new SitemapLimits(Duration.ofDays(2), Duration.ofDays(3), 10, 3, APART);
        var entries = List.of(
                entry("undated", null, null),
                entry("published-long-ago", now.minus(Duration.ofDays(4)), now),
                entry("changed-lately", null, now.minus(Duration.ofDays(2))),
                entry("archived", null, now.minus(Duration.ofDays(40))),
                entry("news", now.minus(Duration.ofHours(3)), null),
                entry("more-undated", null, null));

        assertThat(SitemapEntries.recent(entries, limits, now))
                .extracting(Parsed.Entry::url)
                .containsExactly(Given.page("news"), Given.page("changed-lately"), Given.page("undated"));
    }

    private static Parsed.Entry entry(String name, @Nullable Instant published, @Nullable Instant changed) {
        var entry = new FeedEntry(null, name, List.of(), date(published), date(changed), List.of(), null, null, null);
        return new Parsed.Entry(Given.page(name), entry, null);
    }

    private static @Nullable NewsDate date(@Nullable Instant at) {
        return at == null ? null : NewsDate.of(at.atOffset(ZoneOffset.UTC));
    }
}
