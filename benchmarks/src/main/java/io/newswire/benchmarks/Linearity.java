package io.newswire.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Reads one article with its text once, twice and so on up to 64 times: the time for each byte must not grow. */
public final class Linearity {
    private static final int MOST = 64;
    private static final String PARAGRAPH =
            "<p class='story-text'>The river <a href='/r'>rose</a> over its banks on day %d, said the mayor, and the clerk wrote it down without a mistake.</p>";

    private Linearity() {}

    public static void main(String[] args) {
        var newswire = new Newswire();
        for (int times = 1; times <= MOST; times *= 2) {
            var page = page(times);
            double perSecond = Speed.of(List.of(page, page, page, page), newswire::extract);
            int bytes = page.html().length;
            System.out.printf(
                    Locale.ROOT, "%3d times %9d bytes %9.1f ns a byte%n", times, bytes, 1e9 / perSecond / bytes);
        }
    }

    private static LabelledPage page(int times) {
        var html = new StringBuilder("<title>The river rose over its banks</title><h1>The river rose</h1><article>");
        for (int i = 0; i < times * 40; i++) {
            html.append(String.format(Locale.ROOT, PARAGRAPH, i));
        }
        var bytes = html.append("</article>").toString().getBytes(StandardCharsets.UTF_8);
        return new LabelledPage(
                "linear", "https://example.org/news/river", bytes, null, null, null, null, List.of(), List.of());
    }
}
