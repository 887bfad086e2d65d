package io.newswire.cli.client;

import io.newswire.contracts.FeedSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * What importing a file changes.
 *
 * @param skipped URLs of feeds that are followed already, or stand in the file a second time
 */
record ImportPlan(List<FeedSettings> added, List<String> skipped, List<String> unusable) {

    static ImportPlan of(Opml opml, Predicate<String> isFollowed) {
        var added = new ArrayList<FeedSettings>();
        var skipped = new ArrayList<String>();
        var met = new HashSet<String>();
        for (var feed : opml.feeds()) {
            if (isFollowed.test(feed.url()) || !met.add(feed.url())) {
                skipped.add(feed.url());
            } else {
                added.add(feed);
            }
        }
        return new ImportPlan(List.copyOf(added), List.copyOf(skipped), opml.unusable());
    }

    /** To be printed. */
    ImportPlan masked() {
        return new ImportPlan(added.stream().map(Masked::of).toList(), skipped, unusable);
    }
}
