package io.newswire.cli.inspect;

import io.newswire.cli.inspect.FeedReport.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Links of a file that lead nowhere because nobody said where the file came from. */
final class RelativeLinks {
    private static final Pattern ABSOLUTE = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

    private RelativeLinks() {}

    /** The same feed, and a first problem that names the way out where links of its entries are relative. */
    static Feed told(Feed feed) {
        return hint(feed).map(problem -> with(problem, feed)).orElse(feed);
    }

    /** What to do where links of entries are relative; empty where none is. */
    static Optional<String> hint(Feed feed) {
        long relative = feed.entries().stream()
                .map(FeedReport.Entry::link)
                .filter(link -> link != null && !ABSOLUTE.matcher(link).find())
                .count();
        var which = relative == 1 ? "1 link is" : relative + " links are";
        return relative == 0
                ? Optional.empty()
                : Optional.of(
                        which + " relative, and nothing says to what: name the feed's own address with --base URL");
    }

    private static Feed with(String problem, Feed feed) {
        var problems = new ArrayList<>(List.of(problem));
        problems.addAll(feed.problems());
        return new Feed(
                feed.input(),
                feed.format(),
                feed.title(),
                feed.link(),
                feed.description(),
                feed.language(),
                feed.published(),
                feed.updated(),
                feed.authors(),
                feed.categories(),
                feed.generator(),
                feed.rights(),
                feed.image(),
                feed.hints(),
                feed.entries(),
                problems);
    }
}
