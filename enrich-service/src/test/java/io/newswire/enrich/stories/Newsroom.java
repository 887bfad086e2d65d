package io.newswire.enrich.stories;

import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import io.newswire.enrich.duplicates.Alike;
import io.newswire.enrich.duplicates.Answer;
import io.newswire.enrich.duplicates.Decision;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.KnownArticle;
import io.newswire.enrich.duplicates.Lookup;
import io.newswire.enrich.duplicates.MapIndex;
import io.newswire.enrich.duplicates.Removal;
import io.newswire.enrich.duplicates.Sketch;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All of the service's decisions at work, from texts to stories; what is sent arrives at any time, in order between two places. */
final class Newsroom {
    private static final int SHARDS = 6;
    private static final Lookup LOOKUP = new Lookup(0.65, SHARDS);

    final World world;
    private final Random random;
    private final MapIndex index = new MapIndex(new HashMap<>());
    private final Map<String, KnownArticle> articles = new TreeMap<>();
    private final Map<String, Queue<Runnable>> channels = new LinkedHashMap<>();
    private final Map<String, @Nullable Duplicate> repeats = new HashMap<>();
    private final int apart;
    private final Map<String, Integer> skew = new HashMap<>();
    private Instant ticks = Moves.NOW;

    /** @param apart most milliseconds between two instances' clocks */
    Newsroom(long seed, int apart) {
        this.apart = apart;
        random = new Random(seed);
        world = new World(seed, 2 + random.nextInt(20));
    }

    KnownArticle known(String id) {
        return articles.getOrDefault(id, KnownArticle.UNKNOWN);
    }

    boolean isDeleted(String id) {
        return known(id).removal() != null;
    }

    void says(String id, Sketch text) {
        var now = tick(id);
        var known = known(id);
        if (known.isUnchangedBy(text.fingerprint())) {
            return;
        }
        var entry = IndexEntry.of(known, id, 0, now, text);
        var targets = entry.targets(SHARDS);
        articles.put(id, known.accept(text.fingerprint(), text, targets, now, now));
        targets.forEach(shard -> send(id + " to " + shard, () -> ask(entry, shard)));
    }

    void deleted(String id) {
        var now = tick(id);
        var known = known(id);
        if (known.accepted() == 0 || known.removal() != null) {
            return;
        }
        articles.put(id, known.removed(Removal.GONE, now));
        if (known.decided() == 0 && !known.isWaitingForPlace()) {
            return;
        }
        var leave = StoryMove.leaves(id, known.accepted() + 1);
        world.send(id, leave);
        if (known.story() != null) {
            world.send(known.story(), leave);
        }
    }

    /** The deadline of all that it waits for has passed. */
    void stopsWaiting(String id) {
        int newest = known(id).accepted();
        while (known(id).isWaiting(newest)) {
            proceed(id, known(id).withoutWaiting(newest));
        }
        articles.put(id, known(id).forgotten(newest));
    }

    /** Its page is read better, to the same words. */
    void promoted(String id) {
        var known = known(id);
        if (known.isNext(known.accepted() + 1)) {
            var next = known.readAgain(
                    "read again " + known.accepted(), known.sketches().getLast().sketch(), tick(id));
            articles.put(id, next);
            var card = card(id, next.accepted(), Objects.requireNonNull(next.saysSince()), repeats.get(id));
            var move = known.story() == null ? StoryMove.standsAlone(card) : StoryMove.joins(card, null);
            world.send(id, move);
        }
    }

    /** Each partition has the clock of its instance, which may be of another opinion, and stand still; and the instance changes. */
    private Instant tick(String id) {
        ticks = ticks.plusMillis((apart == 0 ? 1 : 0) + random.nextInt(300));
        if (random.nextInt(10) == 0) {
            skew.remove(id);
        }
        return ticks.plusMillis(skew.computeIfAbsent(id, each -> random.nextInt(1 + apart)));
    }

    private void ask(IndexEntry entry, int shard) {
        for (var answer : LOOKUP.answers(entry, shard, index)) {
            send(shard + " to " + answer.articleId(), () -> answered(answer));
        }
    }

    private void answered(Answer answer) {
        var id = answer.articleId();
        var known = known(id).answered(answer);
        proceed(id, known);
        meet(id, known.alikeLate(answer));
    }

    private void meet(String id, Alike alike) {
        alike.others().forEach(other -> world.send(other, alike.meets(id, other)));
    }

    private void placed(StoryPlace place) {
        var known = known(place.articleId());
        if (known.expects(place)) {
            proceed(place.articleId(), known.placed(place));
        }
    }

    private void proceed(String id, KnownArticle from) {
        var known = from;
        for (var due = known.decide(); due.isPresent(); due = known.decide()) {
            known = due.get().next();
            switch (due.get()) {
                case Decision.Asked asked -> join(id, asked);
                case Decision.Published published -> publish(id, published);
            }
        }
        articles.put(id, known);
    }

    private void join(String id, Decision.Asked asked) {
        world.send(asked.duplicate().of(), asked.joins(card(id, asked, asked.duplicate()), Moves.HOME));
    }

    private void publish(String id, Decision.Published published) {
        var turn = published.turn();
        repeats.put(id, published.duplicate());
        if (published.duplicate() == null) {
            world.send(id, StoryMove.standsAlone(card(id, published, null)));
        }
        var left = published.leaves(id);
        if (left != null) {
            world.send(left, StoryMove.leaves(id, turn.revision()));
        }
    }

    private static Member card(String id, Decision decision, @Nullable Duplicate duplicate) {
        var turn = decision.turn();
        return card(id, turn.revision(), turn.saysSince(), duplicate);
    }

    private static Member card(String id, int revision, Instant since, @Nullable Duplicate duplicate) {
        return new Member(id, revision, null, "Harbour " + id, null, null, since, duplicate, null);
    }

    private void send(String channel, Runnable message) {
        channels.computeIfAbsent(channel, c -> new ArrayDeque<>()).add(message);
    }

    void deliver(int most) {
        for (int i = 0; i < most; i++) {
            if (random.nextInt(3) == 0) {
                world.deliver(1);
            } else {
                deliverOne();
            }
            takePlaces();
        }
    }

    private void takePlaces() {
        world.takePlaces().forEach(place -> send("place of " + place.articleId(), () -> placed(place)));
    }

    private boolean deliverOne() {
        var waiting = channels.values().stream().filter(q -> !q.isEmpty()).toList();
        if (waiting.isEmpty()) {
            return false;
        }
        waiting.get(random.nextInt(waiting.size())).remove().run();
        return true;
    }

    /** Until nothing is under way. */
    void settle() {
        do {
            while (deliverOne()) {
                world.deliver(random.nextInt(3));
                takePlaces();
            }
            world.settle();
            takePlaces();
        } while (channels.values().stream().anyMatch(q -> !q.isEmpty()));
    }
}
