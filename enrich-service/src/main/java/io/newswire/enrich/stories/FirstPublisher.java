package io.newswire.enrich.stories;

import io.newswire.contracts.NewsDate;
import io.newswire.contracts.Story.Member;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;

/**
 * Which member of a story was published first: the one that is known to have been out at the earliest time. Known is the
 * time of publication where its page gives one (in UTC where it names no zone). A day without a time says no more than that
 * the article was out when that day ended in UTC, and none at all no more than that it was out when it was seen. Nothing is
 * published after it was seen, so that bounds them all: a day's midnight does not beat the minute that another page gives,
 * and an article that was seen in the morning of its day is not taken for one of the evening. Of equals the one that was
 * seen first counts, then the lower id. An order of all members, so it does not matter in which order they join.
 */
final class FirstPublisher {
    static final Comparator<Member> ORDER = Comparator.comparing(FirstPublisher::knownOut)
            .thenComparing(Member::seenAt)
            .thenComparing(Member::articleId);

    private FirstPublisher() {}

    private static Instant knownOut(Member member) {
        var date = member.datePublished();
        var said = date == null ? member.seenAt() : latest(date);
        return said.isAfter(member.seenAt()) ? member.seenAt() : said;
    }

    private static Instant latest(NewsDate date) {
        return date.time() == null
                ? date.date().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)
                : date.earliestInstant();
    }
}
