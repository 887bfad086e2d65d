package io.newswire.cli.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads the written stories and makes the reprints of them. */
final class FirstEdition {
    private FirstEdition() {}

    /** @param now the ages in the files count back from it */
    static Edition read(Instant now) {
        var publishers = Publisher.all();
        var originals = new LinkedHashMap<String, Story>();
        var files = new StoryFile(publishers, now);
        Resources.read("stories.index")
                .lines()
                .forEach(slug -> originals.put(slug, files.parse(slug, Resources.read("stories/" + slug + ".txt"))));
        var stories = new ArrayList<>(originals.values());
        var reprints = new Reprints(publishers, originals, now);
        Stanza.parseAll(Resources.read("reprints.txt")).forEach(stanza -> stories.add(reprints.of(stanza)));
        return Edition.of(stories, List.of(channel(stories, FeedFormat.RSS), channel(stories, FeedFormat.ATOM)));
    }

    private static Channel channel(List<Story> stories, FeedFormat format) {
        var slugs = stories.stream()
                .filter(story -> story.serving().feeds().contains(format))
                .sorted(Comparator.comparing(Story::published).reversed())
                .map(Story::slug)
                .toList();
        return new Channel("/feeds/news." + format.label(), "Newsroom", format, slugs);
    }
}
