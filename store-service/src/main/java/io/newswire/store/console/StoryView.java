package io.newswire.store.console;

import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.NewsDate;
import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Member;
import io.newswire.store.query.StoryDetail;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story with its tellings, as its page shows it. */
record StoryView(StoryDetail detail) {
    private static final String UNKNOWN = "–";

    Story story() {
        return detail.story();
    }

    /** The headline of the first publisher. */
    String title() {
        if (story().mergedInto() != null) {
            return "A story that is part of another now";
        }
        var members = members();
        return members.isEmpty() ? story().id() : members.getFirst().headline();
    }

    /** The first publisher, and the others as they were published; those without a date as they were seen. */
    List<Member> members() {
        return story().members().stream()
                .sorted(Comparator.comparing((Member member) -> !isFirst(member))
                        .thenComparing(StoryView::at))
                .toList();
    }

    private static Instant at(Member member) {
        var date = member.datePublished();
        return date == null ? member.seenAt() : date.earliestInstant();
    }

    /** Whether a telling names one. */
    boolean isAnyOfAnAgency() {
        return story().members().stream().anyMatch(member -> member.sourceOrganization() != null);
    }

    String tellings() {
        int count = story().memberCount();
        return Format.count(count) + (count == 1 ? " telling" : " tellings");
    }

    int unlisted() {
        return story().memberCount() - story().members().size();
    }

    boolean isFirst(Member member) {
        return member.articleId().equals(story().firstPublisher());
    }

    boolean isStored(Member member) {
        return detail.stored().contains(member.articleId());
    }

    static String publisher(Member member) {
        var publisher = member.publisher();
        if (publisher != null) {
            return Format.name(publisher.name());
        }
        return member.url() == null ? "Submitted" : Links.host(member.url());
    }

    static String published(Member member) {
        var date = member.datePublished();
        return date == null ? "undated, seen " + Format.time(member.seenAt()) : Format.date(date);
    }

    /** How long after the first, as exact as both dates allow. */
    String after(Member member) {
        var first = members().getFirst().datePublished();
        var date = member.datePublished();
        if (!isFirst(members().getFirst()) || isFirst(member) || first == null || date == null) {
            return UNKNOWN;
        }
        return isInstant(first) && isInstant(date) ? span(first, date) : days(first, date);
    }

    private static boolean isInstant(NewsDate date) {
        return date.offset() != null;
    }

    private static String span(NewsDate first, NewsDate date) {
        var span = Duration.between(first.earliestInstant(), date.earliestInstant());
        return span.isNegative() ? UNKNOWN : Format.span(span) + minutes(span);
    }

    /** Past an hour, and within a day. */
    private static String minutes(Duration span) {
        return span.toHours() < 1 || span.toDays() >= 1 || span.toMinutesPart() == 0
                ? ""
                : " " + span.toMinutesPart() + " min";
    }

    private static String days(NewsDate first, NewsDate date) {
        long days = ChronoUnit.DAYS.between(first.date(), date.date());
        return days < 0 ? UNKNOWN : days == 0 ? "same day" : days + " d";
    }

    /** To the telling that it repeats. */
    static String similarity(Member member) {
        var duplicate = member.duplicate();
        if (duplicate == null) {
            return UNKNOWN;
        }
        return isExact(member) ? "same text" : Format.percent(duplicate.similarity());
    }

    static boolean isExact(Member member) {
        return member.duplicate() != null && member.duplicate().kind() == Duplicate.Kind.EXACT;
    }

    /** Who published the telling that it repeats; null where it repeats none. */
    @Nullable
    String repeated(Member member) {
        var duplicate = member.duplicate();
        if (duplicate == null) {
            return null;
        }
        return story().members().stream()
                .filter(other -> other.articleId().equals(duplicate.of()))
                .findFirst()
                .map(StoryView::publisher)
                .orElse("one that is not listed");
    }

    /** Where it is compared with the first publisher; null where one of them is not stored, and of the first itself. */
    @Nullable
    String comparison(Member member) {
        return isFirst(member) ? null : comparison(story().firstPublisher(), member);
    }

    /** Where it is compared with what it repeats; null where one of them is not stored. */
    @Nullable
    String comparisonWithRepeated(Member member) {
        var duplicate = member.duplicate();
        return duplicate == null ? null : comparison(duplicate.of(), member);
    }

    private @Nullable String comparison(@Nullable String other, Member member) {
        return other != null && detail.stored().contains(other) && isStored(member)
                ? Links.comparison(story().id(), other, member.articleId())
                : null;
    }
}
