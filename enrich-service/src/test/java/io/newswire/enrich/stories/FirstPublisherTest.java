package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.NewsDate;
import io.newswire.contracts.Story.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstPublisherTest {
    @Test
    void the_earlier_instant_is_first_whatever_its_offset() {
        assertThat(first(
                        member("a", "2026-03-02T09:00:00+02:00", "2026-03-02T10:00:00Z"),
                        member("b", "2026-03-02T03:30:00-05:00", "2026-03-02T09:00:00Z")))
                .isEqualTo("a");
    }

    @Test
    void a_day_does_not_beat_a_time_of_the_same_day_by_its_midnight() {
        assertThat(first(
                        member("day", "2026-03-02", "2026-03-02T10:00:00Z"),
                        member("time", "2026-03-02T09:00:00Z", "2026-03-02T12:00:00Z")))
                .isEqualTo("time");
    }

    @Test
    void a_day_beats_a_time_that_came_after_it_was_seen() {
        assertThat(first(
                        member("day", "2026-03-02", "2026-03-02T08:00:00Z"),
                        member("time", "2026-03-02T09:00:00Z", "2026-03-02T12:00:00Z")))
                .isEqualTo("day");
    }

    @Test
    void an_earlier_day_beats_a_later_time_when_both_were_found_in_an_archive() {
        assertThat(first(
                        member("day", "2026-03-01", "2026-03-09T08:00:00Z"),
                        member("time", "2026-03-02T09:00:00Z", "2026-03-09T07:00:00Z")))
                .isEqualTo("day");
    }

    @Test
    void an_article_without_a_date_was_out_when_it_was_seen() {
        assertThat(first(
                        member("none", null, "2026-03-02T08:59:00Z"),
                        member("time", "2026-03-02T09:00:00Z", "2026-03-02T09:10:00Z")))
                .isEqualTo("none");
    }

    @Test
    void a_date_in_the_future_says_no_more_than_when_it_was_seen() {
        assertThat(first(
                        member("clock-wrong", "2026-03-03T09:00:00Z", "2026-03-02T08:00:00Z"),
                        member("right", "2026-03-02T08:30:00Z", "2026-03-02T09:00:00Z")))
                .isEqualTo("clock-wrong");
    }

    @Test
    void of_equals_the_one_seen_first_counts() {
        assertThat(first(
                        member("a", "2026-03-02T07:00:00Z", "2026-03-02T09:00:00Z"),
                        member("b", "2026-03-02T07:00:00Z", "2026-03-02T08:00:00Z")))
                .isEqualTo("b");
    }

    private static @Nullable String first(Member... members) {
        return List.of(members).stream().min(FirstPublisher.ORDER).orElseThrow().articleId();
    }

    private static Member member(String id, @Nullable String published, String seenAt) {
        var date = published == null ? null : NewsDate.parse(published);
        return new Member(id, 1, null, "Harbour opens", null, date, Instant.parse(seenAt), null, null);
    }
}
