package io.newswire.cli.newsroom;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Everything that is published at one time. Immutable. */
record Edition(SequencedMap<String, Story> stories, List<Channel> channels) {

    Edition {
        stories = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(stories));
        channels = List.copyOf(channels);
    }

    static Edition of(List<Story> stories, List<Channel> channels) {
        var bySlug = new LinkedHashMap<String, Story>();
        for (var story : stories) {
            if (bySlug.put(story.slug(), story) != null) {
                throw new IllegalArgumentException("two stories are called " + story.slug());
            }
        }
        return new Edition(bySlug, channels);
    }

    /** The next one, in which every story that has a correction shows it, and what is to be withdrawn is. */
    Edition revised(Instant at) {
        var next = new LinkedHashMap<>(stories);
        next.replaceAll((slug, story) -> story.revised(at));
        return new Edition(next, channels);
    }

    List<Story> of(Channel channel) {
        return channel.slugs().stream().map(this::story).toList();
    }

    private Story story(String slug) {
        var story = stories.get(slug);
        if (story == null) {
            throw new IllegalStateException("a feed names " + slug + ", which is not there");
        }
        return story;
    }
}
