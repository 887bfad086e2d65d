package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.InventedText;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles of one story, each revised in small ways, while probes and answers travel at any speed. */
class RevisionsTest {
    private static final int SHARDS = 6;
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Lookup LOOKUP = new Lookup(0.7, SHARDS);

    private final Map<Band, List<IndexEntry>> index = new HashMap<>();
    private final Map<String, KnownArticle> articles = new HashMap<>();
    private final Map<String, List<Integer>> decided = new HashMap<>();
    private final Set<String> copies = new HashSet<>();

    /** In order between two partitions, in no order between others: as topics are. */
    private final Map<String, Queue<Runnable>> channels = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void revisions_come_in_order_and_no_two_articles_call_each_other_the_original(long seed) {
        var random = new Random(seed);
        for (int revision = 1; revision <= 3; revision++) {
            for (int article = 0; article < 4; article++) {
                accept("article-" + article, text(seed, article, revision));
                deliver(random, random.nextInt(30));
            }
        }
        deliver(random, Integer.MAX_VALUE);

        assertThat(decided.values()).hasSize(4).allMatch(List.of(1, 2, 3)::equals);
        assertThat(copies).isNotEmpty().allSatisfy(copy -> assertThat(copies).doesNotContain(reversed(copy)));
    }

    private void accept(String id, String text) {
        var known = articles.getOrDefault(id, KnownArticle.UNKNOWN);
        var sketch = Sketch.of(text);
        var probe = new Probe(id, known.accepted() + 1, 0, NOW, sketch, known.sketches());
        articles.put(id, known.accept(sketch.fingerprint(), sketch, probe.targets(SHARDS), NOW));
        probe.targets(SHARDS).forEach(shard -> send(id + " to " + shard, () -> probed(probe, shard)));
    }

    private void probed(Probe probe, int shard) {
        var answer = LOOKUP.answer(probe, shard, new MapIndex(index));
        send(shard + " to " + probe.articleId(), () -> answered(answer));
    }

    private void answered(Answer answer) {
        var id = answer.articleId();
        var known = articles.getOrDefault(id, KnownArticle.UNKNOWN).answered(answer);
        for (var due = known.decide(); due.isPresent(); due = known.decide()) {
            var decision = due.get();
            decided.computeIfAbsent(id, i -> new ArrayList<>()).add(decision.revision());
            if (decision.duplicate() != null) {
                copies.add(id + " of " + decision.duplicate().of());
            }
            known = decision.next();
        }
        articles.put(id, known);
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
        var words = new ArrayList<>(new InventedText(seed).paragraphs(14));
        words.set(article, "Article " + article + " begins.");
        words.set(5 + revision, "Revision " + revision + " of " + article + " adds this.");
        return String.join("\n\n", words);
    }

    private static String reversed(String copy) {
        var ids = copy.split(" of ", 2);
        return ids[1] + " of " + ids[0];
    }
}
