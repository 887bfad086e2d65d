package io.newswire.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** Revises a few articles again and again, some at a time; what it writes is sometimes rolled back. For one thread. */
final class TestWriter {
    private static final int ARTICLES = 40;
    private static final int ONE_IN = 5;

    private final TestPipeline pipeline;
    private final String prefix;
    private final Random random = new Random(20_261_128);
    private final Map<String, Integer> newest = new HashMap<>();

    TestWriter(TestPipeline pipeline, String prefix) {
        this.pipeline = pipeline;
        this.prefix = prefix;
    }

    /** The newest revision of each article that was committed. */
    Map<String, Integer> writeUntil(AtomicBoolean done) {
        while (!done.get()) {
            write();
        }
        return newest;
    }

    private void write() {
        var batch = random.ints(1 + random.nextInt(4), 0, ARTICLES)
                .distinct()
                .mapToObj(i -> TestArticle.of(prefix + i + "-"))
                .map(article -> article.revision(newest.getOrDefault(article.id(), 0) + 1))
                .toArray(TestArticle[]::new);
        pipeline.begin();
        pipeline.write(batch);
        if (random.nextInt(ONE_IN) == 0) {
            pipeline.abort();
        } else {
            pipeline.commit();
            List.of(batch).forEach(each -> newest.put(each.id(), each.revision()));
        }
    }
}
