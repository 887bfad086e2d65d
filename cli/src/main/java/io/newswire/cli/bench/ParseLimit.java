package io.newswire.cli.bench;

import io.newswire.cli.bench.EditedPages.Made;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.jsoup.Jsoup;

/** The limit of reading pages: a parser that nothing follows. */
final class ParseLimit {
    /** The first of them are for the compiler. */
    private static final int ROUNDS = 3;

    private ParseLimit() {}

    /** By one thread. */
    static Limit.Cost of(List<Made> pages) {
        var threads = ManagementFactory.getThreadMXBean();
        var cost = new Limit.Cost(0, 1, 1);
        for (int round = 0; round < ROUNDS; round++) {
            long cpu = threads.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            pages.forEach(ParseLimit::parse);
            cost = new Limit.Cost(pages.size(), System.nanoTime() - begun, threads.getCurrentThreadCpuTime() - cpu);
        }
        return cost;
    }

    private static void parse(Made page) {
        try {
            Jsoup.parse(new ByteArrayInputStream(page.html()), null, page.address());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }
}
