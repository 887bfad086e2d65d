package io.newswire.cli.duplicates;

import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.enrich.duplicates.Band;
import io.newswire.enrich.duplicates.BandIndex;
import io.newswire.enrich.duplicates.Decision;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.KnownArticle;
import io.newswire.enrich.duplicates.Lookup;
import io.newswire.enrich.duplicates.Sketch;
import io.newswire.enrich.stories.Effect;
import io.newswire.enrich.stories.OtherMembers;
import io.newswire.enrich.stories.StoryRule;
import io.newswire.enrich.stories.StoryState;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** The decisions of the enrich service without its topics: texts come one after the other, each once, and are of stories. */
final class StoryDesk {
    private static final int SHARD = 0;
    private static final Instant FIRST = Instant.EPOCH;

    private final Lookup lookup;
    private final Map<Band, List<IndexEntry>> index = new HashMap<>();
    private final Map<String, StoryState> stories = new HashMap<>();
    private final Map<String, Map<String, Member>> others = new HashMap<>();
    private int count;

    StoryDesk(double threshold) {
        this.lookup = new Lookup(threshold, 1);
    }

    /** @return the number of the article, from 0 on */
    int take(String text) {
        var id = Integer.toString(count);
        var now = FIRST.plusSeconds(count);
        var sketch = Sketch.of(text);
        var entry = new IndexEntry(id, 1, 0, now, sketch, List.of());
        var answer = lookup.answers(entry, SHARD, new InMemory()).getFirst();
        var known =
                KnownArticle.UNKNOWN.accept(id, sketch, Set.of(SHARD), now, now).answered(answer);
        move(known.decide().orElseThrow(), new Member(id, 1, null, "", null, null, now, null, null));
        return count++;
    }

    private void move(Decision decision, Member card) {
        switch (decision) {
            case Decision.Asked asked -> {
                var alike = asked.turn().alike(asked.duplicate());
                send(asked.duplicate().of(), StoryMove.joins(card, null).meeting(alike.others(), alike.saidAt()));
            }
            case Decision.Published alone -> send(card.articleId(), StoryMove.standsAlone(card));
        }
    }

    private void send(String story, StoryMove move) {
        Queue<Effect.Sent> waiting = new ArrayDeque<>(List.of(new Effect.Sent(story, move)));
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            var id = next.story();
            var state = stories.getOrDefault(id, StoryState.UNKNOWN);
            var members = new MapMembers(others.computeIfAbsent(id, each -> new HashMap<>()));
            var step = StoryRule.step(id, state, members, next.move(), FIRST);
            stories.put(id, step.state());
            step.effects().stream()
                    .filter(Effect.Sent.class::isInstance)
                    .map(Effect.Sent.class::cast)
                    .forEach(waiting::add);
        }
    }

    /** By the number of each article, the id of the story that has it. */
    Map<Integer, String> storyOfEach() {
        var storyOf = new HashMap<Integer, String>();
        stories.forEach((id, state) ->
                state.members().forEach(member -> storyOf.put(Integer.valueOf(member.articleId()), id)));
        others.forEach((id, members) -> members.keySet().forEach(member -> storyOf.put(Integer.valueOf(member), id)));
        return storyOf;
    }

    private final class InMemory implements BandIndex {
        @Override
        public List<IndexEntry> newest(Band band, Instant around) {
            return index.getOrDefault(band, List.of());
        }

        @Override
        public void supersede(List<Band> bands, IndexEntry by) {
            throw new UnsupportedOperationException("each article comes once");
        }

        @Override
        public void add(List<Band> bands, IndexEntry entry) {
            bands.forEach(band ->
                    index.computeIfAbsent(band, each -> new ArrayList<>()).add(entry));
        }
    }

    private record MapMembers(Map<String, Member> members) implements OtherMembers {
        @Override
        public Optional<Member> get(String articleId) {
            return Optional.ofNullable(members.get(articleId));
        }

        @Override
        public void put(Member member) {
            members.put(member.articleId(), member);
        }

        @Override
        public void remove(String articleId) {
            members.remove(articleId);
        }

        @Override
        public List<Member> all() {
            return List.copyOf(members.values());
        }
    }
}
