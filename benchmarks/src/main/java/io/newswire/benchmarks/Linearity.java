package io.newswire.benchmarks;

import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.page.PageReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Reads one article with its text once, twice and so on up to 64 times: the time for each byte must not grow. */
public final class Linearity {
    private static final int MOST = 64;
    private static final int ROUNDS = 8;
    private static final String URL = "https://example.org/news/river";
    private static final String PARAGRAPH =
            "<p class='story-text'>The river <a href='/r'>rose</a> over its banks on day %d, said the mayor, and the clerk wrote it down without a mistake.</p>";

    private Linearity() {}

    public static void main(String[] args) {
        var reader = new PageReader(false);
        for (int times = 1; times <= MOST; times *= 2) {
            var page = page(times);
            System.out.printf(
                    Locale.ROOT, "%3d times %9d bytes %9.1f ns a byte%n", times, page.length, best(reader, page));
        }
    }

    /** Of some rounds the quickest, in nanoseconds of processor time a byte: the others were disturbed. */
    private static double best(PageReader reader, byte[] page) {
        var now = Instant.now();
        var metadata = new PageMetadata("linear", URL, URL, 200, "text/html", null, null, now, List.of(), null, null);
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            var reading = reader.read(page, metadata, now);
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
            best = reading == null ? best : Math.min(best, (double) took / page.length);
        }
        return best;
    }

    private static byte[] page(int times) {
        var html = new StringBuilder("<title>The river rose over its banks</title><h1>The river rose</h1><article>");
        for (int i = 0; i < times * 40; i++) {
            html.append(String.format(Locale.ROOT, PARAGRAPH, i));
        }
        return html.append("</article>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
