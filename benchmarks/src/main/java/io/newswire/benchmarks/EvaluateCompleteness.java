package io.newswire.benchmarks;

import io.newswire.benchmarks.IncompletePages.Made;
import io.newswire.benchmarks.IncompletePages.Teaser;
import io.newswire.cli.evaluate.DataSets;
import io.newswire.cli.evaluate.LabelledPage;
import io.newswire.cli.evaluate.LabelledSet;
import io.newswire.contracts.Article.Completeness;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.page.Reading;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code --data DIR [--errors]}: makes of each page whose text is labelled eleven pages that hold no whole article, and
 * prints how many are marked as what they are, and how right each mark is over these pages and the whole ones. Pages of
 * which no text is found are refused, and never passed off as articles: they are counted apart.
 */
public final class EvaluateCompleteness {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final int TEASERS = 12;

    private final PrintStream terminal;
    private final boolean errors;
    private final PageReader reader = new PageReader(false);
    private final Map<String, int[]> made = new TreeMap<>();
    private final Map<Completeness, int[]> marked = new EnumMap<>(Completeness.class);

    private EvaluateCompleteness(PrintStream terminal, boolean errors) {
        this.terminal = terminal;
        this.errors = errors;
    }

    public static void main(String[] args) {
        var given = List.of(args);
        int data = given.indexOf("--data") + 1;
        if (data == 0 || data == given.size()) {
            throw new IllegalArgumentException("usage: --data DIR [--errors]");
        }
        new EvaluateCompleteness(System.out, given.contains("--errors")).run(Path.of(given.get(data)));
    }

    private void run(Path data) {
        var texts = SiteTexts.load();
        var before = new ArrayList<Teaser>();
        for (var files : DataSets.in(data, List.of())) {
            for (var page : LabelledSet.load(files).pages()) {
                if (before.size() >= TEASERS) {
                    var teasers = before.subList(before.size() - TEASERS, before.size());
                    IncompletePages.of(page, texts, teasers).forEach(each -> count(page, each));
                }
                before.addAll(Teaser.of(page));
            }
        }
        print();
    }

    private void count(LabelledPage page, Made each) {
        var metadata = new PageMetadata(
                "id", page.url(), page.url(), 200, "text/html", null, null, NOW, List.of(), null, null);
        var html = each.html().getBytes(StandardCharsets.UTF_8);
        var counts = made.computeIfAbsent(each.kind() + ", " + each.how(), k -> new int[3]);
        counts[0]++;
        switch (reader.read(html, metadata, NOW)) {
            case Reading.Rejected rejected -> counts[2]++;
            case Reading.Readable readable -> {
                var mark = readable.article().completeness();
                boolean right = mark == each.kind();
                counts[1] += right ? 1 : 0;
                var given = marked.computeIfAbsent(mark, k -> new int[2]);
                given[0]++;
                given[1] += right ? 1 : 0;
                if (errors && !right) {
                    terminal.printf(
                            "%s: %s, %s is marked %s (%s)%n",
                            page.id(),
                            each.kind(),
                            each.how(),
                            mark,
                            readable.article().provenance().get("completeness"));
                }
            }
        }
    }

    private void print() {
        made.forEach((kind, counts) -> terminal.printf(
                Locale.ROOT,
                "%-42s %4d pages: %.3f marked so, %.3f without text%n",
                kind,
                counts[0],
                (double) counts[1] / counts[0],
                (double) counts[2] / counts[0]));
        marked.forEach((mark, counts) -> terminal.printf(
                Locale.ROOT,
                "marked %-14s %5d pages: %.3f rightly%n",
                mark,
                counts[0],
                (double) counts[1] / counts[0]));
    }
}
