package io.newswire.cli.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** One page at a time, each a while after the one before can be read: how long does an article take with nothing in its way? */
final class IdlePart {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(2);
    /** Not in step with what the pipeline does at intervals. */
    private static final int PAUSE_MILLIS = 400;

    private final PagesTopic topic;
    private final BenchDatabase database;

    IdlePart(PagesTopic topic, BenchDatabase database) {
        this.topic = topic;
        this.database = database;
    }

    /** Ages of those that could be read within ten seconds. */
    Map<String, Ages> run(List<EditedPages.Made> pages) throws InterruptedException {
        var begun = Instant.now();
        var random = new SplittableRandom(pages.size());
        var readable = new ArrayList<Long>();
        for (var page : pages) {
            Thread.sleep(random.nextInt(PAUSE_MILLIS));
            long put = System.nanoTime();
            topic.put(Stream.of(page));
            if (awaitReadable(PagesTopic.articleId(page), put + LONGEST.toNanos())) {
                readable.add((System.nanoTime() - put) / 1000);
            }
        }
        var ages = new LinkedHashMap<>(database.ages("fetched_at", begun));
        ages.put("readable", Ages.ofMicros(readable));
        return ages;
    }

    private boolean awaitReadable(String articleId, long end) throws InterruptedException {
        while (!database.isReadable(articleId)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(LOOK_EVERY);
        }
        return true;
    }
}
