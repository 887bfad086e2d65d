package io.newswire.e2e;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.PageMetadata;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reports that several papers print: the first is printed by one, the next by two, up to five, and again. Papers add a
 * headline of their own, and every other one a paragraph.
 */
final class WireStories {
    private static final int MOST_PAPERS = 5;
    private static final int PARAGRAPHS = 12;
    private static final List<String> SYLLABLES = List.of(
            "bar", "den", "fol", "gim", "hul", "jet", "kos", "lam", "mir", "nup", "ost", "pra", "rue", "sel", "tov");

    private final int from;
    private final int to;

    /** Reports from one number to before another: the same ones each time. */
    WireStories(int from, int to) {
        this.from = from;
        this.to = to;
    }

    Map<PageMetadata, String> pages() {
        var pages = new LinkedHashMap<PageMetadata, String>();
        for (int paper = 0; paper < MOST_PAPERS; paper++) {
            for (int report = from; report < to; report++) {
                if (paper < papers(report)) {
                    var url = url(report, paper);
                    var id = ArticleId.ofUrl(url);
                    pages.put(
                            new PageMetadata(
                                    id,
                                    url,
                                    url,
                                    200,
                                    "text/html; charset=utf-8",
                                    null,
                                    null,
                                    Instant.now(),
                                    List.of(),
                                    null,
                                    null),
                            html(report, paper));
                }
            }
        }
        return pages;
    }

    /** Ids of the articles of each report. */
    Set<Set<String>> groups() {
        return IntStream.range(from, to)
                .mapToObj(report -> IntStream.range(0, papers(report))
                        .mapToObj(paper -> ArticleId.ofUrl(url(report, paper)))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    private static int papers(int report) {
        return report % MOST_PAPERS + 1;
    }

    private static String url(int report, int paper) {
        return "https://paper-" + paper + ".example/report-" + report;
    }

    private static String html(int report, int paper) {
        var random = new Random(report);
        var text = IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> "<p>" + paragraph(random) + "</p>")
                .collect(Collectors.joining("\n"));
        var own = paper % 2 == 0 ? "" : "<p>" + paragraph(new Random(1_000L * report + paper)) + "</p>";
        return "<!doctype html><html lang=en><head><title>Report %1$d in %2$d</title></head><body><article>"
                        .formatted(report, paper)
                + "<h1>Report %1$d in %2$d</h1>".formatted(report, paper) + text + own + "</article></body></html>";
    }

    private static String paragraph(Random random) {
        return IntStream.range(0, 4)
                .mapToObj(sentence -> "The " + words(random) + ".")
                .collect(Collectors.joining(" "));
    }

    private static String words(Random random) {
        return IntStream.range(0, 12)
                .mapToObj(word -> SYLLABLES.get(random.nextInt(SYLLABLES.size()))
                        + SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .collect(Collectors.joining(" "));
    }
}
