package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.StoryPlace;
import io.newswire.enrich.InventedText;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles of one story, each revised in small ways, while revisions and answers travel at any speed. */
class RevisionsTest {
    private static final int SHARDS = 6;
    private static final int ARTICLES = 5;
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Lookup LOOKUP = new Lookup(0.7, SHARDS);

    private final Map<Band, List<IndexEntry>> index = new HashMap<>();
    private final Map<String, KnownArticle> articles = new HashMap<>();
    private final Map<String, List<Integer>> decided = new HashMap<>();
    private final Map<String, @Nullable Duplicate> newest = new HashMap<>();

    /** In order between two partitions, in no order between others: as topics are. */
    private final Map<String, Queue<Runnable>> channels = new LinkedHashMap<>();

    @ParameterizedTest
    @MethodSource("seeds")
    void revisions_are_numbered_in_order_and_one_article_of_a_story_is_its_original_in_the_end(long seed) {
        var random = new Random(seed);
        for (int revision = 1; revision <= 3; revision++) {
            for (int article = 0; article < ARTICLES; article++) {
                accept("article-" + article, NOW.plusMillis(revision * 100L + article), text(seed, article, revision));
                deliver(random, random.nextInt(30));
            }
        }
        deliver(random, Integer.MAX_VALUE);

        assertThat(decided.values())
                .hasSize(ARTICLES)
                .allSatisfy(revisions -> assertThat(revisions)
                        .hasSizeGreaterThanOrEqualTo(3)
                        .isEqualTo(IntStream.rangeClosed(1, revisions.size())
                                .boxed()
                                .toList()));
        assertThat(newest).hasSize(ARTICLES);
        newest.forEach((id, duplicate) ->
                assertThat(duplicate == null).as(id + " " + duplicate).isEqualTo(id.equals("article-0")));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    private void accept(String id, Instant now, String text) {
        var known = articles.getOrDefault(id, KnownArticle.UNKNOWN);
        var sketch = Sketch.of(text);
        var entry = IndexEntry.of(known, id, 0, now, sketch);
        articles.put(id, known.accept(sketch.fingerprint(), sketch, entry.targets(SHARDS), now, now));
        entry.targets(SHARDS).forEach(shard -> send(id + " to " + shard, () -> ask(entry, shard)));
    }

    private void ask(IndexEntry entry, int shard) {
        for (var answer : LOOKUP.answers(entry, shard, new MapIndex(index))) {
            send(shard + " to " + answer.articleId(), () -> answered(answer));
        }
    }

    private void answered(Answer answer) {
        var id = answer.articleId();
        proceed(id, articles.getOrDefault(id, KnownArticle.UNKNOWN).answered(answer));
    }

    private void proceed(String id, KnownArticle from) {
        var known = from;
        for (var due = known.decide(); due.isPresent(); due = known.decide()) {
            known = due.get().next();
            switch (due.get()) {
                case Decision.Asked asked -> ask(id, asked);
                case Decision.Published published -> {
                    decided.computeIfAbsent(id, i -> new ArrayList<>())
                            .add(published.turn().revision());
                    newest.put(id, published.duplicate());
                }
            }
        }
        articles.put(id, known);
    }

    /** The story answers when its turn comes. */
    private void ask(String id, Decision.Asked asked) {
        var story = asked.duplicate().of();
        var place = new StoryPlace(id, asked.turn().revision(), story, 0);
        send(
                story + " places " + id,
                () -> proceed(id, Objects.requireNonNull(articles.get(id)).placed(place)));
    }

    private void send(String channel, Runnable message) {
        channels.computeIfAbsent(channel, c -> new ArrayDeque<>()).add(message);
    }

    private void deliver(Random random, int most) {
        for (int i = 0; i < most; i++) {
            var waiting = channels.values().stream().filter(q -> !q.isEmpty()).toList();
            if (waiting.isEmpty()) {
                return;
            }
            waiting.get(random.nextInt(waiting.size())).remove().run();
        }
    }

    /** All versions of all articles are alike; no two are the same. */
    private static String text(long seed, int article, int revision) {
        var words = new ArrayList<>(new InventedText(seed).paragraphs(16));
        words.add(article, "Article " + article + " begins.");
        words.add(6 + revision, "Revision " + revision + " of " + article + " adds this.");
        return String.join("\n\n", words);
    }
}
