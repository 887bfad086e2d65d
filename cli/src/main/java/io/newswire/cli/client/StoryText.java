package io.newswire.cli.client;

import io.newswire.cli.terminal.Printable;
import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Member;
import io.newswire.platform.RoughSpan;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A story for people: what is known of it, and its members, the first publisher before the others as they were seen. */
final class StoryText {
    private static final int LONGEST = 300;

    private final Story story;
    private final @Nullable Member first;

    private StoryText(Story story) {
        this.story = story;
        this.first = member(story.firstPublisher());
    }

    /** @param store where articles are found that the story does not list */
    static List<String> of(Story story, URI store) {
        return new StoryText(story).lines(store);
    }

    private List<String> lines(URI store) {
        var lines = new ArrayList<String>();
        lines.add(Printable.shortened(first == null ? story.id() : first.headline(), LONGEST));
        SettingsText.add(lines, "story", story.id());
        SettingsText.add(lines, "tellings", Integer.toString(story.memberCount()));
        SettingsText.add(lines, "first publisher", first == null ? story.firstPublisher() : publisher(first));
        SettingsText.add(lines, "agency", story.sourceOrganization());
        SettingsText.add(
                lines,
                "last change",
                story.updatedAt().truncatedTo(ChronoUnit.SECONDS) + ", " + change(story.change()));
        story.members().stream()
                .sorted(Comparator.comparing(member -> !member.equals(first)))
                .forEach(member -> add(lines, member));
        int unlisted = story.memberCount() - story.members().size();
        if (unlisted > 0) {
            lines.add("");
            lines.add("and " + unlisted + " more: " + store + "/api/articles?story=" + story.id());
        }
        return lines;
    }

    private void add(List<String> lines, Member member) {
        lines.add("");
        lines.add(line(member.headline()));
        lines.add("  "
                + Stream.of(publisher(member), published(member), later(member), likeness(member), agency(member))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")));
        lines.add("  " + line(member.url() == null ? "id " + member.articleId() : member.url()));
    }

    private static String published(Member member) {
        return member.datePublished() == null
                ? "undated, seen " + member.seenAt().truncatedTo(ChronoUnit.SECONDS)
                : member.datePublished().toString();
    }

    /** As exact as both dates allow. */
    private @Nullable String later(Member member) {
        if (member.equals(first)) {
            return "first publisher";
        }
        var from = first == null ? null : first.datePublished();
        var to = member.datePublished();
        if (from == null || to == null || from.offset() == null || to.offset() == null) {
            return null;
        }
        var span = Duration.between(from.earliestInstant(), to.earliestInstant());
        return span.isNegative() ? null : RoughSpan.toTheMinute(span) + " after the first";
    }

    private @Nullable String likeness(Member member) {
        var duplicate = member.duplicate();
        if (duplicate == null) {
            return null;
        }
        var original = member(duplicate.of());
        var name = original == null ? "one that is not listed (" + duplicate.of() + ")" : publisher(original);
        return duplicate.kind() == Duplicate.Kind.EXACT
                ? "same text as " + name
                : Math.round(100 * duplicate.similarity()) + " % like " + name;
    }

    private static @Nullable String agency(Member member) {
        return member.sourceOrganization() == null ? null : line(member.sourceOrganization());
    }

    private @Nullable Member member(@Nullable String articleId) {
        return story.members().stream()
                .filter(member -> member.articleId().equals(articleId))
                .findFirst()
                .orElse(null);
    }

    static String publisher(Member member) {
        if (member.publisher() != null) {
            return line(member.publisher().name());
        }
        return line(
                member.url() == null
                        ? member.articleId()
                        : CanonicalUrl.of(member.url()).authority());
    }

    static String change(Story.Change change) {
        return change.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String line(String text) {
        return Printable.shortened(text, LONGEST);
    }
}
