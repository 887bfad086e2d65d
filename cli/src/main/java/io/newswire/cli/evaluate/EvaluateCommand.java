package io.newswire.cli.evaluate;

import io.newswire.cli.ExitCode;
import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.ProgressLine;
import io.newswire.cli.terminal.Terminal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how pages are read. */
@Command(
        name = "evaluate",
        description = {
            "Measure how right and how fast pages are read, over sets that people have labelled, beside readability4j.",
            "",
            "A set is a folder with gold.json ({ID: {url, text, title, author, date, lang, with, without}}, all but the "
                    + "url as far as it is labelled) and html/ID.html, or a NAME.tar.gz of one. Archives are read as they "
                    + "are; nothing is unpacked.",
            "",
            "F1, P, R: shares of 4-word sequences of the body. words: F1 over single words. snips: F1 over passages that "
                    + "must, and must not, be there. title: exactly right, and right but for a site's name or kicker. "
                    + "auth, date, lang: share of the labelled that is right; prec: of those given; inv: given where "
                    + "there is none. Speed is pages per second of processor time on one core."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire evaluate --data sets",
            "  newswire evaluate --data sets --set aeb --worst 20 --fast",
            "  newswire evaluate --data sets --out figures      writes figures/newswire-NAME.json and so on",
            "  newswire evaluate --data sets --output json | jq 'select(.extractor == \"newswire\") | {set, f1}'"
        })
public final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Holds the sets, or is one.")
    private Path data = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write what each extractor made of each set to DIR/EXTRACTOR-SET.json.")
    private @Nullable Path out;

    @Option(names = "--set", paramLabel = "NAME", description = "Only this set. Can be repeated.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--fast", description = "Only accuracy, and only ours.")
    private boolean fast;

    @Option(
            names = "--worst",
            paramLabel = "N",
            description = "Pages of each set to show with what went wrong. Default: ${DEFAULT-VALUE}.")
    private int worst = 5;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        if (worst < 0) {
            throw new ParameterException(command.commandLine(), "--worst: " + worst + " is below 0");
        }
        var line = command.commandLine();
        var found = DataSets.in(data, sets);
        try (var progress = new ProgressLine(line.getErr(), Terminal.showsErrors())) {
            new Evaluation(output, progress, Instant.now(), out, fast, worst).of(found);
        }
        return ExitCode.OK;
    }
}
