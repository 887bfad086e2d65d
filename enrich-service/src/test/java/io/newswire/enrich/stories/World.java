package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Collectors;

/** Stories that send one another moves: in order between two of them, at any speed otherwise, as topics do. */
final class World {
    final Map<String, StoryState> stories = new TreeMap<>();
    private final Map<String, MapMembers> others = new TreeMap<>();
    final Subscriber subscriber = new Subscriber();
    /** The last record of each story, as a compacted topic keeps it. */
    final Map<String, Story> topic = subscriber.topic;

    final List<Story> told = new ArrayList<>();
    final List<String> ended = new ArrayList<>();
    final List<StoryPlace> places = new ArrayList<>();
    final List<Happening> happened = new ArrayList<>();
    private final Map<String, Queue<StoryMove>> channels = new LinkedHashMap<>();
    private final Random random;

    final int most;
    private int placesTaken;

    World(long seed) {
        this(seed, Story.MOST_MEMBERS);
    }

    /** @param most members that the state of a story holds */
    World(long seed, int most) {
        this.random = new Random(seed);
        this.most = most;
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
        if (!isAtRest()) {
            throw new AssertionError("moves go on for ever");
        }
        return this;
    }

    boolean isAtRest() {
        return channels.values().stream().allMatch(Queue::isEmpty);
    }

    /** Those that were told since the last call. */
    List<StoryPlace> takePlaces() {
        var news = List.copyOf(places.subList(placesTaken, places.size()));
        placesTaken = places.size();
        return news;
    }

    /** All members, as the story itself knows them. */
    List<Member> members(String id) {
        var state = stories.getOrDefault(id, StoryState.UNKNOWN);
        var all = new ArrayList<>(state.members());
        if (others.containsKey(id)) {
            all.addAll(others.get(id).all());
        }
        return all;
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
        var state = stories.getOrDefault(id, StoryState.UNKNOWN);
        var members = new Members(state, others.computeIfAbsent(id, each -> new MapMembers()), most);
        var step = StoryRule.step(id, state, members, move, Moves.NOW);
        if (step.state().holdsNothing()) {
            stories.remove(id);
        } else {
            stories.put(id, step.state());
        }
        happened.add(step.happening());
        for (var effect : step.effects()) {
            switch (effect) {
                case Effect.Told t -> {
                    assertThat(t.story().mergedInto())
                            .as("whoever follows a story that is part of itself never ends")
                            .isNotEqualTo(t.story().id());
                    told.add(t.story());
                    subscriber.told(t.story());
                }
                case Effect.Ended e -> {
                    ended.add(e.story());
                    subscriber.ended(e.story());
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
                .collect(Collectors.toMap(
                        Story::id,
                        story -> Set.copyOf(subscriber.members(story.id()).keySet()),
                        (a, b) -> a,
                        TreeMap::new));
    }

    /** The story that this one was merged into at last, as subscribers know it. */
    String resolved(String id) {
        var story = topic.get(id);
        return story == null || story.mergedInto() == null ? id : resolved(story.mergedInto());
    }

    List<Story.Change> changes() {
        return told.stream().map(Story::change).toList();
    }

    /** Whether what they know of each story is what it is. */
    void assertSubscribersKnow() {
        stories.keySet().forEach(this::assertKnown);
    }

    private void assertKnown(String id) {
        var members = members(id);
        var told = subscriber.topic.get(id);
        if (told == null || told.mergedInto() != null) {
            assertThat(members).as("members that nobody was told of").hasSizeLessThan(told == null ? 2 : 1);
            return;
        }
        assertThat(subscriber.members(id).values()).containsExactlyInAnyOrderElementsOf(members);
        assertThat(told.memberCount()).isEqualTo(members.size());
        assertThat(told.firstPublisher())
                .isEqualTo(
                        members.stream().min(FirstPublisher.ORDER).orElseThrow().articleId());
        assertThat(told.members().size()).isLessThanOrEqualTo(most + 1);
        assertThat(told.members().stream().map(Member::articleId).collect(Collectors.toSet()))
                .contains(told.firstPublisher());
    }
}
