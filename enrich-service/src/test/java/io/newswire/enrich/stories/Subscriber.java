package io.newswire.enrich.stories;

import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Change;
import io.newswire.contracts.Story.Member;
import java.util.Map;
import java.util.TreeMap;

/** Knows all members of all stories from the records of their topic, in the way that docs/consumers.md gives. */
final class Subscriber {
    /** The last record of each story, as a compacted topic keeps it. */
    final Map<String, Story> topic = new TreeMap<>();

    private final Map<String, Map<String, Member>> members = new TreeMap<>();

    void told(Story story) {
        topic.put(story.id(), story);
        var known = members.computeIfAbsent(story.id(), id -> new TreeMap<>());
        if (story.listsAll()) {
            known.clear();
        }
        story.members().forEach(member -> known.put(member.articleId(), member));
        if (story.change() == Change.LEFT) {
            known.remove(story.changed());
        }
    }

    void ended(String story) {
        topic.remove(story);
        members.remove(story);
    }

    /** By article id. */
    Map<String, Member> members(String story) {
        return members.getOrDefault(story, Map.of());
    }
}
