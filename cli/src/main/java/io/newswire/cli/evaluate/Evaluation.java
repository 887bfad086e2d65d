package io.newswire.cli.evaluate;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.ProgressBar;
import io.newswire.cli.terminal.ProgressLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Runs the extractors over the sets: accuracy of all first, then speed, then what went worst. */
final class Evaluation {
    private final Output output;
    private final ProgressLine progress;
    private final Instant now;
    private final @Nullable Path out;
    private final boolean fast;
    private final int worst;

    /** @param out where outputs are written; null for nowhere */
    Evaluation(Output output, ProgressLine progress, Instant now, @Nullable Path out, boolean fast, int worst) {
        this.output = output;
        this.progress = progress;
        this.now = now;
        this.out = out;
        this.fast = fast;
        this.worst = worst;
    }

    void of(List<SetFiles> sets) {
        var speeds = new ArrayList<SetSpeed>();
        var failings = new ArrayList<String>();
        print(ScoreTable.head());
        for (var files : sets) {
            var set = LabelledSet.load(files);
            failings.addAll(compare(set));
            if (!fast) {
                var speed = speed(set);
                speeds.add(speed);
                json(speed);
            }
        }
        print(speeds.isEmpty() ? List.of() : SetSpeed.table(speeds));
        print(failings);
    }

    /** Prints the set's rows; gives back what is to be said of the worst pages. */
    private List<String> compare(LabelledSet set) {
        var failings = new ArrayList<String>();
        for (var extractor : extractors()) {
            var pairs = pairs(set, extractor);
            var score = SetScore.of(pairs);
            print(List.of(ScoreTable.row(set, extractor.name(), score)));
            json(ScoreTable.figures(set, extractor.name(), score));
            print(extractor.failures());
            write(extractor.name() + "-" + set.name() + ".json", pairs);
            if (failings.isEmpty() && worst > 0 && extractor instanceof NewswireExtractor) {
                progress.show(set.name() + ": what went worst");
                var lines = new WorstPages(now, worst).of(pairs);
                if (!lines.isEmpty()) {
                    failings.addAll(List.of("", "Worst of " + set.name() + ":"));
                    failings.addAll(lines);
                }
                json(Map.of("set", set.name(), "worst", lines));
            }
        }
        return failings;
    }

    private List<Extractor> extractors() {
        return fast
                ? List.of(new NewswireExtractor(now))
                : List.of(new NewswireExtractor(now), new ReadabilityExtractor());
    }

    private List<SetScore.Pair> pairs(LabelledSet set, Extractor extractor) {
        var pairs = new ArrayList<SetScore.Pair>();
        for (var page : set.pages()) {
            progress.show(ProgressBar.of(pairs.size(), set.pages().size()) + " " + set.name() + ": " + extractor.name()
                    + " " + pairs.size() + " of " + set.pages().size());
            pairs.add(new SetScore.Pair(page, extractor.extract(page)));
        }
        return pairs;
    }

    private SetSpeed speed(LabelledSet set) {
        progress.show(set.name() + ": speed");
        var ours = new NewswireExtractor(now);
        var theirs = new ReadabilityExtractor();
        return new SetSpeed(
                set.name(),
                Speed.of(set.pages(), ours::extract),
                Speed.of(set.pages(), theirs::extract),
                Speed.of(set.pages(), Evaluation::parse));
    }

    private static void parse(LabelledPage page) {
        Jsoup.parse(new String(page.html(), StandardCharsets.UTF_8), page.url());
    }

    /** For people. */
    private void print(List<String> lines) {
        progress.show("");
        if (!output.isJson()) {
            lines.forEach(output::line);
        }
    }

    /** For programs. */
    private void json(Object figures) {
        progress.show("");
        if (output.isJson()) {
            output.json(figures);
        }
    }

    private void write(String name, List<SetScore.Pair> pairs) {
        if (out == null) {
            return;
        }
        var output = new LinkedHashMap<String, Extracted>();
        pairs.forEach(pair -> output.put(pair.page().id(), pair.found()));
        try {
            Files.createDirectories(out);
            Files.write(out.resolve(name), JsonMapper.shared().writeValueAsBytes(output));
        } catch (IOException e) {
            throw new CommandFailed(1, "--out: " + out.resolve(name) + " cannot be written: " + e, e);
        }
    }
}
