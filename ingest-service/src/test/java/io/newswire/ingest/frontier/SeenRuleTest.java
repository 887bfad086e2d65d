package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.ArticleLink;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeenRuleTest {
    private static final String URL = Given.page("a");
    private static final Instant LATER = Given.START.plus(Duration.ofDays(1));
    private final ArticleLink link = Given.link(URL, Given.FEED, "Dam bursts", "2026-03-01T05:00:00Z");
    private final Seen fetched =
            Seen.first(Mention.of(link), Given.START).settled().fetched("\"e\"", null, null, Given.START);

    @Test
    void a_link_is_new_once() {
        assertThat(judge(null, link)).isInstanceOf(LinkVerdict.New.class);
        assertThat(judge(fetched, link)).isInstanceOf(LinkVerdict.Known.class);
    }

    @Test
    void a_later_date_or_other_words_from_the_same_feed_make_a_revision() {
        assertThat(judge(fetched, Given.link(URL, Given.FEED, "Dam bursts", "2026-03-01T05:00:01Z")))
                .isInstanceOf(LinkVerdict.Revised.class);
        assertThat(judge(fetched, Given.link(URL, "Dam bursts: 3 hurt"))).isInstanceOf(LinkVerdict.Revised.class);
    }

    @Test
    void an_earlier_date_or_other_white_space_makes_none() {
        assertThat(judge(fetched, Given.link(URL, Given.FEED, " Dam\n bursts", "2026-02-01")))
                .isInstanceOf(LinkVerdict.Known.class);
    }

    @Test
    void another_feed_may_put_it_in_other_words_until_it_changes_them() {
        var elsewhere = Given.link(URL, "https://other.example/feed", "A dam burst", null);
        var known = (LinkVerdict.Known) judge(fetched, elsewhere);

        assertThat(known.update()).isNotNull();
        assertThat(judge(known.update(), link)).isEqualTo(new LinkVerdict.Known(null));
        assertThat(judge(known.update(), Given.link(URL, "https://other.example/feed", "Rewritten", null)))
                .isInstanceOf(LinkVerdict.Revised.class);
    }

    @Test
    void each_revision_waits_longer_so_that_a_feed_that_always_changes_costs_little() {
        var seen = fetched;
        var due = Given.START;
        int fetches = 0;
        for (var now = Given.START; now.isBefore(LATER); now = now.plus(Duration.ofMinutes(5))) {
            var mention = Mention.of(Given.link(URL, "Comments at " + now));
            if (SeenRule.judge(seen, mention, false, Given.LIMITS, now) instanceof LinkVerdict.Revised revised) {
                seen = revised.seen();
                due = revised.due();
            }
            if (seen.pending() && !now.isBefore(due)) {
                seen = seen.settled().fetched(null, null, null, now);
                fetches++;
            }
        }
        assertThat(fetches).isBetween(7, 10);
    }

    @Test
    void a_change_before_the_fetch_needs_no_other_and_one_during_it_does() {
        var waiting = Seen.first(Mention.of(link), Given.START);
        var changed = Mention.of(Given.link(URL, "Changed"));

        assertThat(SeenRule.judge(waiting, changed, false, Given.LIMITS, LATER)).isInstanceOf(LinkVerdict.Known.class);
        assertThat(SeenRule.judge(waiting, changed, true, Given.LIMITS, LATER)).isInstanceOf(LinkVerdict.Revised.class);
    }

    @Test
    void who_submits_a_known_link_has_it_asked_for_once_more() {
        assertThat(judge(fetched, Given.submitted(URL))).isInstanceOf(LinkVerdict.Resubmitted.class);
        assertThat(judge(fetched.awaiting(0), Given.submitted(URL))).isInstanceOf(LinkVerdict.Hastened.class);
    }

    @Test
    void a_link_is_forgotten_when_nobody_mentioned_it_for_the_whole_retention() {
        assertThat(SeenRule.forgotten(fetched, Given.LIMITS, Given.START.plus(Duration.ofDays(90))))
                .isFalse();
        assertThat(SeenRule.forgotten(fetched, Given.LIMITS, Given.START.plus(Duration.ofDays(91))))
                .isTrue();
        assertThat(SeenRule.forgotten(fetched.awaiting(0), Given.LIMITS, Given.START.plus(Duration.ofDays(91))))
                .isFalse();
    }

    private static LinkVerdict judge(@Nullable Seen seen, ArticleLink link) {
        return SeenRule.judge(seen, Mention.of(link), false, Given.LIMITS, LATER);
    }
}
