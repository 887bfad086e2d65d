package io.newswire.cli.client;

import io.newswire.cli.sources.GivenUrl;
import io.newswire.contracts.FeedSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;

/** A list of feeds as people write it: an address a line. Empty lines and those that begin with # say nothing. */
final class FeedList {
    private FeedList() {}

    /** Whether the first line that says something is a web address: nothing that is meant to be XML begins so. */
    static boolean isOne(String text) {
        return text.lines()
                .map(String::strip)
                .filter(FeedList::says)
                .findFirst()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("http://") || line.startsWith("https://"))
                .isPresent();
    }

    /** @param now since when the feeds are followed @throws IllegalArgumentException when there are more than are taken */
    static Opml read(String text, Instant now) {
        var feeds = new ArrayList<FeedSettings>();
        var unusable = new ArrayList<String>();
        int at = 0;
        for (var line : text.lines().map(String::strip).toList()) {
            at++;
            if (!says(line)) {
                continue;
            }
            if (feeds.size() + unusable.size() >= OpmlReader.MOST_FEEDS) {
                throw new IllegalArgumentException("line " + at + ": more than " + OpmlReader.MOST_FEEDS + " feeds");
            }
            try {
                feeds.add(FeedSettings.of(GivenUrl.of(line).value(), now));
            } catch (IllegalArgumentException e) {
                unusable.add("line " + at + ": " + e.getMessage());
            }
        }
        return new Opml(feeds, unusable);
    }

    private static boolean says(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }
}
