package io.newswire.enrich.stories;

import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import io.newswire.enrich.stories.Step.Happening;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Stories that send one another moves: in order between two of them, at any speed otherwise, as topics do. */
final class World {
    final Map<String, StoryState> stories = new TreeMap<>();
    /** The last record of each story, as a compacted topic keeps it. */
    final Map<String, Story> topic = new TreeMap<>();

    final List<Story> told = new ArrayList<>();
    final List<String> ended = new ArrayList<>();
    final List<StoryPlace> places = new ArrayList<>();
    final List<Happening> happened = new ArrayList<>();
    private final Map<String, Queue<StoryMove>> channels = new LinkedHashMap<>();
    private final Random random;

    World(long seed) {
        this.random = new Random(seed);
    }

    /** All that an article's home sends to one story arrives there in that order. */
    World send(String story, StoryMove move) {
        put("home of " + move.articleId(), story, move);
        return this;
    }

    /** Sends it and lets everything settle. */
    World now(String story, StoryMove move) {
        return send(story, move).settle();
    }

    World settle() {
        deliver(100_000);
        assertThatAllIsDelivered();
        return this;
    }

    private void assertThatAllIsDelivered() {
        if (channels.values().stream().anyMatch(queue -> !queue.isEmpty())) {
            throw new AssertionError("moves go on for ever");
        }
    }

    void deliver(int most) {
        for (int i = 0; i < most; i++) {
            var waiting = channels.entrySet().stream()
                    .filter(channel -> !channel.getValue().isEmpty())
                    .toList();
            if (waiting.isEmpty()) {
                return;
            }
            var channel = waiting.get(random.nextInt(waiting.size()));
            step(
                    channel.getKey().substring(channel.getKey().indexOf('>') + 1),
                    channel.getValue().remove());
        }
    }

    private void step(String id, StoryMove move) {
        var step = StoryRule.step(id, stories.getOrDefault(id, StoryState.UNKNOWN), move, Moves.NOW);
        stories.put(id, step.state());
        happened.add(step.happening());
        for (var effect : step.effects()) {
            switch (effect) {
                case Effect.Told t -> {
                    told.add(t.story());
                    topic.put(t.story().id(), t.story());
                }
                case Effect.Ended e -> {
                    ended.add(e.story());
                    topic.remove(e.story());
                }
                case Effect.Sent sent -> put("story " + id, sent.story(), sent.move());
                case Effect.Placed placed -> places.add(placed.place());
            }
        }
    }

    private void put(String from, String to, StoryMove move) {
        channels.computeIfAbsent(from + ">" + to, channel -> new ArrayDeque<>()).add(move);
    }

    /** Ids of the members of all stories that have two or more, as subscribers know them. */
    Map<String, Set<String>> open() {
        return topic.values().stream()
                .filter(story -> story.mergedInto() == null)
                .collect(Collectors.toMap(Story::id, story -> ids(story.members()), (a, b) -> a, TreeMap::new));
    }

    private static Set<String> ids(List<Member> members) {
        return members.stream().map(Member::articleId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The story that this one was merged into at last, as subscribers know it. */
    String resolved(String id) {
        var story = topic.get(id);
        return story == null || story.mergedInto() == null ? id : resolved(story.mergedInto());
    }

    List<Story.Change> changes() {
        return told.stream().map(Story::change).toList();
    }
}
