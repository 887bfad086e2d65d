package io.newswire.cli.duplicates;

import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.ProgressLine;
import io.newswire.enrich.duplicates.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Asks every detector about every pair, and prints how often each was right. */
record DuplicateEvaluation(Output output, ProgressLine progress, double threshold, boolean fast, int missed) {

    void of(List<Pair> pairs) {
        var ours = scores(new NewswireDetector(List.of(threshold)), pairs);
        var curve = scores(new NewswireDetector(Detector.hundredths(30, 90, 5)), pairs);
        var peers = new ArrayList<Scores>();
        if (!fast) {
            Stream.of(new MinHashLsh(false), new MinHashLsh(true), new SimHash(1), new SimHash(3))
                    .forEach(peer -> peers.add(scores(peer, pairs)));
        }
        progress.show("");
        var tables = new Tables(pairs, ours, threshold, peers);
        if (output.isJson()) {
            tables.figures(curve).forEach(output::json);
            missed(pairs).forEach(wrong -> output.json(Map.of("wrong", wrong)));
            return;
        }
        print(tables.kinds());
        print(tables.totals());
        print(tables.curve(curve));
        for (var peer : peers) {
            print(tables.curve(peer));
        }
        print(missed(pairs));
    }

    /** What becomes of articles that come one after the other. */
    void stories(List<Telling> tellings) {
        progress.show("stories of " + tellings.size() + " articles");
        var figures = StoryFigures.of(tellings, threshold);
        progress.show("");
        if (output.isJson()) {
            output.json(Map.of("stories", figures.named()));
        } else {
            print(figures.lines());
        }
    }

    private Scores scores(Detector<?> detector, List<Pair> pairs) {
        progress.show(detector.name() + ": " + pairs.size() + " pairs");
        return Scores.of(detector, pairs);
    }

    private List<String> missed(List<Pair> pairs) {
        var ours = new NewswireDetector(List.of(threshold));
        return pairs.stream()
                .filter(pair -> found(ours, pair) != pair.copy())
                .limit(missed)
                .map(pair -> (pair.copy() ? "missed: " : "wrong: ") + pair.kind() + " of " + pair.from()
                        + String.format(Locale.ROOT, ", similarity %.2f", similarity(pair)))
                .toList();
    }

    private static boolean found(NewswireDetector ours, Pair pair) {
        return ours.alike(
                ours.sketch(pair.texts().a()),
                ours.sketch(pair.texts().b()),
                ours.settings().getFirst());
    }

    static double similarity(Pair pair) {
        return Sketch.of(pair.texts().a()).similarity(Sketch.of(pair.texts().b()));
    }

    private void print(List<String> lines) {
        lines.forEach(output::line);
        if (!lines.isEmpty()) {
            output.line("");
        }
    }
}
