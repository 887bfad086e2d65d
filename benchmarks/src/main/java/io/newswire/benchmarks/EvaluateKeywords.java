package io.newswire.benchmarks;

import io.newswire.cli.evaluate.DataSets;
import io.newswire.cli.evaluate.LabelledPage;
import io.newswire.cli.evaluate.LabelledSet;
import io.newswire.contracts.Article;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.entities.Keywords;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.page.Reading;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code --data DIR}: compares the keywords that would be taken from the text with those that pages give themselves, three at
 * least, on each half of the pages. Newsrooms also give words that are no names and that no name can match, so precision
 * has its limit well below 1.
 */
public final class EvaluateKeywords {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final int[] FIRST = {1, 3, 5};
    private static final int FEWEST_GIVEN = 3;

    private final PageReader reader = new PageReader();
    private final int[][] hits = new int[2][FIRST.length];
    private final int[][] taken = new int[2][FIRST.length];
    private final int[] pages = new int[2];

    public static void main(String[] args) {
        var given = List.of(args);
        int data = given.indexOf("--data") + 1;
        if (data == 0 || data == given.size()) {
            throw new IllegalArgumentException("usage: --data DIR");
        }
        var evaluation = new EvaluateKeywords();
        for (var files : DataSets.in(Path.of(given.get(data)), List.of())) {
            LabelledSet.load(files).pages().forEach(evaluation::compare);
        }
        evaluation.print(System.out);
    }

    private void compare(LabelledPage page) {
        var article = read(page);
        var provenance = article == null ? null : article.provenance().get("keywords");
        if (article == null || provenance == null || provenance.source().equals("text")) {
            return;
        }
        var own = new HashSet<String>();
        article.keywords().forEach(keyword -> own.add(keyword.toLowerCase(Locale.ROOT)));
        if (own.size() < FEWEST_GIVEN) {
            return;
        }
        int half = Math.floorMod(page.id().hashCode(), 2);
        pages[half]++;
        var names = Keywords.of(article.entities(), article.headline());
        for (int i = 0; i < FIRST.length; i++) {
            var first = names.subList(0, Math.min(FIRST[i], names.size()));
            taken[half][i] += first.size();
            hits[half][i] +=
                    (int) first.stream().filter(name -> isGiven(name, own)).count();
        }
    }

    /** The name itself, or a longer or shorter form of it. */
    private static boolean isGiven(String name, Set<String> own) {
        var padded = " " + name.toLowerCase(Locale.ROOT) + " ";
        return own.stream().anyMatch(keyword -> {
            var given = " " + keyword + " ";
            return given.contains(padded) || padded.contains(given);
        });
    }

    private @Nullable Article read(LabelledPage page) {
        var metadata = new PageMetadata(
                "id", page.url(), page.url(), 200, "text/html", null, null, NOW, List.of(), null, null);
        return switch (reader.read(page.html(), metadata, NOW)) {
            case Reading.Readable readable -> readable.article();
            case Reading.Rejected rejected -> null;
        };
    }

    private void print(PrintStream terminal) {
        for (int half = 0; half < 2; half++) {
            terminal.printf("half %d: %d pages", half, pages[half]);
            for (int i = 0; i < FIRST.length; i++) {
                terminal.printf(
                        Locale.ROOT,
                        "  first %d: %.3f of %d",
                        FIRST[i],
                        (double) hits[half][i] / Math.max(1, taken[half][i]),
                        taken[half][i]);
            }
            terminal.println();
        }
    }
}
