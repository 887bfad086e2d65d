package io.newswire.cli.client;

import io.newswire.contracts.FeedSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What importing a file changes.
 *
 * @param added a feed that stands in several folders has the tags of all
 * @param skipped URLs of feeds that are followed already, or stand in the file a second time
 * @param keepTags URLs of those that are followed and have not all the tags that the file has for them: it gives them none
 */
record ImportPlan(List<FeedSettings> added, List<String> skipped, List<String> keepTags, List<String> unusable) {

    static ImportPlan of(Opml opml, Function<String, Optional<FeedSettings>> followed) {
        var added = new LinkedHashMap<String, FeedSettings>();
        var tags = new HashMap<String, Set<String>>();
        var skipped = new ArrayList<String>();
        var keepTags = new LinkedHashSet<String>();
        for (var feed : opml.feeds()) {
            var known = followed.apply(feed.url());
            tags.computeIfAbsent(feed.url(), url -> new LinkedHashSet<>()).addAll(feed.tags());
            if (known.isEmpty() && added.putIfAbsent(feed.url(), feed) == null) {
                continue;
            }
            skipped.add(feed.url());
            if (known.isPresent() && !known.get().tags().containsAll(feed.tags())) {
                keepTags.add(feed.url());
            }
        }
        return new ImportPlan(
                added.values().stream()
                        .map(feed -> withTags(feed, tags.getOrDefault(feed.url(), Set.of())))
                        .toList(),
                List.copyOf(skipped),
                List.copyOf(keepTags),
                opml.unusable());
    }

    private static FeedSettings withTags(FeedSettings feed, Set<String> tags) {
        return new FeedSettings(
                feed.url(),
                feed.title(),
                List.copyOf(tags),
                feed.inLanguage(),
                feed.country(),
                feed.minInterval(),
                feed.maxInterval(),
                feed.fetchPages(),
                feed.headers(),
                feed.addedAt());
    }

    /** To be printed. */
    ImportPlan masked() {
        return new ImportPlan(added.stream().map(Masked::of).toList(), skipped, keepTags, unusable);
    }
}
